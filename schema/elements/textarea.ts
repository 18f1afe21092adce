// Several lines of text that the user writes.
import { bool, element, oneOf, u32 } from "../language.ts";
import { entryCommands, entryEvents, entryProps } from "./entries.ts";

export const textarea = element({
  doc: "Several lines of text to edit; what does not fit scrolls inside.",
  role: "textbox",
  focusable: true,
  children: "none",
  props: {
    ...entryProps,
    rows: u32({ default: 3, min: 1, max: 1000, doc: "How many lines it is tall, where its style does not say." }),
    minRows: u32({ default: 0, max: 1000, doc: "Above 0, it is as tall as its text and no less than this; `rows` is not used then." }),
    maxRows: u32({ default: 0, max: 1000, doc: "Above 0, it is as tall as its text up to this many lines; from there it scrolls." }),
    wrap: oneOf("textWrap", ["soft", "off"], { default: "soft", doc: "`soft` breaks lines where they reach the edge; with `off` they scroll sideways." }),
    tabIndents: bool({ default: false, doc: "Tab indents; the keyboard leaves by Escape and then Tab." }),
    submitOnEnter: bool({ default: false, doc: "Enter submits and Shift+Enter makes a new line, as in a chat." }),
  },
  events: entryEvents,
  commands: entryCommands,
});
