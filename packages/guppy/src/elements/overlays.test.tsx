import { afterEach, describe, expect, it } from "vitest";
import { type Page, render } from "../testing/index.ts";
import type { GuppyNode } from "../view/element.ts";
import { useState } from "../view/hooks.ts";
import { createToasts } from "./toasts.ts";

let page: Page;
afterEach(() => page.close());

async function show(tree: GuppyNode): Promise<Page> {
  page = await render(tree, { width: 600, height: 400 });
  return page;
}

const items = [
  { value: "new", label: "New file", shortcut: "Ctrl+N" },
  { type: "separator" },
  { value: "open", label: "Open recent", items: [{ value: "a.txt" }, { value: "b.txt" }] },
  { value: "wrap", label: "Wrap lines", checked: true },
  { value: "off", label: "Off", disabled: true },
  { value: "delete", label: "Delete", danger: true },
] as const;

describe("menu", () => {
  async function opened(): Promise<{ readonly picked: string[] }> {
    const picked: string[] = [];
    await show(
      <div class="p-4">
        <menu trigger="File" items={items} onSelect={({ value }) => picked.push(value)} />
      </div>,
    );
    await page.click(await page.getByRole("button", { name: "File" }));
    return { picked };
  }

  it("opens below its button with the focus on its first item, and picks by click", async () => {
    const { picked } = await opened();
    expect((await page.getByRole("menuitem", { name: "New file" })).states.focused).toBe(true);
    expect((await page.getByRole("menuitemcheckbox", { name: "Wrap lines" })).states.checked).toBe(true);
    await page.click(await page.getByRole("menuitem", { name: "Delete" }));
    expect(picked).toEqual(["delete"]);
    expect(await page.queryByRole("menu")).toBeNull();
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ["arrows and Enter, past what is disabled", ["Down", "Down", "Down", "Enter"], ["delete"]],
    ["End", ["End", "Enter"], ["delete"]],
    ["an arrow up from the first", ["Up", "Enter"], ["delete"]],
    ["letters", ["w", "Enter"], ["wrap"]],
    ["the menu beside an item", ["Down", "Right", "Down", "Enter"], ["b.txt"]],
    ["Left closes the menu beside it", ["Down", "Right", "Left", "Up", "Enter"], ["new"]],
    ["Escape", ["Escape"], []],
  ])("is worked by the keyboard: %s", async (_name, keys, expected) => {
    const { picked } = await opened();
    for (const key of keys) await page.press(key);
    expect(picked).toEqual(expected);
    expect(await page.queryByRole("menu")).toBeNull();
  });

  it("gives the focus back to its button", async () => {
    await opened();
    await page.press("Escape");
    expect((await page.getByRole("button", { name: "File" })).states.focused).toBe(true);
  });
});

describe("contextMenu", () => {
  it("opens where the pointer is, and closes by a click elsewhere", async () => {
    const picked: string[] = [];
    await show(
      <div class="p-4">
        <contextMenu items={[{ value: "copy" }]} onSelect={({ value }) => picked.push(value)}>
          <div id="area" class="w-40 h-40 bg-muted" />
        </contextMenu>
      </div>,
    );
    await page.click("area", { button: "right" });
    const { bounds } = await page.getByRole("menu");
    expect([bounds.x, bounds.y]).toEqual([96, 96]);
    await page.click(await page.getByRole("menuitem", { name: "copy" }));
    expect(picked).toEqual(["copy"]);
  });
});

describe("dialog", () => {
  function Asking(): GuppyNode {
    const [open, setOpen] = useState(false);
    return (
      <div class="flex flex-col p-4 gap-2">
        <button id="ask" onClick={() => setOpen(true)}>
          Ask
        </button>
        <button id="below">Below</button>
        <dialog
          open={open}
          title="Delete it?"
          description="It can't be undone."
          onClose={() => setOpen(false)}
          footer={
            <>
              <button id="no">No</button>
              <button id="yes">Yes</button>
            </>
          }
        />
      </div>
    );
  }

  it("stands in the middle, keeps the focus in it, and gives it back", async () => {
    await show(<Asking />);
    await page.click("ask");
    const { bounds, name } = await page.getByRole("dialog");
    expect(name).toBe("Delete it?");
    expect(bounds.x + bounds.width / 2).toBe(300);
    expect(Math.round(bounds.y + bounds.height / 2)).toBe(200);
    const seen = new Set<string>();
    for (let press = 0; press < 6; press++) {
      for (const id of ["no", "yes", "below", "ask"]) if ((await page.getById(id)).states.focused) seen.add(id);
      await page.press("Tab");
    }
    expect([...seen].sort()).toEqual(["no", "yes"]);
    await page.press("Escape");
    expect(await page.queryByRole("dialog")).toBeNull();
    expect((await page.getById("ask")).states.focused).toBe(true);
  });

  it.each([
    ["its button", async () => page.click(await page.getByRole("button", { name: "Close" }))],
    ["a press outside", () => page.click("below")],
  ])("closes by %s", async (_name, close) => {
    await show(<Asking />);
    await page.click("ask");
    await close();
    expect(await page.queryByRole("dialog")).toBeNull();
  });
});

