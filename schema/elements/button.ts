// What is pressed.
import { element } from "../language.ts";
import { semantic } from "./semantics.ts";
import { focusable, focusCommands, focusEvents, pointerEvents } from "./shared.ts";

export const button = element({
  doc: "Pressed by click, Enter or Space.",
  role: "button",
  focusable: true,
  children: "nodes",
  props: { ...focusable, ...semantic },
  events: { ...pointerEvents, ...focusEvents },
  commands: focusCommands,
});
