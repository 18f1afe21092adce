// Text with parts that look or act otherwise than the rest.
import { element, string } from "../language.ts";
import { labelled, textual } from "./semantics.ts";
import { focusable, focusCommands, focusEvents, pointerEvents } from "./shared.ts";

const content = string({ default: "", doc: "The text; children of strings and numbers are joined into it." });

export const richText = element({
  doc: "A paragraph of strings, `<span>`s and `<linkSpan>`s, which wrap together as one text. Lines are as high as its own style says, and all of it has one size.",
  role: "paragraph",
  focusable: false,
  children: { only: ["span", "linkSpan", "text"] },
  props: { ...textual },
  events: pointerEvents,
});

export const span = element({
  doc: "A part of a `<richText>` with a style of its own: weight, italics, family, colours, background, round corners, lines.",
  role: "text",
  focusable: false,
  children: "text",
  props: { ...textual, content },
  events: pointerEvents,
});

export const linkSpan = element({
  doc: "A part of a `<richText>` that is pressed to go somewhere. Where it leads is up to its `onClick`.",
  role: "link",
  focusable: true,
  children: "text",
  props: { ...focusable, ...labelled, content, href: string({ default: "", doc: "Where it leads, for assistive technology." }) },
  events: { ...pointerEvents, ...focusEvents },
  commands: focusCommands,
});