describe("alertDialog", () => {
  it.each([
    ["confirm", "Delete", "yes"],
    ["cancel", "Cancel", "no"],
  ])("answers by its buttons: %s", async (_name, button, answer) => {
    const answers: string[] = [];
    await show(
      <div>
        <alertDialog
          open
          title="Delete it?"
          confirm="Delete"
          tone="danger"
          onConfirm={() => answers.push("yes")}
          onCancel={() => answers.push("no")}
        />
      </div>,
    );
    expect((await page.getByRole("button", { name: "Cancel" })).states.focused).toBe(true);
    await page.click(await page.getByRole("button", { name: button }));
    expect(answers).toEqual([answer]);
  });
});

describe("sheet", () => {
  it.each([
    ["right", { x: 280, y: 0, width: 320, height: 400 }],
    ["left", { x: 0, y: 0, width: 320, height: 400 }],
    ["bottom", { x: 0, y: 144, width: 600, height: 256 }],
  ] as const)("stands at the %s edge", async (side, bounds) => {
    await show(
      <div>
        <sheet open side={side} title="Filters">
          <text>Nothing yet</text>
        </sheet>
      </div>,
    );
    expect((await page.getByRole("dialog")).bounds).toEqual(bounds);
  });
});

describe("popover", () => {
  it("opens and closes by what opens it, and by Escape", async () => {
    await show(
      <div class="p-4">
        <popover trigger={(props) => <button {...props}>More</button>} label="More">
          <text>Inside</text>
        </popover>
      </div>,
    );
    const more = async () => page.getByRole("button", { name: "More" });
    await page.click(await more());
    expect(await page.queryByText("Inside")).not.toBeNull();
    expect((await more()).states.expanded).toBe(true);
    await page.press("Escape");
    expect(await page.queryByText("Inside")).toBeNull();
    await page.click(await more());
    await page.click(await more());
    expect(await page.queryByText("Inside")).toBeNull();
  });
});

describe("tooltip", () => {
  const shown = async (): Promise<boolean> => (await page.queryByRole("tooltip")) !== null;
  const saving = (delay: number): GuppyNode => (
    <div class="p-20 flex flex-col gap-4 items-start">
      <button id="before">Before</button>
      <tooltip id="tip" text="Saves the file" delay={delay}>
        <button id="save">Save</button>
      </tooltip>
      <button id="after">After</button>
    </div>
  );

  it("shows while the pointer rests, and describes what it is about", async () => {
    await show(saving(0));
    expect(await page.getById("save")).toMatchObject({ name: "Save", description: "Saves the file" });
    await page.hover("save");
    expect(await shown()).toBe(true);
    await page.mouseLeave();
    expect(await shown()).toBe(false);
  });

  it("shows at once for the keyboard, and hides as that goes on", async () => {
    await show(saving(10_000));
    await page.press("Tab");
    expect(await shown()).toBe(false);
    await page.press("Tab");
    expect((await page.getById("save")).states.focused).toBe(true);
    expect(await shown()).toBe(true);
    await page.press("Tab");
    expect(await shown()).toBe(false);
    await page.press("Shift+Tab");
    expect(await shown()).toBe(true);
  });

  it("is hidden by Escape until the keyboard comes anew", async () => {
    await show(saving(10_000));
    await page.press("Tab");
    await page.press("Tab");
    await page.press("Escape");
    expect(await shown()).toBe(false);
    expect((await page.getById("save")).states.focused).toBe(true);
    await page.press("Tab");
    await page.press("Shift+Tab");
    expect(await shown()).toBe(true);
  });

  it("does not show for a focus that a press gave", async () => {
    await show(saving(10_000));
    await page.click("save");
    expect((await page.getById("save")).states.focused).toBe(true);
    expect(await shown()).toBe(false);
  });

  it("stays for the keyboard as the pointer goes", async () => {
    await show(saving(0));
    await page.press("Tab");
    await page.press("Tab");
    await page.hover("save");
    await page.mouseLeave();
    expect(await shown()).toBe(true);
  });

  it("goes with what it is about", async () => {
    function Vanishing(): GuppyNode {
      const [gone, setGone] = useState(false);
      return (
        <div class="p-20">
          <tooltip text="Goes">{!gone && <button onClick={() => setGone(true)}>Go</button>}</tooltip>
        </div>
      );
    }
    await show(<Vanishing />);
    await page.press("Tab");
    expect(await shown()).toBe(true);
    await page.press("Enter");
    expect(await shown()).toBe(false);
  });

  it.each<[string, GuppyNode, string | undefined]>([
    ["a text", <text>Words</text>, "Tip"],
    ["several", [<button key="a">A</button>, <button key="b">B</button>], "Tip"],
    ["a button with a description", <button description="Own">A</button>, "Tip"],
    ["a button", <button>A</button>, undefined],
    ["a field", <textInput label="Name" />, undefined],
  ])("describes %s by itself or by a group around it", async (_name, about, name) => {
    await show(
      <tooltip id="tip" text="Tip">
        {about}
      </tooltip>,
    );
    const group = await page.getById("tip");
    expect(group.role === "group" ? group.name : undefined).toBe(name);
  });
});

