import { describe, expect, it } from "vitest";
import { render } from "../testing/index.ts";
import type { GuppyNode } from "../view/element.ts";
import { shownPages } from "./pagination.ts";

describe("what is ticked", () => {
  it.each<[string, GuppyNode, "checkbox" | "switch" | "button"]>([
    ["checkbox", <checkbox key="a">Mail</checkbox>, "checkbox"],
    ["switch", <switch key="a">Mail</switch>, "switch"],
    ["toggle", <toggle key="a">Mail</toggle>, "button"],
  ])("a %s goes on and off by click, Space and Enter", async (_name, tree, role) => {
    const page = await render(<div class="p-4">{tree}</div>);
    const states: unknown[] = [];
    const look = async (): Promise<void> => {
      const [node] = await page.getAllByRole(role, { name: "Mail" });
      states.push(node?.states.checked);
    };
    await look();
    await page.click(await page.getByRole(role, { name: "Mail" }));
    await look();
    await page.press("Space");
    await look();
    await page.press("Enter");
    await look();
    expect(states).toEqual([false, true, false, true]);
    await page.close();
  });

  it("shows what the program decides, and asks for a change", async () => {
    const asked: boolean[] = [];
    const page = await render(
      <checkbox checked={false} onChange={({ checked }) => asked.push(checked)}>
        Mail
      </checkbox>,
    );
    const box = await page.getByRole("checkbox");
    await page.click(box);
    await page.click(box);
    expect(asked).toEqual([true, true]);
    expect((await page.getByRole("checkbox")).states.checked).toBe(false);
    await page.close();
  });

  it("half ticked is mixed, and a click makes it ticked", async () => {
    const asked: boolean[] = [];
    const page = await render(
      <checkbox indeterminate checked onChange={({ checked }) => asked.push(checked)}>
        All
      </checkbox>,
    );
    expect((await page.getByRole("checkbox")).states.checked).toBe("mixed");
    await page.click(await page.getByRole("checkbox"));
    expect(asked).toEqual([true]);
    await page.close();
  });

  it("takes nothing while it is disabled", async () => {
    const page = await render(<checkbox disabled>Mail</checkbox>);
    await page.click(await page.getByRole("checkbox"));
    await page.press("Tab");
    await page.press("Space");
    expect((await page.getByRole("checkbox")).states.checked).toBe(false);
    await page.close();
  });
});

describe("accordion", () => {
  const items = ["a", "b"].map((value) => ({
    value,
    label: `Title ${value}`,
    content: <text>{`Content ${value}`}</text>,
  }));

  it.each([
    [false, ["Content b"]],
    [true, ["Content a", "Content b"]],
  ])("several open: %s", async (multiple, shown) => {
    const page = await render(<accordion items={items} multiple={multiple} />);
    await page.click(await page.getByRole("button", { name: "Title a" }));
    await page.click(await page.getByRole("button", { name: "Title b" }));
    for (const one of ["Content a", "Content b"]) {
      expect((await page.queryByText(one)) !== null, one).toBe(shown.includes(one));
    }
    await page.close();
  });
});

describe("progress", () => {
  it.each<[GuppyNode, string | undefined]>([
    [<progress key="a" value={3} max={4} />, "75 %"],
    [<progress key="a" value={9} max={4} />, "100 %"],
    [<progress key="a" />, undefined],
    [<progress key="a" shape="circle" value={1} valueText="one of a hundred" />, "one of a hundred"],
  ])("says its value", async (tree, value) => {
    const page = await render(<div>{tree}</div>);
    expect((await page.getByRole("progressbar")).value).toBe(value);
    await page.close();
  });

  it.each([
    [Number.NaN, 100, "`value` is NaN"],
    [-1, 100, "`value` is -1"],
    [1, 0, "`max` is 0"],
    [Number.POSITIVE_INFINITY, 100, "`value` is Infinity"],
  ])("refuses %d of %d", async (value, max, message) => {
    await expect(render(<progress value={value} max={max} />)).rejects.toThrow(message);
  });
});

describe("pagination", () => {
  it.each([
    [1, 3, "1 2 3"],
    [1, 10, "1 2 3 4 5 . 10"],
    [5, 10, "1 . 4 5 6 . 10"],
    [10, 10, "1 . 6 7 8 9 10"],
    [4, 8, "1 2 3 4 5 . 8"],
    [1, 0, ""],
  ])("page %i of %i shows %s", (page, count, shown) => {
    expect(
      shownPages(page, count)
        .map((one) => one ?? ".")
        .join(" "),
    ).toBe(shown);
  });

  it("asks for the page that is clicked", async () => {
    const asked: number[] = [];
    const page = await render(<pagination page={1} count={3} onChange={(event) => asked.push(event.page)} />);
    await page.click(await page.getByRole("button", { name: "Next page" }));
    await page.click(await page.getByRole("button", { name: "Page 3" }));
    await page.click(await page.getByRole("button", { name: "Previous page" }));
    expect(asked).toEqual([2, 3]);
    await page.close();
  });
});

describe("breadcrumb", () => {
  it("leads to every place but the last", async () => {
    const asked: string[] = [];
    const page = await render(
      <breadcrumb items={[{ value: "home" }, { value: "docs" }]} onSelect={({ value }) => asked.push(value)} />,
    );
    await page.click(await page.getByRole("link", { name: "home" }));
    await page.click(await page.getByRole("link", { name: "docs" }));
    expect(asked).toEqual(["home"]);
    await page.close();
  });
});
