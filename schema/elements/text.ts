// Text that is read, not written.
import { element, string } from "../language.ts";
import { textual } from "./semantics.ts";
import { labelling, pointerEvents } from "./shared.ts";

export const text = element({
  doc: "A run of text.",
  role: "text",
  focusable: false,
  children: "text",
  props: { ...textual, ...labelling, content: string({ default: "", doc: "The text; children of strings and numbers are joined into it." }) },
  events: pointerEvents,
});
