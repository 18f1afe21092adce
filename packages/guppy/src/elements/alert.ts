// `<alert>`: a message in the page, with a colour that says what it is about.
import { base } from "../view/builders.ts";
import type { GuppyNode, TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { alertTriangle, checkCircle, info, xCircle } from "./glyphs.ts";
import { nodes, oneOf } from "./takes.ts";

export interface AlertProps extends CompositeProps<"div"> {
  /** @default "info" */
  readonly tone?: "info" | "success" | "warning" | "danger" | undefined;
  readonly title?: TextNode;
  /** What is to be said. */
  readonly children?: TextNode;
  /** Buttons below it. */
  readonly actions?: GuppyNode;
}

const tones = {
  info: { svg: info, ink: "text-info", box: "border-info/40 bg-info/10" },
  success: { svg: checkCircle, ink: "text-success", box: "border-success/40 bg-success/10" },
  warning: { svg: alertTriangle, ink: "text-warning", box: "border-warning/40 bg-warning/10" },
  danger: { svg: xCircle, ink: "text-danger", box: "border-danger/40 bg-danger/10" },
} as const;

export const alert = composite<AlertProps, "div">({
  of: "div",
  props: { tone: oneOf("info", "success", "warning", "danger"), title: nodes, children: nodes, actions: nodes },
  render({ tone = "info", title, children, actions, class: own, ...rest }) {
    const { svg, ink, box } = tones[tone];
    return base.div(
      {
        ...passed(rest),
        role: tone === "danger" || tone === "warning" ? "alert" : "status",
        class: classes("flex flex-row items-start gap-3 rounded-lg border p-3", box, own),
      },
      base.icon({ svg, class: classes("size-5 shrink-0", ink) }),
      base.div(
        { class: "flex flex-col flex-1 gap-1" },
        title !== undefined && base.text({ class: "font-semibold" }, title),
        children !== undefined && base.text({ class: "text-sm" }, children),
        actions !== undefined && base.div({ class: "flex flex-row gap-2 pt-1" }, actions),
      ),
    );
  },
});
