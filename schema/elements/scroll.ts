// A viewport over content that is larger than itself.
import { element, oneOf } from "../language.ts";
import { textual } from "./semantics.ts";
import { pointerEvents, rovingProps, scrollCommands, scrollEvents } from "./shared.ts";

export const scroll = element({
  doc: "A box whose content scrolls natively.",
  role: "scroll",
  focusable: false,
  children: "nodes",
  props: { ...textual, ...rovingProps, axis: oneOf("scrollAxis", ["y", "x", "both"], { default: "y", doc: "The direction that scrolls." }) },
  events: { ...scrollEvents, hover: pointerEvents.hover },
  commands: scrollCommands,
});
