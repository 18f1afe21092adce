// Code that the user writes, with colours and marks that the program gives.
import { bool, color, command, element, event, list, oneOf, record, string, u32 } from "../language.ts";
import { entryCommands, entryEvents, entryProps } from "./entries.ts";

const start = u32({ doc: "Where it begins, in UTF-16 units." });
const end = u32({ doc: "Where it ends." });

const span = record("CodeSpan", { color: color({ doc: "The colour of its text." }), end, start }, { doc: "A part in a colour." });

const diagnostic = record(
  "Diagnostic",
  { end, message: string({ doc: "What is to be said of it." }), severity: oneOf("severity", ["error", "warning", "info", "hint"], { doc: "How grave it is." }), start },
  { doc: "A part that is underlined." },
);

export const codeEditor = element({
  doc: "Code to edit, with the numbers of its lines.",
  role: "textbox",
  focusable: true,
  children: "none",
  props: {
    ...entryProps,
    lineNumbers: bool({ default: true, doc: "Shows the numbers of the lines." }),
    wrap: oneOf("textWrap", undefined, { default: "off", doc: "`soft` breaks lines where they reach the edge; with `off` they scroll sideways." }),
    tabSize: u32({ default: 2, min: 1, max: 16, doc: "How many spaces Tab makes, and how wide a tab is." }),
    tabIndents: bool({ default: true, doc: "Tab indents; the keyboard leaves by Escape and then Tab." }),
    autoClose: bool({ default: true, doc: "Writes the second of a pair of brackets or quotes." }),
    folding: bool({ default: true, doc: "Parts that are indented further can be folded away, beside the numbers of the lines." }),
    spans: list(span, { max: 200_000, doc: "Parts of the text in colours, as a highlighter of the program finds them; they move along with edits until the next ones come." }),
    diagnostics: list(diagnostic, { max: 10_000, doc: "Parts that are underlined, as a checker of the program finds them." }),
  },
  events: {
    ...entryEvents,
    findChange: event(
      { count: u32({ doc: "How often it was found." }), current: u32({ doc: "Which of them is shown, from 1; 0 for none." }) },
      { doc: "What is looked for was found, or another place of it is shown.", coalesce: "last" },
    ),
  },
  commands: {
    ...entryCommands,
    find: command(
      { text: string({ doc: "What to look for; nothing ends the search." }), ignoreCase: bool({ doc: "Takes capital and small letters for the same." }) },
      { doc: "Marks each place where the text stands, and shows the first." },
    ),
    findNext: command({}, { doc: "Shows the next place, around the end." }),
    findPrevious: command({}, { doc: "Shows the place before." }),
  },
});
