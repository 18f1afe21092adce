// What a canvas refuses: an error with a code, the way to the node and the command; the picture before stays.
import { canvas, defineWindow, type PathPen, type Pen, ui } from "guppy";
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
  ...(
    [
      ["no colours", { colors: [] }, /the number of `colors` is 0/],
      ["one colour", { colors: [red] }, /the number of `colors` is 1/],
      ["no list of colours", { colors: red }, /`colors` is "#ff0000"/],
      ["17 colours", { colors: Array(17).fill(red) }, /the number of `colors` is 17/],
      ["offsets that decrease", { colors: [red, blue], offsets: [0.5, 0.4] }, /`offsets\[1\]` is 0.4/],
      ["an offset beyond the end", { colors: [red, blue], offsets: [0, 1.5] }, /`offsets\[1\]` is 1.5/],
      ["an offset that is no number", { colors: [red, blue], offsets: [nan, 1] }, /number 1 is NaN/],
      ["fewer offsets than colours", { colors: [red, blue], offsets: [0] }, /the number of `offsets` is 1/],
    ] as const
  ).map(
    ([name, part, message]) =>
      [
        `a gradient with ${name}`,
        (pen: Pen) => pen.rect(0, 0, 9, 9, { fill: { from: [0, 0], to: [9, 9], ...part } as never }),
        "GUPPY_INVALID_VALUE",
        message,
      ] as const,
  ),
  ...(
    [
      ["a radius of 0", { radius: 0 }, /`radius` is 0.*more than 0/],
      ["a negative radius", { radius: -1 }, /`radius` is -1/],
      ["no radius", {}, /number 3 is undefined/],
      ["a beginning outside of it", { radius: 2, focal: [5, 7] }, /`focal` is not one.*inside of the circle/],
    ] as const
  ).map(
    ([name, part, message]) =>
      [
        `a radial gradient with ${name}`,
        (pen: Pen) => pen.rect(0, 0, 9, 9, { fill: { center: [5, 5], colors: [red, blue], ...part } as never }),
        "GUPPY_INVALID_VALUE",
        message,
      ] as const,
  ),
  ...(
    [
      ["of three numbers", [1, 2, 3], "GUPPY_INVALID_VALUE", /`group`: `clip` is not one.*\[x, y,/],
      ["that is a word", "round", "GUPPY_INVALID_VALUE", /`clip` is "round"/],
      ["of another shape", { star: 5 }, "GUPPY_INVALID_VALUE", /`clip` is an object/],
      ["with a negative radius", { circle: [5, 5, -1] }, "GUPPY_INVALID_VALUE", /a length is -1/],
      ["of half a point", { polygon: [1, 2, 3] }, "GUPPY_INVALID_VALUE", /its list of 3 numbers/],
      [
        "of ten million points",
        { polygon: new Float32Array(20_000_000) },
        "GUPPY_LIMIT_EXCEEDED",
        /more than 200000 points/,
      ],
      ["of too many points", { polygon: new Float32Array(40_000) }, "GUPPY_LIMIT_EXCEEDED", /20000 points/],
      [
        "of a path with NaN",
        { path: (path: PathPen) => path.moveTo(nan, 0) },
        "GUPPY_INVALID_VALUE",
        /number 1 is NaN/,
      ],
    ] as const
  ).map(
    ([name, clip, code, message]) =>
      [`a clip ${name}`, (pen: Pen) => pen.group({ clip: clip as never }, () => undefined), code, message] as const,
  ),
  [
    "a matrix with a gap",
    (pen) => pen.group({ transform: [1, 0, 0, 1, 0] as never }, () => undefined),
    "GUPPY_INVALID_VALUE",
    /`group`: number 5 is NaN/,
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
