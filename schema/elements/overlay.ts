// The layer above the window: tooltips, popovers, menus, dialogs, sheets and toasts are made of it.
import { bool, color, element, event, f32, node, oneOf, optional } from "../language.ts";
import { semantic } from "./semantics.ts";
import { focusCommands, focusEvents, handles, pointerEvents, pressEvents, rovingProps, scrollCommands, scrollEvents } from "./shared.ts";

export const overlay = element({
  doc: "Shows its children above everything else in the window: beside a node, at a point, or at an edge or the centre of the window.",
  role: "generic",
  focusable: false,
  children: "nodes",
  props: {
    ...semantic,
    ...rovingProps,
    handles,
    open: bool({ default: true, doc: "False: nothing of it is shown, hit or focused. Only this prop opens and closes it; `onDismiss` asks for that." }),
    anchor: node({ doc: "The `id` of the node it stands beside; its parent where that is left out, and the window where the parent is the root." }),
    anchorX: optional(f32({ doc: "With `anchorY`, a point that it stands beside in place of a node: logical px from the window's left edge." })),
    anchorY: optional(f32({ doc: "Logical px from the window's top edge." })),
    side: oneOf("side", ["top", "right", "bottom", "left", "center"], {
      default: "bottom",
      doc: "The side of the anchor; `center` is the middle of the window. Beside the window itself it is the edge that it stands at, inside.",
    }),
    align: oneOf("overlayAlign", ["start", "center", "end"], { default: "center", doc: "Along that side." }),
    offset: f32({ default: 8, min: -1000, max: 1000, doc: "Logical px between the anchor and it." }),
    margin: f32({ default: 8, min: 0, max: 1000, doc: "Logical px that it keeps from the window's edges." }),
    flip: bool({ default: true, doc: "Goes to the opposite side where it does not fit and there is more room." }),
    shift: bool({ default: true, doc: "Moves along the side, and over the anchor if need be, until it is inside of the window." }),
    matchWidth: bool({ default: false, doc: "It is at least as wide as its anchor." }),
    edge: bool({ default: false, doc: "A sheet: sticks to the window's edge on its `side`, from one end of that edge to the other." }),
    modal: { ...semantic.modal, doc: "Everything below takes neither pointer nor focus while it is open, and Tab goes round inside." },
    backdrop: color({ doc: "With `modal`: what is drawn over everything below." }),
    autoFocus: oneOf("autoFocus", ["none", "self", "first"], {
      default: "none",
      doc: "What takes the focus as it opens: it itself, or the first that takes focus inside, or it itself where there is none.",
    }),
    returnFocus: bool({ default: true, doc: "The focus goes back to where it was when it closes with the focus inside." }),
    dismissOnEscape: bool({ default: true, doc: "Escape asks to close it, unless one above it is asked." }),
    dismissOnOutside: bool({ default: true, doc: "A press outside of it and its anchor asks to close it, and so does focus that goes elsewhere." }),
  },
  events: {
    ...pointerEvents,
    ...pressEvents,
    ...focusEvents,
    ...scrollEvents,
    dismiss: event(
      { reason: oneOf("dismissReason", ["escape", "outside", "focus", "anchor"], { doc: "`focus`: it went elsewhere. `anchor`: what it stands beside is gone or out of sight." }) },
      { doc: "The user asks to close it; nothing happens unless `open` changes." },
    ),
    placed: event(
      {
        side: oneOf("side", undefined, { doc: "The side it came to stand on." }),
        x: f32({ doc: "Logical px from the window's left edge." }),
        y: f32({ doc: "Logical px from the window's top edge." }),
        width: f32({ doc: "Logical px." }),
        height: f32({ doc: "Logical px." }),
      },
      { doc: "It came to stand somewhere else.", coalesce: "last" },
    ),
  },
  commands: { ...focusCommands, ...scrollCommands },
});
