// A number input on the native file: writing, steps by keys, wheel and buttons, bounds, and what a program makes of it.
import { defineWindow, type GuppyNode } from "guppy";
import { type Page, render } from "guppy/testing";
import { afterEach, describe, expect, test } from "vitest";

const open: Page[] = [];

async function show(tree: GuppyNode): Promise<Page> {
  const page = await render(<div class="flex flex-col items-start gap-2">{tree}</div>, { width: 400, height: 200 });
  open.push(page);
  return page;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.close()));
});

interface Shown {
  readonly page: Page;
  readonly heard: (number | null)[];
}

async function editing(props: object = {}): Promise<Shown> {
  const heard: (number | null)[] = [];
  const page = await show([
    <numberInput id="amount" onChange={({ value }) => heard.push(value)} {...props} />,
    <textInput id="next" />,
  ]);
  await page.focus("amount");
  await page.press("End");
  return { page, heard };
}

async function type(page: Page, text: string): Promise<void> {
  for (const character of text) await page.type(character);
}

const value = async (page: Page): Promise<string | undefined> => (await page.getById("amount")).value;

describe("writing", () => {
  test.each<[string, object, string, string, readonly (number | null)[]]>([
    ["a number", {}, "12.5", "12.5", [1, 12, 12.5]],
    ["a sign and a fraction", {}, "-.5", "-.5", [-0.5]],
    ["letters and second signs are dropped", {}, "a1-b2", "12", [1, 12]],
    ["a second point is dropped", {}, "1.2.3", "1.23", [1, 1.2, 1.23]],
    ["a comma is no point", {}, "1,5", "15", [1, 15]],
    ["wide digits", {}, "１２", "12", [1, 12]],
    ["only what is within the bounds is told", { min: 10, max: 99 }, "123", "123", [12]],
  ])("%s", async (_name, props, typed, expected, told) => {
    const { page, heard } = await editing(props);
    await type(page, typed);
    expect(await value(page)).toBe(expected);
    expect(heard).toEqual(told);
  });

  test("an empty field is null", async () => {
    const { page, heard } = await editing({ defaultValue: 5 });
    await page.press("Backspace");
    expect(heard).toEqual([null]);
    expect(await value(page)).toBe("");
  });

  test.each<[string, object, string, string, number | null]>([
    ["too great", { max: 10 }, "123", "10", 10],
    ["too small", { min: 5, defaultValue: 7 }, "Backspace 2", "5", 5],
    ["half written", { defaultValue: 3 }, "Backspace -", "", null],
    ["written at length", {}, "007.50", "7.5", 7.5],
  ])("a number that is %s is settled when the field is left", async (_name, props, keys, expected, last) => {
    const { page, heard } = await editing(props);
    for (const part of keys.split(" ")) await (part === "Backspace" ? page.press(part) : type(page, part));
    await page.press("Tab");
    expect((await page.getById("next")).states.focused).toBe(true);
    expect(await value(page)).toBe(expected);
    expect(heard.at(-1)).toBe(last);
  });
});

describe("steps", () => {
  test.each<[string, object, readonly string[], string]>([
    ["an arrow", { defaultValue: 1 }, ["ArrowUp", "ArrowUp", "ArrowDown"], "2"],
    ["a page", { defaultValue: 1 }, ["PageUp"], "11"],
    ["Shift with an arrow", { defaultValue: 1 }, ["Shift+ArrowDown"], "-9"],
    ["exact tenths", { defaultValue: 0.1, step: 0.1 }, ["ArrowUp", "ArrowUp"], "0.3"],
    ["up to the greatest", { defaultValue: 9, max: 10 }, ["ArrowUp", "ArrowUp", "ArrowUp"], "10"],
    ["down to the least", { defaultValue: 1, min: 0 }, ["PageDown"], "0"],
    ["on the steps from the least", { defaultValue: 4, min: 1, step: 5 }, ["ArrowUp"], "6"],
    ["from nothing", {}, ["ArrowUp"], "0"],
    ["from nothing to the least", { min: 3 }, ["ArrowUp"], "3"],
    ["from what is written", { defaultValue: 1 }, ["2", "ArrowUp"], "13"],
    ["not where it is only read", { defaultValue: 1, readOnly: true }, ["ArrowUp"], "1"],
  ])("by %s", async (_name, props, keys, expected) => {
    const { page } = await editing(props);
    for (const key of keys) await page.press(key);
    expect(await value(page)).toBe(expected);
  });

  test("by the wheel while it has the focus", async () => {
    const { page } = await editing({ defaultValue: 5 });
    await page.scroll("amount", { deltaY: -40 });
    expect(await value(page)).toBe("7");
    await page.scroll("amount", { deltaY: 20 });
    expect(await value(page)).toBe("6");
    await page.focus("next");
    await page.scroll("amount", { deltaY: 20 });
    expect(await value(page)).toBe("6");
  });

  test("by its buttons, which stop at the bounds", async () => {
    const { page } = await editing({ defaultValue: 9, max: 10 });
    await page.click(await page.getByRole("button", { name: "Increase" }));
    expect(await value(page)).toBe("10");
    expect((await page.getByRole("button", { name: "Increase" })).states.disabled).toBe(true);
    await page.click(await page.getByRole("button", { name: "Decrease" }));
    expect(await value(page)).toBe("9");
  });
});

describe("a program", () => {
  test("decides the number", async () => {
    const window = defineWindow({
      mount: (): { amount: number | null } => ({ amount: 4 }),
      render: ({ state, update }) => (
        <div>
          <numberInput
            id="amount"
            value={state.amount}
            onChange={({ value: next }) => void update(() => ({ amount: next === null ? null : next * 2 }))}
          />
          <button id="reset" onClick={() => update(() => ({ amount: 1 }))}>
            Reset
          </button>
        </div>
      ),
    });
    const page = await render(window);
    open.push(page);
    await page.focus("amount");
    await page.press("ArrowUp");
    expect(await value(page)).toBe("10");
    await page.click("reset");
    expect(await value(page)).toBe("1");
  });

  test("hears of Enter", async () => {
    const submitted: (number | null)[] = [];
    const { page } = await editing({
      max: 5,
      onSubmit: (event: { value: number | null }) => submitted.push(event.value),
    });
    await type(page, "9");
    await page.press("Enter");
    expect(submitted).toEqual([5]);
  });

  test.each<[object, RegExp]>([
    [{ min: 2, max: 1 }, /`min` is 2, above `max`, which is 1/],
    [{ step: 0 }, /`step` is 0/],
    [{ step: -1 }, /`step` is -1/],
    [{ min: Number.NaN }, /`min` is NaN/],
    [{ value: Number.POSITIVE_INFINITY }, /`value` is Infinity/],
    [{ value: "1" }, /`value` is "1"/],
  ])("that gives %j hears where", async (props, message) => {
    const failed = await show(<numberInput id="amount" {...props} />).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: "GUPPY_INVALID_VALUE", message: expect.stringMatching(message) });
    expect(failed).toMatchObject({ path: expect.stringContaining("amount") });
  });
});
