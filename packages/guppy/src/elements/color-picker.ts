// `<colorPicker>`: a colour, by an area of shades, a strip of hues, its number, and some that are given.
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import { useState } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type Hsv, readHex, writeHex } from "./hsv.ts";
import { flag, handler, text } from "./takes.ts";
import { useValue } from "./uncontrolled.ts";

export interface ColorPickerProps extends CompositeProps<"div"> {
  /** The colour as `#rrggbb`, decided by the program; without it the element keeps that itself. */
  readonly value?: string | undefined;
  /** @default "#2456d6" */
  readonly defaultValue?: string | undefined;
  /** Colours to pick at once, as `#rrggbb`. */
  readonly swatches?: readonly string[] | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  /**
   * A name for assistive technology.
   * @default "Colour"
   */
  readonly label?: string | undefined;
  /** At each move. */
  readonly onChange?: ((event: { readonly value: string }) => unknown) | undefined;
}

/** What pointer events tell of the place in a node. */
interface Pointed {
  readonly localX: number;
  readonly localY: number;
  readonly width: number;
  readonly height: number;
}

const hues = [0, 60, 120, 180, 240, 300, 360] as const;
const keyStep = 0.02;

export const colorPicker = composite<ColorPickerProps, "div">({
  of: "div",
  props: {
    value: colorCheck,
    defaultValue: colorCheck,
    swatches: (value) =>
      Array.isArray(value) && value.every((one) => colorCheck(one) === undefined)
        ? undefined
        : "a list of colours as `#2456d6`",
    disabled: flag,
    label: text,
    onChange: handler,
  },
  render(props) {
    const { swatches = [], disabled = false, label = "Colour", class: own } = props;
    const [value, change] = useValue(props.value, props.defaultValue ?? "#2456d6", props.onChange);
    // A grey has no hue of its own, so the one that was picked last stays.
    const [last, setLast] = useState<Hsv>(() => readHex(value) ?? { hue: 220, saturation: 1, value: 1 });
    const [written, setWritten] = useState<string | null>(null);
    const now = sameColor(last, value) ? last : (readHex(value) ?? last);
    const pick = (next: Hsv): void => {
      setLast(next);
      setWritten(null);
      const hex = writeHex(next);
      if (hex !== value.toLowerCase()) change(hex, { value: hex });
    };
    const shade = ({ localX, localY, width, height }: Pointed): void =>
      pick({ ...now, saturation: share(localX, width), value: 1 - share(localY, height) });
    const turn = ({ localX, width }: Pointed): void =>
      pick({ ...now, hue: Math.min(share(localX, width) * 360, 359.9) });
    const write = (hex: string): void => {
      const read = readHex(hex);
      if (read === undefined) setWritten(hex);
      else pick(read);
    };
    return base.div(
      { ...passed(props), role: "group", label, disabled, class: classes("flex flex-col gap-3 w-56", own) },
      base.div(
        {
          role: "slider",
          label: `${label}: shade`,
          focusable: true,
          disabled,
          valueText: `${percent(now.saturation)} strong, ${percent(now.value)} light`,
          handles: "left right up down",
          onKeyDown: ({ key }) => {
            const to = movedShade(now, key);
            if (to !== undefined) pick(to);
          },
          ...dragged(shade),
          class: "relative h-36 rounded-md cursor-crosshair",
          style: { background: writeHex({ hue: now.hue, saturation: 1, value: 1 }) },
        },
        base.div({ class: "absolute inset-0 rounded-md bg-linear-to-r from-white to-white/0 pointer-events-none" }),
        base.div({ class: "absolute inset-0 rounded-md bg-linear-to-t from-black to-black/0 pointer-events-none" }),
        mark({ left: `${now.saturation * 100}%`, top: `${(1 - now.value) * 100}%` }, "size-4 -ml-2 -mt-2"),
      ),
      base.div(
        {
          role: "slider",
          label: `${label}: hue`,
          focusable: true,
          disabled,
          valueNow: Math.round(now.hue),
          valueMin: 0,
          valueMax: 360,
          handles: "left right up down",
          onKeyDown: ({ key }) => {
            const step = key === "ArrowRight" || key === "ArrowUp" ? 2 : -2;
            pick({ ...now, hue: (now.hue + step + 360) % 360 });
          },
          onSetValue: ({ value: to }) => pick({ ...now, hue: Math.min(Math.max(to, 0), 360) }),
          ...dragged(turn),
          class: "relative h-4 rounded-full cursor-pointer",
        },
        base.div(
          { class: "flex flex-row size-full rounded-full overflow-hidden pointer-events-none" },
          hues.slice(0, -1).map((hue, index) =>
            base.div({
              key: String(hue),
              class: "flex-1 bg-linear-to-r",
              style: {
                gradientFrom: writeHex({ hue, saturation: 1, value: 1 }),
                gradientTo: writeHex({ hue: hues[index + 1] ?? 360, saturation: 1, value: 1 }),
              },
            }),
          ),
        ),
        mark({ left: `${(now.hue / 360) * 100}%` }, "size-4 -ml-2 top-0"),
      ),
      base.div(
        { class: "flex flex-row items-center gap-2" },
        base.div({ class: "size-8 shrink-0 rounded-md border border-border", style: { background: writeHex(now) } }),
        base.textInput({
          label: `${label}: number`,
          disabled,
          value: written ?? value,
          invalid: written !== null,
          onChange: ({ text: hex }) => write(hex),
          class: "flex-1 font-mono text-sm",
        }),
      ),
      swatches.length > 0 &&
        base.div(
          { role: "group", label: `${label}: given`, roving: "horizontal", class: "flex flex-row flex-wrap gap-1.5" },
          swatches.map((swatch) =>
            swatchButton(swatch, swatch.toLowerCase() === value.toLowerCase(), disabled, () => write(swatch)),
          ),
        ),
    );
  },
});

