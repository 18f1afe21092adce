import { afterEach, describe, expect, it } from "vitest";
import { type Page, render } from "../testing/index.ts";
import type { GuppyNode } from "../view/element.ts";
import { addMonths, readDay, weeksOf, writeDay } from "./dates.ts";

let page: Page;
afterEach(() => page?.close());

async function show(tree: GuppyNode): Promise<Page> {
  page = await render(<div class="p-4">{tree}</div>, { width: 600, height: 500 });
  return page;
}

describe("calendar", () => {
  it.each<[string, readonly string[], string]>([
    ["right", ["Right", "Enter"], "2024-02-29"],
    ["down over the end of the month", ["Down", "Enter"], "2024-03-06"],
    ["home and end of the week", ["Home", "Enter"], "2024-02-26"],
    ["next month", ["PageDown", "Enter"], "2024-03-28"],
    ["last year", ["Shift+PageUp", "Enter"], "2023-02-28"],
  ])("is worked by keys: %s", async (_name, keys, expected) => {
    const picked: string[] = [];
    await show(
      <calendar
        defaultValue="2024-02-28"
        today="2024-02-01"
        locale="en"
        onChange={({ value }) => picked.push(value)}
      />,
    );
    await page.focus(await page.getByRole("grid"));
    for (const key of keys) await page.press(key);
    expect(picked).toEqual([expected]);
  });

  it("names its days, and leaves out those that can't be picked", async () => {
    const picked: string[] = [];
    await show(
      <calendar
        value="2026-11-30"
        today="2026-11-30"
        min="2026-11-10"
        locale="en"
        onChange={({ value }) => picked.push(value)}
      />,
    );
    const now = await page.getByRole("gridcell", { name: "Monday, November 30, 2026" });
    expect(now.states).toMatchObject({ selected: true, current: "date" });
    await page.click(await page.getByRole("gridcell", { name: "Monday, November 9, 2026" }));
    await page.click(await page.getByRole("gridcell", { name: "Tuesday, November 10, 2026" }));
    expect(picked).toEqual(["2026-11-10"]);
  });

  it.each(["2026-02-31", "2026-13-01", "26-01-01", "yesterday", ""])("refuses %j as a day", async (value) => {
    await expect(render(<calendar value={value} />)).rejects.toThrow("a day as `2026-11-30`");
    expect(readDay(value)).toBeUndefined();
  });

  it("knows months of different lengths", () => {
    expect(writeDay(addMonths({ year: 2024, month: 1, day: 31 }, 1))).toBe("2024-02-29");
    expect(writeDay(addMonths({ year: 2024, month: 1, day: 31 }, -11))).toBe("2023-02-28");
    expect(writeDay(weeksOf(2026, 11, 1)[0]?.[0] ?? { year: 0, month: 0, day: 0 })).toBe("2026-10-26");
    expect(writeDay(weeksOf(2026, 11, 0)[0]?.[0] ?? { year: 0, month: 0, day: 0 })).toBe("2026-11-01");
  });
});

describe("datePicker", () => {
  it("opens a calendar and shows what is picked there", async () => {
    await show(<datePicker label="Due" defaultValue="2026-11-30" locale="en" />);
    const field = async () => page.getByRole("combobox", { name: "Due" });
    expect((await field()).value).toBe("Nov 30, 2026");
    await page.click(await field());
    await page.click(await page.getByRole("gridcell", { name: "Sunday, November 1, 2026" }));
    expect((await field()).value).toBe("Nov 1, 2026");
    expect(await page.queryByRole("grid")).toBeNull();
  });
});

describe("timeField", () => {
  it.each<[string, readonly string[], string]>([
    ["up", ["Up"], "10:30"],
    ["round the day", ["End", "Up"], "00:30"],
    ["digits", ["1", "7"], "17:30"],
    ["digits that are too many begin anew", ["2", "7"], "07:30"],
    ["the next part", ["Right", "Down"], "09:29"],
  ])("is worked by keys: %s", async (_name, keys, expected) => {
    const told: string[] = [];
    await show(<timeField label="Start" defaultValue="09:30" onChange={({ value }) => told.push(value)} />);
    await page.press("Tab");
    for (const key of keys) await page.press(key);
    expect(told.at(-1)).toBe(expected);
  });

  it.each(["24:00", "9:30", "09:60", "noon"])("refuses %j", async (value) => {
    await expect(render(<timeField value={value} />)).rejects.toThrow("a time of the day");
  });
});
