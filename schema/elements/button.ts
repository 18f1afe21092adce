// What is pressed.
import { element } from "../language.ts";
import { focusable, focusCommands, focusEvents, labelled, labelling, pointerEvents, pressEvents } from "./shared.ts";

export const button = element({
  doc: "Pressed by click, Enter or Space.",
  role: "button",
  focusable: true,
  children: "nodes",
  props: { ...focusable, ...labelled, ...labelling },
  events: { ...pointerEvents, ...pressEvents, ...focusEvents },
  commands: focusCommands,
});
