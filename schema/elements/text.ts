// Text that is read, not written.
import { element, string } from "../language.ts";
import { labelled, labelling, pointerEvents } from "./shared.ts";

export const text = element({
  doc: "A run of text.",
  role: "text",
  focusable: false,
  children: "text",
  props: { ...labelled, ...labelling, content: string({ default: "", doc: "The text; children of strings and numbers are joined into it." }) },
  events: pointerEvents,
});
