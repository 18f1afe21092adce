// `<toaster>`: where toasts show. They go after a while, but not while the pointer is on them.
import { base } from "../view/builders.ts";
import { type Element, jsx } from "../view/element.ts";
import { useEffect, useRef, useState } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { alertTriangle, checkCircle, info, x, xCircle } from "./glyphs.ts";
import { handler, oneOf } from "./takes.ts";
import type { Toast, Toasts, ToastTone } from "./toasts.ts";

export interface ToasterProps extends CompositeProps<"overlay"> {
  /** What `createToasts` made. */
  readonly toasts: Toasts;
  /** The corner. @default "bottom-right" */
  readonly corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right" | undefined;
}

const longest = 0x7fff_ffff;

export const toaster = composite<ToasterProps, "overlay">({
  of: "overlay",
  props: {
    toasts: (value) =>
      typeof value === "object" && value !== null && handler((value as Toasts).subscribe) === undefined
        ? undefined
        : "what `createToasts` made",
    corner: oneOf("top-left", "top-right", "bottom-left", "bottom-right"),
  },
  required: ["toasts"],
  render({ toasts, corner = "bottom-right", class: own, ...rest }) {
    const [, setVersion] = useState(0);
    const [isHeld, setHeld] = useState(false);
    useEffect(() => toasts.subscribe(() => setVersion((version) => version + 1)), [toasts]);
    const list = toasts.list();
    if (list.length === 0) return null;
    const [edge, end] = corner.split("-") as ["top" | "bottom", "left" | "right"];
    return base.overlay(
      {
        ...passed(rest),
        role: "region",
        label: "Notifications",
        anchorX: end === "right" ? 100_000 : 0,
        anchorY: edge === "bottom" ? 100_000 : 0,
        side: edge === "bottom" ? "top" : "bottom",
        align: end === "right" ? "end" : "start",
        margin: 16,
        dismissOnEscape: false,
        dismissOnOutside: false,
        onHover: ({ hovered }) => setHeld(hovered),
        class: classes("flex flex-col gap-2 w-80", own),
      },
      list.map((toast) => jsx(ToastCard as never, { toast, toasts, isHeld }, toast.id)),
    );
  },
});

const marks: Readonly<Record<ToastTone, { readonly svg: string; readonly ink: string } | null>> = {
  neutral: null,
  info: { svg: info, ink: "text-info" },
  success: { svg: checkCircle, ink: "text-success" },
  warning: { svg: alertTriangle, ink: "text-warning" },
  danger: { svg: xCircle, ink: "text-danger" },
};

interface ToastCardProps {
  readonly toast: Toast;
  readonly toasts: Toasts;
  readonly isHeld: boolean;
}

function ToastCard({ toast, toasts, isHeld }: ToastCardProps): Element {
  const { id, title, description, tone = "neutral", duration = 5000, action, progress } = toast;
  const left = useRef({ of: duration, time: duration });
  useEffect(() => {
    if (left.current.of !== duration) left.current = { of: duration, time: duration };
    if (isHeld || left.current.time >= longest) return undefined;
    const start = Date.now();
    const timer = setTimeout(() => toasts.dismiss(id), left.current.time);
    return () => {
      clearTimeout(timer);
      left.current.time -= Date.now() - start;
    };
  }, [id, duration, isHeld]);
  const mark = marks[tone];
  return base.div(
    {
      role: tone === "danger" || tone === "warning" ? "alert" : "status",
      label: description === undefined ? title : `${title}. ${description}`,
      class: "flex flex-row items-start gap-3 rounded-lg border border-border bg-raised p-3 shadow-lg",
    },
    mark !== null && base.icon({ svg: mark.svg, class: classes("size-5 shrink-0", mark.ink) }),
    base.div(
      { class: "flex flex-col flex-1 gap-1" },
      base.text({ class: "text-sm font-semibold" }, title),
      description !== undefined && base.text({ class: "text-sm text-textMuted" }, description),
      progress !== undefined &&
        base.div(
          { class: "flex flex-row h-1.5 mt-1 rounded-full bg-track overflow-hidden" },
          base.div({
            class: "bg-primary rounded-full",
            style: { width: `${Math.min(Math.max(progress, 0), 1) * 100}%` },
          }),
        ),
      action !== undefined &&
        base.div(
          { class: "flex flex-row pt-1" },
          base.button(
            {
              variant: "outline",
              size: "sm",
              onClick: () => {
                toasts.dismiss(id);
                return action.onClick();
              },
            },
            action.label,
          ),
        ),
    ),
    base.button(
      {
        variant: "bare",
        label: "Dismiss",
        onClick: () => toasts.dismiss(id),
        class: "rounded-sm text-textMuted hover:text-text",
      },
      base.icon({ svg: x, class: "size-4" }),
    ),
  );
}
