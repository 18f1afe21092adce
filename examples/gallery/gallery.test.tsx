// The gallery as a whole: it shows every element, nothing to be used is without a name, and nothing is cut off.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ui } from "guppy";
import { type Page, type PageNode, type Role, render } from "guppy/testing";
import { afterEach, describe, expect, test } from "vitest";
import { Gallery, pages } from "./gallery.tsx";

const width = 900;
let page: Page;
afterEach(() => page?.close());

const named: ReadonlySet<Role> = new Set<Role>([
  ...(["button", "link", "checkbox", "switch", "radio", "slider", "textbox", "searchbox", "combobox"] as const),
  ...(["spinbutton", "tab", "menuitem", "option", "gridcell", "progressbar", "img", "dialog"] as const),
]);

function nodesOf(node: PageNode): readonly PageNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function nameless(root: PageNode): readonly string[] {
  return nodesOf(root)
    .filter(({ role, name }) => named.has(role) && name.trim() === "")
    .map(({ role, id }) => `${role} ${id}`);
}

describe.each(Object.keys(pages))("%s", (name) => {
  test("has no control without a name", async () => {
    page = await render(Gallery, { arg: { page: name } });
    expect(nameless(await page.tree())).toEqual([]);
  });

  test("lies within the width of its window", async () => {
    page = await render(Gallery, { arg: { page: name } });
    const outside = nodesOf(await page.tree())
      .filter(({ bounds }) => bounds.width > 0 && (bounds.x < -0.5 || bounds.x + bounds.width > width + 0.5))
      .map(({ id, bounds }) => `${id} from ${bounds.x} to ${bounds.x + bounds.width}`);
    expect(outside).toEqual([]);
  });
});

test.each([
  ["the menu", "overlays", (shown: Page) => clickOn(shown, "Edit")],
  ["the popover", "overlays", (shown: Page) => clickOn(shown, "Options")],
  ["the dialog", "overlays", (shown: Page) => shown.click("dialog")],
  ["the sheet", "overlays", (shown: Page) => shown.click("sheet")],
  ["the toast", "overlays", (shown: Page) => shown.click("toast")],
  ["the bare overlay", "overlays", (shown: Page) => shown.click("bare")],
  ["the alert dialog", "overlays", (shown: Page) => shown.click("question")],
])("%s has no control without a name", async (_, name, open) => {
  page = await render(Gallery, { arg: { page: name } });
  const before = nodesOf(await page.tree()).length;
  await open(page);
  const tree = await page.tree();
  expect(nodesOf(tree).length).toBeGreaterThan(before);
  expect(nameless(tree)).toEqual([]);
});

async function clickOn(shown: Page, name: string): Promise<void> {
  await shown.click(await shown.getByRole("button", { name }));
}

test("shows every element", () => {
  const folder = fileURLToPath(new URL("./", import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx") && !path.includes("node_modules") && !path.endsWith(".test.tsx"))
    .map((path) => readFileSync(folder + path, "utf8"))
    .join("\n");
  // What only `<canvas>` is made of has nothing to show by itself.
  const shown = Object.keys(ui).filter((kind) => kind !== "drawing");
  const missing = shown.filter((kind) => !new RegExp(`<${kind}[\\s>/]`, "u").test(sources));
  expect(missing).toEqual([]);
});
