// `<canvas>`: what a program draws. A function is called again when the room changes; a `Drawing` was recorded before.
import { type ElementOwnProps, elements } from "../generated/elements.ts";
import { base } from "../view/builders.ts";
import { useState } from "../view/hooks.ts";
import { type Checks, type CompositeProps, composite } from "./composite.ts";
import type { CanvasSize, Pen } from "./pen.ts";
import { type Drawing, draw, isDrawing } from "./recorder.ts";
import { nodes } from "./takes.ts";

type Recorded = keyof Drawing;
type OwnProps = Omit<ElementOwnProps["drawing"], Recorded>;

export interface CanvasProps extends CompositeProps<"drawing">, OwnProps {
  /**
   * What it shows. A function that takes a size is called once that is known, which is in the frame after the first; what it
   * draws is sent only where it differs.
   */
  readonly draw: ((pen: Pen, size: CanvasSize) => unknown) | Drawing;
}

/** The node checks what goes to it. */
const own = Object.fromEntries(
  [...Object.keys(elements.drawing.props), ...Object.values(elements.drawing.events).map(({ handler }) => handler)]
    .filter((name) => !["commands", "colors", "texts", "images"].includes(name))
    .map((name) => [name, nodes]),
) as Checks<OwnProps & CompositeProps<"drawing">>;

const unknown: CanvasSize = { width: 0, height: 0, scale: 1 };

export const canvas = composite<CanvasProps, "drawing">({
  of: "drawing",
  props: {
    ...own,
    draw: (value) =>
      typeof value === "function" || isDrawing(value) ? undefined : "a function, or what `canvas.draw` returned",
  },
  required: ["draw"],
  render({ draw: given, onResize, ...props }) {
    const [size, setSize] = useState<CanvasSize>(unknown);
    const waits = typeof given === "function" && given.length > 1 && size === unknown;
    const drawing = waits ? undefined : typeof given === "function" ? draw((pen) => given(pen, size)) : given;
    return base.drawing({
      ...props,
      ...drawing,
      onResize: (event) => {
        const { width, height, scale } = event;
        if (width !== size.width || height !== size.height || scale !== size.scale) setSize({ width, height, scale });
        return onResize?.(event);
      },
    });
  },
});
