// Styles that follow what a node says of itself, on their own and beside hovering and `disabled`.
import { describe, expect, test } from "vitest";
import type { DivProps } from "../../src/generated/elements.ts";
import { pixelsOf } from "../support/pixels.ts";
import { type Stage, stage } from "../support/stage.ts";

const base = "#ff0000";
const held = "#0000ff";

const box = (props: DivProps, classes: string) => (
  <div class="p-4">
    <div id="box" class={`w-20 h-10 bg-[${base}] ${classes}`} {...props} />
  </div>
);

async function colour({ page }: Stage): Promise<string> {
  const { x, y, width, height } = (await page.getById("box")).bounds;
  return (await pixelsOf(page)).at(x + width / 2, y + height / 2);
}

describe("a state holds while its prop says so:", () => {
  test.each<readonly [string, string, DivProps, DivProps]>([
    ["checked", "checked:", { checked: "on" }, { checked: "off" }],
    ["checked is not mixed", "checked:", { checked: "on" }, { checked: "mixed" }],
    ["mixed", "mixed:", { checked: "mixed" }, { checked: "on" }],
    ["selected", "selected:", { selected: true }, { selected: false }],
    ["open", "open:", { expanded: true }, { expanded: false }],
    ["invalid", "invalid:", { invalid: true }, {}],
    ["checked and disabled", "checked:", { checked: "on", disabled: true }, { checked: "off", disabled: true }],
  ])("%s", async (_, prefix, on, off) => {
    const classes = `disabled:opacity-100 ${prefix}bg-[${held}]`;
    const shown = await stage(box(off, classes));
    expect(await colour(shown)).toBe(base);
    await shown.replace(box(on, classes));
    expect(await colour(shown)).toBe(held);
    await shown.replace(box({}, classes));
    expect(await colour(shown)).toBe(base);
  });
});

describe("of states that hold together", () => {
  const classes = `checked:bg-[${held}] hover:bg-[#00ff00] invalid:bg-[#888888]`;

  test.each<readonly [string, DivProps, boolean, string]>([
    ["the later one wins", { checked: "on", invalid: true }, false, "#888888"],
    ["hovering wins over what it is", { checked: "on" }, true, "#00ff00"],
    ["a disabled node is not hovered, but still checked", { checked: "on", disabled: true }, true, held],
  ])("%s", async (_, props, hover, expected) => {
    const shown = await stage(box(props, `disabled:opacity-100 ${classes}`));
    if (hover) await shown.page.hover("box");
    expect(await colour(shown)).toBe(expected);
  });
});
