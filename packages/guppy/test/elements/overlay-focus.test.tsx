// What overlays ask for and where the focus goes: Escape and presses in nested ones, focus as they open and close. The window is
// 400 by 300.
import type { GuppyNode } from "guppy";
import type { Page, PageNode } from "guppy/testing";
import { describe, expect, test } from "vitest";
import { stage } from "../support/stage.ts";

type Props = Readonly<Record<string, unknown>>;

async function focused(page: Page): Promise<string | undefined> {
  const walk = (node: PageNode): string | undefined =>
    node.states.focused ? node.id : node.children.map(walk).find((id) => id !== undefined);
  return walk(await page.tree());
}

describe("nested overlays", () => {
  const tree = (log: string[], dialog: Props, popover: Props): GuppyNode => (
    <div class="size-full" handles="escape" onKeyDown={() => log.push("root")} focusable id="root">
      <button id="page" class="absolute left-0 top-0 w-[50px] h-[20px]" onClick={() => log.push("page")} />
      <overlay
        id="dialog"
        side="center"
        modal
        class="w-[200px] h-[200px] bg-white"
        onDismiss={({ reason }) => log.push(`dialog ${reason}`)}
        {...dialog}
      >
        <button id="first" class="w-[50px] h-[20px]" />
        <overlay
          id="popover"
          anchor="first"
          align="start"
          class="w-[60px] h-[40px] bg-white"
          onDismiss={({ reason }) => log.push(`popover ${reason}`)}
          {...popover}
        >
          <button id="second" class="w-[50px] h-[20px]" />
        </overlay>
        <button id="third" class="w-[50px] h-[20px]" />
      </overlay>
    </div>
  );
  test.each<readonly [string, Props, Props, readonly string[]]>([
    ["the topmost", {}, {}, ["popover escape"]],
    ["the one below, where the topmost stays", {}, { dismissOnEscape: false }, ["dialog escape"]],
    ["none below a modal one that stays", {}, { dismissOnEscape: false, modal: true }, ["root"]],
    ["the dialog alone", {}, { open: false }, ["dialog escape"]],
    ["nobody", { dismissOnEscape: false }, { open: false }, ["root"]],
    ["whoever listens", {}, { onDismiss: undefined }, ["dialog escape"]],
  ])("Escape asks %s", async (_name, dialog, popover, told) => {
    const log: string[] = [];
    const { page } = await stage(tree(log, dialog, popover));
    await page.press("Escape");
    expect(log).toEqual(told);
  });

  test("a press on the backdrop asks the topmost alone", async () => {
    const log: string[] = [];
    const { page } = await stage(tree(log, {}, {}));
    await page.click("page");
    expect(log).toEqual(["popover outside"]);
  });

  test("a press in the one below asks the one above", async () => {
    const log: string[] = [];
    const { page, play } = await stage(tree(log, {}, {}));
    await play({ type: "mouseMove", x: 290, y: 240 }, { type: "mouseDown", x: 290, y: 240, button: "left", count: 1 });
    expect(log).toEqual(["popover outside"]);
    expect(await focused(page)).toBe("dialog");
  });

  test("Escape is for those inside that handle it first", async () => {
    const log: string[] = [];
    const { page } = await stage(
      <div class="size-full" handles="escape" onKeyDown={() => log.push("root")}>
        <overlay side="center" class="w-[90px] h-[90px]" onDismiss={() => log.push("overlay")}>
          <div id="in" handles="escape" focusable class="size-full" onKeyDown={() => log.push("in")} />
        </overlay>
      </div>,
    );
    await page.focus("in");
    await page.press("Escape");
    expect(log).toEqual(["in"]);
  });
});

