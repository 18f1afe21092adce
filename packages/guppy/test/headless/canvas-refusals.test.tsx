// What a canvas refuses: an error with a code, the way to the node and the command; the picture before stays.
import { canvas, defineWindow, type Pen, ui } from "guppy";
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";

const size = { width: 120, height: 100 };
const red = "#ff0000";
const blue = "#0000ff";

const nan = Number.NaN;

test.each<readonly [string, (pen: Pen) => unknown, string, RegExp]>([
  [
    "no number",
    (pen) => pen.rect(nan, 0, 1, 1, {}),
    "GUPPY_INVALID_VALUE",
    /In command 0 of the drawing, `rect`: number 1 is NaN/,
  ],
  [
    "infinity",
    (pen) => pen.line(0, 0, Number.POSITIVE_INFINITY, 1, { stroke: red }),
    "GUPPY_INVALID_VALUE",
    /`line`: number 3 is Infinity/,
  ],
  [
    "a list with half a point",
    (pen) => pen.polyline([1, 2, 3], { stroke: red }),
    "GUPPY_INVALID_VALUE",
    /`polyline`: its list of 3 numbers is not one/,
  ],
  ["no list", (pen) => pen.dots(undefined as never, {}), "GUPPY_INVALID_VALUE", /`dots`: .* is undefined/],
  [
    "a negative length",
    (pen) => pen.circle(0, 0, -1, { fill: red }),
    "GUPPY_INVALID_VALUE",
    /`ellipse`: a length is -1/,
  ],
  [
    "a colour that is none",
    (pen) => pen.rect(0, 0, 1, 1, { fill: "primry" as never }),
    "GUPPY_INVALID_VALUE",
    /`colors` is|`colors\[0\]` is "primry"/,
  ],
  [
    "a word that is none",
    (pen) => pen.line(0, 0, 1, 1, { stroke: red, cap: "flat" as never }),
    "GUPPY_INVALID_VALUE",
    /`cap` is "flat".*"butt", "round", "square"/,
  ],
  [
    "ten million points",
    (pen) => pen.polyline(new Float32Array(20_000_000), { stroke: red }),
    "GUPPY_LIMIT_EXCEEDED",
    /more than 200000 points/,
  ],
  [
    "a fill of too many points",
    (pen) => pen.polygon(new Float32Array(40_000), { fill: red }),
    "GUPPY_LIMIT_EXCEEDED",
    /20000 points is filled.*`band`/,
  ],
  [
    "too many commands",
    (pen) => {
      for (let index = 0; index <= 100_000; index++) pen.line(0, 0, 1, 1, {});
    },
    "GUPPY_LIMIT_EXCEEDED",
    /more than 100000 commands/,
  ],
  ["groups without end", (pen) => nested(pen, 65), "GUPPY_LIMIT_EXCEEDED", /more than 64 groups/],
  [
    "a throw",
    () => {
      throw new Error("out of ink");
    },
    "GUPPY_COMPONENT_FAILED",
    /out of ink/,
  ],
])("%s is an error that says where, and the picture stays", async (_name, draw, code, message) => {
  let bad = false;
  const Failing = defineWindow({
    mount: () => ({ step: 0 }),
    render: (window) => (
      <div
        id="box"
        class="size-full bg-white"
        onClick={() => {
          bad = true;
          window.update(() => ({ step: 1 }));
        }}
      >
        <canvas class="size-full" draw={bad ? draw : (pen) => pen.rect(0, 0, 50, 50, { fill: red })} />
      </div>
    ),
  });
  const page = await render(Failing, size);
  await expect(page.click("box")).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
    path: expect.stringContaining("div#box > "),
  });
  expect((await pixelsOf(page)).at(20, 20)).toBe(red);
  await page.close();
});

function nested(pen: Pen, depth: number): void {
  if (depth > 0) pen.group({}, (inner) => nested(inner, depth - 1));
}

test("bytes that no recorder wrote are an error event, and the drawing before stays", async () => {
  const errors: string[] = [];
  const first = canvas.draw((pen) => pen.rect(0, 0, 50, 50, { fill: red }));
  const Bytes = defineWindow({
    mount: () => ({ commands: first.commands }),
    render: (window) => (
      <div
        id="box"
        class="size-full bg-white"
        onClick={() => window.update(() => ({ commands: Uint8Array.of(1, 2, 3) }))}
      >
        {ui.drawing({
          ...first,
          commands: window.state.commands,
          class: "size-full",
          onError: ({ message }) => errors.push(message),
        })}
      </div>
    ),
  });
  const page = await render(Bytes, size);
  await page.click("box");
  expect(errors).toEqual([expect.stringMatching(/in command 0, the bytes are not what a drawing records/)]);
  expect((await pixelsOf(page)).at(20, 20)).toBe(red);
  await page.close();
});

test("shapes that cannot be made are left out and told of; the rest is drawn", async () => {
  const errors: string[] = [];
  const scribble = Float32Array.from({ length: 4000 }, (_, index) => ((index * 2_654_435) % 9973) / 100);
  const draw = (pen: Pen): void => {
    pen.polygon(scribble, { fill: blue });
    pen.rect(0, 0, 50, 50, { fill: red });
  };
  const page = await render(
    ui.canvas({ draw, class: "size-full", onError: ({ message }) => errors.push(message) }),
    size,
  );
  expect((await pixelsOf(page)).at(20, 20)).toBe(red);
  expect(errors[0]).toMatch(/crosses itself too often/);
  await page.close();
});
