// `<slider>`: a number, or a range, on a track. The pointer drags, arrows go by a step, Page Up and Page Down by ten.
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import { useRef } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type ControlProps, controlChecks, controlled } from "./control.ts";
import { boundsOf, snapped, withThumb } from "./slider-value.ts";
import { finite, handler } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

/** One thumb, or two of which the first is never above the second. */
export type SliderValue = number | readonly [number, number];

interface SliderEvent {
  readonly value: SliderValue;
}

export interface SliderProps extends CompositeProps<"div">, ControlProps {
  /** Where the thumb stands, or both thumbs, decided by the program; without it the slider keeps that itself. */
  readonly value?: SliderValue | undefined;
  /** @default `min` */
  readonly defaultValue?: SliderValue | undefined;
  /** @default 0 */
  readonly min?: number | undefined;
  /** @default 100 */
  readonly max?: number | undefined;
  /**
   * The values it takes are this far from each other, beginning with `min`.
   * @default 1
   */
  readonly step?: number | undefined;
  /** Marks below the track. */
  readonly marks?: readonly SliderMark[] | undefined;
  /** What the value is called. */
  readonly valueText?: ((value: number) => string) | undefined;
  /** At each move. */
  readonly onChange?: ((event: SliderEvent) => unknown) | undefined;
  /** When the pointer lets go, and for each key. */
  readonly onCommit?: ((event: SliderEvent) => unknown) | undefined;
}

export interface SliderMark {
  readonly value: number;
  readonly label?: string | undefined;
}

/** Half a thumb, in px: the track is that much shorter at both ends. */
const half = 8;

export const slider = composite<SliderProps, "div">({
  of: "div",
  props: {
    ...controlChecks,
    value: sliderValue,
    defaultValue: sliderValue,
    min: finite,
    max: finite,
    step: (step) => finite(step) ?? ((step as number) > 0 ? undefined : "a number above 0"),
    marks: (marks) =>
      Array.isArray(marks) && marks.every((mark) => finite(mark?.value) === undefined)
        ? undefined
        : "a list of { value, label? }",
    valueText: handler,
    onChange: handler,
    onCommit: handler,
  },
  render(props) {
    const { disabled = false, marks = [], valueText, onCommit, class: own } = props;
    const bounds = boundsOf(props);
    const [value, change] = useValue<SliderValue, SliderEvent>(
      props.value,
      props.defaultValue ?? bounds.min,
      props.onChange,
    );
    const thumbs: readonly number[] = (typeof value === "number" ? [value] : value).map((one) => snapped(one, bounds));
    const dragged = useRef<number | null>(null);
    const last = useRef<SliderValue>(value);
    const { tabIndex, onFocus, onBlur, label, description, ...group } = controlled(props);
    const share = (one: number): number =>
      bounds.max === bounds.min ? 0 : (one - bounds.min) / (bounds.max - bounds.min);

    const move = (thumb: number, to: number): SliderValue => {
      const moved = withThumb(thumbs, thumb, snapped(to, bounds));
      const next: SliderValue =
        typeof value === "number" ? (moved[0] as number) : [moved[0] as number, moved[1] as number];
      last.current = next;
      if (moved[thumb] !== thumbs[thumb]) change(next, { value: next });
      return next;
    };
    const at = ({ localX, width }: { readonly localX: number; readonly width: number }): number => {
      const part = Math.min(Math.max((localX - half) / Math.max(width - 2 * half, 1), 0), 1);
      return bounds.min + part * (bounds.max - bounds.min);
    };
    const press: ElementProps<"div">["onPointerDown"] = (event) => {
      if (event.button !== "left") return;
      const to = at(event);
      dragged.current = nearest(thumbs, to);
      move(dragged.current, to);
    };
    const drag: ElementProps<"div">["onPointerMove"] = (event) => {
      if (dragged.current !== null) move(dragged.current, at(event));
    };
    const release = (): unknown => {
      if (dragged.current === null) return undefined;
      dragged.current = null;
      return onCommit?.({ value: last.current });
    };
    const key = (thumb: number, name: string): void => {
      const now = thumbs[thumb] ?? bounds.min;
      const to = keyTarget(name, now, bounds);
      if (to === undefined) return;
      const next = move(thumb, to);
      onCommit?.({ value: next });
    };

    return base.div(
      {
        ...passed(props),
        ...group,
        role: "group",
        label,
        description,
        class: classes("flex flex-col gap-1 w-full", own),
      },
      base.div(
        {
          disabled,
          onPointerDown: press,
          onPointerMove: drag,
          onPointerUp: release,
          class: "relative h-5 w-full flex flex-row items-center cursor-pointer disabled:cursor-not-allowed",
        },
        base.div({ class: "absolute left-0 right-0 h-1.5 rounded-full bg-track" }),
        thumbs.length === 1 && base.div({ class: "absolute left-0 w-2 h-1.5 rounded-l-full bg-primary" }),
        base.div(
          { class: "absolute left-2 right-2 h-1.5" },
          base.div({
            class: classes("absolute h-1.5 bg-primary", thumbs.length > 1 && "rounded-full"),
            style: filled(thumbs.map(share)),
          }),
        ),
        base.div(
          { class: "absolute left-2 right-2 h-5" },
          thumbs.map((now, thumb) =>
            sliderThumb({
              key: String(thumb),
              share: share(now),
              props: {
                role: "slider",
                focusable: true,
                disabled,
                tabIndex,
                onFocus,
                onBlur,
                label: thumbs.length === 1 ? label : `${label ?? "Range"}: ${thumb === 0 ? "from" : "to"}`,
                valueNow: now,
                valueMin: bounds.min,
                valueMax: bounds.max,
                valueText: valueText?.(now),
                handles: "left right up down home end pageup pagedown",
                onKeyDown: (event) => key(thumb, event.key),
                onSetValue: ({ value: to }) => {
                  const next = move(thumb, to);
                  return onCommit?.({ value: next });
                },
              },
            }),
          ),
        ),
      ),
      marks.length > 0 &&
        base.div(
          { class: "relative h-5 w-full" },
          base.div(
            { class: "absolute left-2 right-2 h-5" },
            marks.map(({ value: one, label: mark = String(one) }) =>
              base.div(
                {
                  key: String(one),
                  class: "absolute w-0 flex justify-center",
                  style: { left: `${share(one) * 100}%` },
                },
                base.text({ class: "shrink-0 text-xs whitespace-nowrap text-textMuted" }, mark),
              ),
            ),
          ),
        ),
    );
  },
});

