// What every place has where the user writes. Offsets count UTF-16 units, as strings in JS do.
import { bool, command, event, oneOf, optional, string, u32, type Values } from "../language.ts";
import { fieldLike } from "./semantics.ts";
import { focusable, focusCommands, focusEvents, pointerEvents } from "./shared.ts";

const start = u32({ doc: "Where the selection begins, in UTF-16 units." });
const end = u32({ doc: "Where it ends." });

/** The props of every entry. */
export const entryProps = {
  ...focusable,
  ...fieldLike,
  value: optional(string(), { doc: "The text, decided by the program; without it the field keeps its own." }),
  defaultValue: string({ default: "", doc: "The text at first, where `value` is not given." }),
  seen: u32({ default: 0, internal: true, doc: "The number of the last edit that the program had seen when it gave `value`." }),
  placeholder: string({ default: "", doc: "What is shown while there is no text." }),
  readOnly: bool({ default: false, doc: "The text can be selected and copied, not changed." }),
  autoFocus: bool({ default: false, doc: "Takes the focus when it appears." }),
  selectOnFocus: bool({ default: false, doc: "Selects the whole text when it gets the focus." }),
  minLength: u32({ default: 0, doc: "With some text, but fewer UTF-16 units, it is not valid." }),
  maxLength: optional(u32(), { doc: "How many UTF-16 units the user can make of it; what goes beyond is not taken." }),
  variant: oneOf("entryVariant", ["outline", "bare"], { default: "outline", doc: "`bare` has no border, no padding and no background, for a box of your own around it." }),
} satisfies Values;

/** The events of every entry. */
export const entryEvents = {
  ...pointerEvents,
  ...focusEvents,
  change: event({ text: string({ doc: "The whole text now." }), edit: u32({ doc: "The number of the edit; each is greater than the one before." }) }, { doc: "The user changed the text." }),
  submit: event({ text: string({ doc: "The text." }) }, { doc: "Enter was pressed; in a field of several lines Ctrl+Enter, or Enter with `submitOnEnter`." }),
  selectionChange: event({ start, end }, { doc: "The selection or the caret moved.", coalesce: "last" }),
  validityChange: event(
    {
      problem: oneOf("entryProblem", ["none", "required", "tooShort", "email", "url", "pattern", "mask"], { doc: "What is wrong with the text; `none` when it is valid." }),
    },
    { doc: "The text came to meet the rules of its field, or no longer does.", coalesce: "last" },
  ),
};

/** The commands of every entry. */
export const entryCommands = {
  ...focusCommands,
  selectAll: command({}, { doc: "Selects the whole text." }),
  setSelection: command({ start, end }, { doc: "Selects a part of the text; the caret stands at its end." }),
  insertText: command({ text: string({ doc: "What to insert." }) }, { doc: "Replaces the selection, as if it were typed." }),
  clear: command({}, { doc: "Takes the whole text away, as the user could." }),
  cut: command({}, { doc: "Moves the selection to the clipboard; that of a password stays." }),
  copy: command({}, { doc: "Copies the selection to the clipboard; not from a password." }),
  paste: command({}, { doc: "Replaces the selection by the clipboard's text." }),
  undo: command({}, { doc: "Takes the last edit back." }),
  redo: command({}, { doc: "Makes it again." }),
};
