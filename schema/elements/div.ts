// A box: what most of a tree is made of.
import { bool, element } from "../language.ts";
import { dragEvents, dragProps } from "./dragging.ts";
import { semantic } from "./semantics.ts";
import { focusable, focusCommands, focusEvents, frameProps, labelling, pointerEvents, pressEvents, rovingProps, scrollCommands, scrollEvents, valueEvents, withinEvents } from "./shared.ts";

export const div = element({
  doc: "A box that holds nodes.",
  role: "generic",
  focusable: false,
  children: "nodes",
  props: { ...focusable, ...semantic, ...labelling, ...frameProps, ...rovingProps, ...dragProps, focusable: bool({ default: false, doc: "Takes focus by click and by Tab." }) },
  events: { ...pointerEvents, ...pressEvents, ...focusEvents, ...withinEvents, ...scrollEvents, ...valueEvents, ...dragEvents },
  commands: { ...focusCommands, ...scrollCommands },
});
