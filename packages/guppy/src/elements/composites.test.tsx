import { describe, expect, it } from "vitest";
import { ref } from "../app/ref.ts";
import { render } from "../testing/index.ts";
import { ui } from "./ui.ts";

describe("elements that are made of others", () => {
  it("keep state of their own, or show what the program decides", async () => {
    const asked: boolean[] = [];
    const page = await render(
      <div>
        <collapsible title="Own">inside own</collapsible>
        <collapsible title="Decided" open={false} onOpenChange={({ open }) => asked.push(open)}>
          inside decided
        </collapsible>
      </div>,
    );
    await page.click(await page.getByRole("button", { name: "Own" }));
    await page.click(await page.getByRole("button", { name: "Decided" }));
    expect(await page.getByText("inside own")).toBeDefined();
    await expect(page.getByText("inside decided")).rejects.toThrow("No node has the text");
    expect(asked).toEqual([true]);
    await page.close();
  });

  it("hand id, class, style and ref to the node they stand for", async () => {
    const handle = ref("badge");
    const page = await render(<badge ref={handle} id="count" class="px-4" style={{ width: 90 }} children={3} />);
    const { bounds } = await page.getById("count");
    expect(bounds.width).toBe(90);
    await handle.scrollIntoView();
    await page.close();
  });

  it("are functions of `ui` too", () => {
    expect(ui.badge({ tone: "danger" }, "x")).toMatchObject({
      type: "badge",
      props: { tone: "danger", children: "x" },
    });
  });

  it.each([
    [<badge {...({ tune: "danger" } as object)} />, "<badge> has no prop `tune`", "Did you mean `tone`?"],
    [
      <badge {...{ tone: "red" as "danger" }} />,
      '`tone` is "red"',
      'It takes "neutral", "primary", "success", "warning", "danger".',
    ],
    [<collapsible {...({} as { title: string })} />, "<collapsible> needs `title`", ""],
    [<div>{ui.card({ ...({ titel: "x" } as object) })}</div>, "<card> has no prop `titel`", "Did you mean `title`?"],
  ])("refuse what they do not take", async (tree, what, next) => {
    await expect(render(tree)).rejects.toThrow(what);
    await expect(render(tree)).rejects.toThrow(next);
  });
});
