// What can be dragged and where it may be dropped, within a window and from other programs. Few nodes say any of it, so it is one
// group.
import { bool, event, f32, grouped, list, node, oneOf, string, type Values } from "../language.ts";
import { local, modifiers } from "./shared.ts";

export const dragProps = grouped("dragging", {
  dragType: string({ doc: "Makes it something to drag, by pointer or, where it has the focus, by Space; a word that says what it is, as `card`." }),
  dragData: string({ doc: "What `onDrop` is told of it, besides its `dragType`." }),
  dragFiles: list(string({ doc: "An absolute path." }), {
    max: 1024,
    doc: "Makes it these files, absolute paths: other programs take them where the desktop lets a window give files away (Wayland), and nodes of the window with `files` among their `dropTypes`, unless it has a `dragType` of its own.",
  }),
  dragPreview: node({ doc: "The `id` of an `<overlay>` that is not open, which is shown beside the pointer instead of the picture of the node." }),
  dropTypes: string({ doc: "What may be dropped on it: `dragType`s with a space between them, and `files` for those of other programs and `dragFiles`." }),
} satisfies Values);

const by = oneOf("inputSource", undefined, { doc: "What drags it: `pointer` or `keyboard`." });
const dragType = string({ doc: "The `dragType` of what is dragged, or `files`." });

export const dragEvents = {
  dragStart: event(
    { x: f32({ doc: "Logical px from the window's left edge." }), y: f32({ doc: "Logical px from the window's top edge." }), source: by, ...modifiers },
    { doc: "The node is being dragged from now on." },
  ),
  dragOver: event({ ...local, dragType, source: by, ...modifiers }, { doc: "Something that it takes is over the node, and where; by keyboard, that is its middle.", coalesce: "last" }),
  dragLeave: event({}, { doc: "What was over the node is no more, and was not dropped there." }),
  drop: event(
    {
      ...local,
      dragType,
      data: string({ doc: "Its `dragData`; empty for files." }),
      paths: list(string({ doc: "A path." }), { max: 65_536, doc: "Where the files are; empty for all else." }),
      source: by,
      ...modifiers,
    },
    { doc: "Something that it takes was dropped on the node." },
  ),
  dragEnd: event({ dropped: bool({ doc: "False where no node took it, or Escape ended it." }) }, { doc: "The node is not dragged any more." }),
};
