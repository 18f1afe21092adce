// `<skeleton>`: stands where something will be, while it is loaded.
import { base } from "../view/builders.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { oneOf } from "./takes.ts";

export interface SkeletonProps extends CompositeProps<"div"> {
  /** @default "text" */
  readonly shape?: "text" | "box" | "circle" | undefined;
}

const shapes = {
  text: "h-4 w-full rounded-md",
  box: "h-24 w-full rounded-lg",
  circle: "size-10 rounded-full",
} as const;

export const skeleton = composite<SkeletonProps, "div">({
  of: "div",
  props: { shape: oneOf("text", "box", "circle") },
  render: ({ shape = "text", class: own, ...rest }) =>
    base.div({ ...passed(rest), role: "none", class: classes("shrink-0 bg-muted animate-pulse", shapes[shape], own) }),
});
