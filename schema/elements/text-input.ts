// One line of text that the user writes.
import { bool, element, event, i32, oneOf, optional, string } from "../language.ts";
import { entryCommands, entryEvents, entryProps } from "./entries.ts";
import { lineLike } from "./semantics.ts";

export const textInput = element({
  doc: "One line of text to edit.",
  role: "textbox",
  focusable: true,
  children: "none",
  props: {
    ...entryProps,
    ...lineLike,
    type: oneOf("textType", ["text", "password", "search", "email", "url", "tel"], {
      default: "text",
      doc: "`password` shows dots and keeps its text to itself; `search` is cleared by Escape and by a button; `email` and `url` check what is written.",
    }),
    pattern: optional(string({ format: "regexp" }), {
      doc: "A regular expression, as the `pattern` of web pages: a text that it does not match as a whole is not valid. Without look-around and back references.",
    }),
    mask: optional(string({ format: "mask" }), {
      doc: "A template that limits typing: `9` is a digit, `A` a letter, `#` either, `*` anything; the rest is written by itself, as in `(999) 999-9999`.",
    }),
    clearable: bool({ default: false, doc: "Shows a button that takes the text away, while there is some." }),
    steps: bool({ default: false, doc: "Up, Down, the page keys and, while it has the focus, the wheel are told by `onStep` and do nothing else." }),
  },
  events: {
    ...entryEvents,
    step: event(
      { count: i32({ doc: "How many steps up; negative ones go down. A page, or Shift with an arrow, is ten." }) },
      { doc: "The user asked for the next value, where the field has `steps`." },
    ),
  },
  commands: entryCommands,
});