/** The pointer goes down, and is followed wherever it goes. */
function dragged(
  move: (event: Pointed) => void,
): Pick<ElementProps<"div">, "onPointerDown" | "onPointerMove" | "onPointerUp"> {
  return {
    onPointerDown: (event) => {
      if (event.button === "left") move(event);
    },
    onPointerMove: (event) => {
      if ((event.buttons & 1) > 0) move(event);
    },
    onPointerUp: () => undefined,
  };
}

function mark(style: NonNullable<ElementProps<"div">["style"]>, place: string): Element {
  return base.div({
    style,
    class: classes("absolute rounded-full border-2 border-white shadow-md pointer-events-none", place),
  });
}

function swatchButton(swatch: string, isOn: boolean, disabled: boolean, pick: () => void): Element {
  return base.button({
    key: swatch,
    variant: "bare",
    label: swatch,
    checked: isOn ? "on" : "off",
    disabled,
    onClick: pick,
    class: classes("size-6 rounded-md border-2", isOn ? "border-ring" : "border-border"),
    style: { background: swatch as `#${string}` },
  });
}

function movedShade(now: Hsv, key: string): Hsv | undefined {
  switch (key) {
    case "ArrowLeft":
      return { ...now, saturation: Math.max(now.saturation - keyStep, 0) };
    case "ArrowRight":
      return { ...now, saturation: Math.min(now.saturation + keyStep, 1) };
    case "ArrowUp":
      return { ...now, value: Math.min(now.value + keyStep, 1) };
    case "ArrowDown":
      return { ...now, value: Math.max(now.value - keyStep, 0) };
    default:
      return undefined;
  }
}

function share(at: number, of: number): number {
  return Math.min(Math.max(at / Math.max(of, 1), 0), 1);
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

function sameColor(color: Hsv, hex: string): boolean {
  return writeHex(color) === hex.toLowerCase();
}

function colorCheck(value: unknown): string | undefined {
  return typeof value === "string" && value.startsWith("#") && readHex(value) !== undefined
    ? undefined
    : "a colour as `#2456d6`";
}