describe("hoverCard", () => {
  const card = (
    <div class="p-4 flex flex-col gap-4 items-start">
      <hoverCard
        delay={0}
        content={
          <div>
            <button id="inside">Follow</button>
          </div>
        }
      >
        <link id="ada">@ada</link>
      </hoverCard>
      <button id="after">After</button>
    </div>
  );
  const shown = async (): Promise<boolean> => (await page.queryById("inside")) !== null;

  it("shows for the keyboard, which can go into it", async () => {
    await show(card);
    await page.press("Tab");
    expect(await shown()).toBe(true);
    await page.press("Tab");
    expect((await page.getById("inside")).states.focused).toBe(true);
    await page.press("Tab");
    expect((await page.getById("after")).states.focused).toBe(true);
    expect(await shown()).toBe(false);
  });

  it("is hidden by Escape", async () => {
    await show(card);
    await page.press("Tab");
    await page.press("Escape");
    expect(await shown()).toBe(false);
    expect((await page.getById("ada")).states.focused).toBe(true);
  });
});

describe("toasts", () => {
  it("show, change, act and go", async () => {
    const toasts = createToasts({ limit: 2 });
    const acted: string[] = [];
    await show(
      <div>
        <toaster toasts={toasts} />
      </div>,
    );
    toasts.show({ title: "First" });
    const second = toasts.show({ title: "Second", duration: Number.POSITIVE_INFINITY });
    toasts.show({ title: "Third", tone: "danger", action: { label: "Retry", onClick: () => acted.push("retry") } });
    await page.settle();
    expect(toasts.list().map(({ title }) => title)).toEqual(["Second", "Third"]);
    expect((await page.getByRole("alert")).name).toBe("Third");
    toasts.update(second, { title: "Changed", progress: 0.5 });
    await page.settle();
    expect(await page.queryByText("Changed")).not.toBeNull();
    await page.click(await page.getByRole("button", { name: "Retry" }));
    expect(acted).toEqual(["retry"]);
    expect(toasts.list().map(({ title }) => title)).toEqual(["Changed"]);
    toasts.dismiss();
    await page.settle();
    expect(await page.queryByText("Changed")).toBeNull();
  });

  it("tell how a promise goes", async () => {
    const toasts = createToasts();
    await show(
      <div>
        <toaster toasts={toasts} />
      </div>,
    );
    await toasts.promise(Promise.resolve(3), { loading: "Loading", success: (count) => `${count} files`, error: "No" });
    expect(toasts.list()[0]).toMatchObject({ title: "3 files", tone: "success" });
    const failed = toasts.promise(Promise.reject(new Error("off")), {
      loading: "Loading",
      success: "Yes",
      error: (error) => String(error),
    });
    await expect(failed).rejects.toThrow("off");
    expect(toasts.list()[1]).toMatchObject({ title: "Error: off", tone: "danger" });
  });
});
