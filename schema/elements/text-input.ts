// One line of text that the user writes. Offsets count UTF-16 units, as strings in JS do.
import { bool, command, element, event, optional, string, u32 } from "../language.ts";
import { fieldLike } from "./semantics.ts";
import { focusable, focusCommands, focusEvents, pointerEvents } from "./shared.ts";

const start = u32({ doc: "Where the selection begins, in UTF-16 units." });
const end = u32({ doc: "Where it ends." });

export const textInput = element({
  doc: "One line of text to edit.",
  role: "textbox",
  focusable: true,
  children: "none",
  props: {
    ...focusable,
    ...fieldLike,
    value: optional(string(), { doc: "The text, decided by the program; without it the input keeps its own." }),
    defaultValue: string({ default: "", doc: "The text at first, where `value` is not given." }),
    seen: u32({ default: 0, internal: true, doc: "The number of the last edit that the program had seen when it gave `value`." }),
    placeholder: string({ default: "", doc: "What is shown while there is no text." }),
    readOnly: bool({ default: false, doc: "The text can be selected and copied, not changed." }),
    autoFocus: bool({ default: false, doc: "Takes the focus when it appears." }),
  },
  events: {
    ...pointerEvents,
    ...focusEvents,
    change: event({ text: string({ doc: "The whole text now." }), edit: u32({ doc: "The number of the edit; each is greater than the one before." }) }, { doc: "The user changed the text." }),
    submit: event({ text: string({ doc: "The text." }) }, { doc: "Enter was pressed." }),
    selectionChange: event({ start, end }, { doc: "The selection or the caret moved.", coalesce: "last" }),
  },
  commands: {
    ...focusCommands,
    selectAll: command({}, { doc: "Selects the whole text." }),
    setSelection: command({ start, end }, { doc: "Selects a part of the text; the caret stands at its end." }),
    insertText: command({ text: string({ doc: "What to insert." }) }, { doc: "Replaces the selection, as if it were typed." }),
    undo: command({}, { doc: "Takes the last edit back." }),
    redo: command({}, { doc: "Makes it again." }),
  },
});
