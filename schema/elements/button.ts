// What is pressed.
import { element, oneOf } from "../language.ts";
import { semantic } from "./semantics.ts";
import { focusable, focusCommands, focusEvents, frameProps, labelling, pointerEvents, pressEvents, valueEvents, withinEvents } from "./shared.ts";

export const button = element({
  doc: "Pressed by click, Enter or Space.",
  role: "button",
  focusable: true,
  children: "nodes",
  props: {
    ...focusable,
    ...semantic,
    ...labelling,
    ...frameProps,
    variant: oneOf("buttonVariant", ["default", "primary", "danger", "outline", "ghost", "link", "bare"], {
      default: "default",
      doc: "How it looks: `primary` for the main action, `danger` for one that destroys, `ghost` in toolbars, `bare` like a plain box.",
    }),
    size: oneOf("buttonSize", ["sm", "md", "lg", "icon"], { default: "md", doc: "How large it is; `icon` is as wide as it is high." }),
  },
  events: { ...pointerEvents, ...pressEvents, ...focusEvents, ...withinEvents, ...valueEvents },
  commands: focusCommands,
});