describe("focus", () => {
  const tree = (open: boolean, props: Props, inside?: GuppyNode): GuppyNode => (
    <div class="size-full">
      <button id="before" class="w-[50px] h-[20px]" />
      <div>
        <button id="trigger" class="w-[50px] h-[20px]" />
        {open && (
          <overlay id="o" {...props}>
            {inside ?? [<text key="t">title</text>, <button key="a" id="a" />, <button key="b" id="b" />]}
          </overlay>
        )}
      </div>
      <button id="after" class="w-[50px] h-[20px]" />
    </div>
  );

  test.each<readonly [string, Props, string | undefined, GuppyNode]>([
    ["stays where it is", {}, "trigger", null],
    ["goes to the overlay", { autoFocus: "self" }, "o", null],
    ["goes to the first inside", { autoFocus: "first" }, "a", null],
    ["goes to the overlay where nothing inside takes it", { autoFocus: "first" }, "o", <text key="t">alone</text>],
    [
      "goes past what is disabled",
      { autoFocus: "first" },
      "d",
      [<button key="c" id="c" disabled />, <button key="d" id="d" />],
    ],
    ["goes into what is modal", { modal: true }, "o", null],
    [
      "stays with a field that asks for it",
      { autoFocus: "first" },
      "t",
      [<button key="c" id="c" />, <textInput key="t" id="t" autoFocus />],
    ],
  ])("%s as it opens, and back as it closes", async (_name, props, target, inside) => {
    for (const keep of [false, true]) {
      const { page, replace } = await stage(tree(keep, { ...props, open: false }, inside));
      await page.focus("trigger");
      await replace(tree(true, { ...props, open: true }, inside));
      expect(await focused(page)).toBe(target);
      // Once removed, once closed.
      await replace(tree(keep, { ...props, open: false }, inside));
      expect(await focused(page)).toBe("trigger");
    }
  });

  test("does not go back when told so, or when it is elsewhere", async () => {
    const first = await stage(tree(false, {}));
    await first.page.focus("trigger");
    await first.replace(tree(true, { autoFocus: "first", returnFocus: false }));
    await first.replace(tree(false, {}));
    expect(await focused(first.page)).toBeUndefined();
    const second = await stage(tree(false, {}));
    await second.page.focus("trigger");
    await second.replace(tree(true, { autoFocus: "first" }));
    await second.page.focus("after");
    await second.replace(tree(false, {}));
    expect(await focused(second.page)).toBe("after");
  });

  test("goes round in a modal overlay, and nowhere else", async () => {
    const { page } = await stage(tree(true, { modal: true, autoFocus: "first" }));
    const seen: unknown[] = [];
    for (const key of ["Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab"]) {
      await page.press(key);
      seen.push(await focused(page));
    }
    expect(seen).toEqual(["b", "a", "b", "a", "b"]);
    await expect(page.focus("before")).rejects.toThrow("cannot take the focus");
  });

  test("goes through one that is not modal where it stands in the tree, and tells it when it leaves", async () => {
    const log: string[] = [];
    const { page } = await stage(
      tree(true, { onDismiss: ({ reason }: { readonly reason: string }) => log.push(reason) }),
    );
    const seen: unknown[] = [];
    for (let press = 0; press < 5; press += 1) {
      await page.press("Tab");
      seen.push(await focused(page));
    }
    expect(seen).toEqual(["before", "trigger", "a", "b", "after"]);
    expect(log).toEqual(["focus"]);
  });

  test("comes back through two that close at once", async () => {
    const two = (first: boolean, second: boolean): GuppyNode => (
      <div class="size-full">
        <div>
          <button id="trigger" />
          {first && (
            <overlay id="menu" autoFocus="first">
              <button id="item" />
              {second && (
                <overlay id="sub" anchor="item" side="right" autoFocus="first">
                  <button id="sub-item" />
                </overlay>
              )}
            </overlay>
          )}
        </div>
      </div>
    );
    const { page, replace } = await stage(two(false, false));
    await page.focus("trigger");
    await replace(two(true, false));
    await replace(two(true, true));
    expect(await focused(page)).toBe("sub-item");
    await replace(two(true, false));
    expect(await focused(page)).toBe("item");
    await replace(two(true, true));
    await replace(two(false, false));
    expect(await focused(page)).toBe("trigger");
  });

  test("a modal overlay in a modal overlay", async () => {
    const two = (inner: boolean): GuppyNode => (
      <div class="size-full">
        <overlay id="outer" side="center" modal autoFocus="first">
          <button id="a" />
          <button id="b" />
          {inner && (
            <overlay id="inner" side="center" modal autoFocus="first">
              <button id="c" />
              <button id="d" />
            </overlay>
          )}
        </overlay>
      </div>
    );
    const { page, replace } = await stage(two(false));
    await page.press("Tab");
    expect(await focused(page)).toBe("b");
    await replace(two(true));
    expect(await focused(page)).toBe("c");
    await page.press("Shift+Tab");
    expect(await focused(page)).toBe("d");
    await expect(page.focus("a")).rejects.toThrow("cannot take the focus");
    await replace(two(false));
    expect(await focused(page)).toBe("b");
  });

  test("a field behind a modal overlay that asks for the focus does not get it", async () => {
    const behind = (field: boolean): GuppyNode => (
      <div class="size-full">
        {field && <textInput id="t" autoFocus />}
        <overlay id="o" side="center" modal autoFocus="first">
          <button id="a" />
        </overlay>
      </div>
    );
    const { page, replace } = await stage(behind(false));
    await replace(behind(true));
    expect(await focused(page)).toBe("a");
  });

  test("stays in a field while its list is pressed", async () => {
    const log: string[] = [];
    const { page } = await stage(
      <div class="size-full">
        <div class="w-[200px]">
          <textInput id="t" onBlur={() => log.push("blur")} />
          <overlay align="start" class="w-[100px] h-[60px] bg-white">
            <div id="option" class="h-[20px]" onClick={() => log.push("option")} />
          </overlay>
        </div>
      </div>,
    );
    await page.click("t");
    await page.click("option");
    expect(log).toEqual(["option"]);
    expect(await focused(page)).toBe("t");
  });
});

test.each(["textInput", "textarea", "codeEditor"] as const)(
  "a <%s> in it that asks for the focus gets it",
  async (kind) => {
    const tree = (open: boolean) => (
      <div>
        <overlay open={open} autoFocus="first">
          <button>First</button>
          {kind === "textInput" && <textInput id="field" autoFocus />}
          {kind === "textarea" && <textarea id="field" autoFocus />}
          {kind === "codeEditor" && <codeEditor id="field" autoFocus />}
        </overlay>
      </div>
    );
    const { page, replace } = await stage(tree(false));
    await replace(tree(true));
    expect((await page.getById("field")).states.focused).toBe(true);
  },
);

test.each(["textInput", "textarea", "codeEditor"] as const)(
  "a <%s> that appears after a click takes the focus",
  async (kind) => {
    const tree = (shown: boolean) => (
      <div>
        <button id="add">Add</button>
        {shown && kind === "textInput" && <textInput id="field" autoFocus />}
        {shown && kind === "textarea" && <textarea id="field" autoFocus />}
        {shown && kind === "codeEditor" && <codeEditor id="field" autoFocus />}
      </div>
    );
    const { page, replace } = await stage(tree(false));
    await page.click("add");
    await replace(tree(true));
    await page.settle();
    expect((await page.getById("field")).states.focused).toBe(true);
  },
);