interface Thumb {
  readonly key: string;
  readonly share: number;
  readonly props: ElementProps<"div">;
}

function sliderThumb({ key, share, props }: Thumb): Element {
  return base.div(
    { key, class: "absolute top-0.5 w-0 h-4 flex justify-center", style: { left: `${share * 100}%` } },
    base.div({
      ...props,
      class: "size-4 shrink-0 rounded-full border-2 border-primary bg-thumb shadow-sm disabled:opacity-100",
    }),
  );
}

function filled(shares: readonly number[]): { readonly left: `${number}%`; readonly width: `${number}%` } {
  const [from, to] = shares.length === 1 ? [0, shares[0] ?? 0] : [shares[0] ?? 0, shares[1] ?? 0];
  return { left: `${from * 100}%`, width: `${Math.max(to - from, 0) * 100}%` };
}

/** The thumb that a press moves: the nearer one, and of two in one place the one that can go there. */
function nearest(thumbs: readonly number[], to: number): number {
  if (thumbs.length < 2) return 0;
  const [low = 0, high = 0] = thumbs;
  if (low === high) return to < low ? 0 : 1;
  return Math.abs(to - low) <= Math.abs(to - high) ? 0 : 1;
}

function keyTarget(name: string, now: number, { min, max, step }: ReturnType<typeof boundsOf>): number | undefined {
  switch (name) {
    case "ArrowLeft":
    case "ArrowDown":
      return now - step;
    case "ArrowRight":
    case "ArrowUp":
      return now + step;
    case "PageDown":
      return now - 10 * step;
    case "PageUp":
      return now + 10 * step;
    case "Home":
      return min;
    case "End":
      return max;
    default:
      return undefined;
  }
}

function sliderValue(value: unknown): string | undefined {
  const isRange = Array.isArray(value) && value.length === 2 && value.every((one) => finite(one) === undefined);
  if (isRange) return value[0] <= value[1] ? undefined : "a range whose first number is not above its second";
  return finite(value) === undefined ? undefined : "a finite number, or two of them as a range";
}
