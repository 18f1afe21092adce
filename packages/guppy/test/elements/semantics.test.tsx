// What a node is to somebody who does not see it: role, name and description, as the native side works them out.
import { type GuppyNode, ui } from "guppy";
import { describe, expect, test } from "vitest";
import type { Role } from "../../src/generated/values.ts";
import { stage } from "../support/stage.ts";

type Expected = readonly [role: Role, name: string, description?: string];

describe("role, name and description of", () => {
  test.each<readonly [string, GuppyNode, Expected]>([
    ["a button, by its text", <button id="it">Save</button>, ["button", "Save"]],
    [
      "a button, by the parts of its text",
      <button id="it">
        <div>
          Save
          <text>as</text>
        </div>
        <text> … </text>
      </button>,
      ["button", "Save as …"],
    ],
    [
      "a button, by its label before its text",
      <button id="it" label="Close">
        X
      </button>,
      ["button", "Close"],
    ],
    ["a label of spaces is none", ui.button({ id: "it", label: " " }, "X"), ["button", "X"]],
    [
      "a named part of a button",
      <button id="it">
        <div label="New" />
        mail
      </button>,
      ["button", "New mail"],
    ],
    [
      "text that is not shown",
      <button id="it">
        Save
        <text class="hidden">all</text>
        <text class="invisible">all</text>
      </button>,
      ["button", "Save"],
    ],
    ["a text", <text id="it">Mail</text>, ["text", "Mail"]],
    ["a heading", ui.text({ id: "it", role: "heading", level: 2 }, "Mail"), ["heading", "Mail"]],
    ["a box, which has no name of its own", <div id="it">Mail</div>, ["generic", ""]],
    [
      "a dialog, which its content does not name",
      <div id="it" role="dialog" label="Mail">
        Text
      </div>,
      ["dialog", "Mail"],
    ],
    [
      "an item of a tree, without the items below it",
      <div id="it" role="treeitem">
        src
        <div role="group">
          <div role="treeitem">main.ts</div>
        </div>
      </div>,
      ["treeitem", "src"],
    ],
    [
      "a description beside a name",
      <button id="it" description="Can't be undone">
        Delete
      </button>,
      ["button", "Delete", "Can't be undone"],
    ],
    ["a description where there is no name", <div id="it" role="img" description="A fish" />, ["img", "A fish"]],
    ["a field, by its label", <textInput id="it" label="Name" placeholder="Ada" />, ["textbox", "Name"]],
    ["a field, by its placeholder", <textInput id="it" placeholder="Name" />, ["textbox", "Name"]],
    ["a field without anything", <textInput id="it" />, ["textbox", ""]],
    [
      "a field, by the text that is for it",
      <div key="form">
        <text labelFor="it">Full name</text>
        <textInput id="it" placeholder="Ada" />
      </div>,
      ["textbox", "Full name"],
    ],
    ["a field to search in", <textInput id="it" type="search" label="Find" />, ["searchbox", "Find"]],
    ["a field of several lines", <textarea id="it" label="Note" />, ["textbox", "Note"]],
  ])("%s", async (_, tree, [role, name, description]) => {
    const { page } = await stage(<div>{tree}</div>);
    const node = await page.getById("it");
    expect({ role: node.role, name: node.name, description: node.description }).toEqual({ role, name, description });
  });
});

test("states and values are read back as they were given", async () => {
  const { page, replace } = await stage(
    <div>
      <div role="checkbox" label="All" checked="mixed" required invalid />
      <div role="option" label="One" selected={false} current="item" />
      <button expanded={false} hasPopup="menu">
        File
      </button>
      <div role="slider" label="Volume" valueNow={7} valueMin={0} valueMax={10} />
      <div role="progressbar" label="Copying" busy valueNow={0.5} valueText="half" />
      <textInput label="Name" value="Ada" readOnly />
    </div>,
  );
  expect((await page.getByRole("checkbox", { checked: "mixed", required: true, invalid: true })).name).toBe("All");
  expect((await page.getByRole("option", { selected: false })).states.current).toBe("item");
  expect((await page.getByRole("button", { expanded: false })).states).toMatchObject({
    checked: undefined,
    busy: false,
  });
  expect((await page.getByRole("slider", { value: "7" })).value).toBe("7");
  expect((await page.getByRole("progressbar", { value: "half" })).states.busy).toBe(true);
  expect((await page.getByRole("textbox", { value: "Ada" })).states).toMatchObject({ readOnly: true });
  expect(await page.queryByRole("checkbox", { checked: true })).toBeNull();
  expect(await page.getAllByRole("button")).toHaveLength(1);
  await replace(<div role="checkbox" label="All" checked="on" />);
  expect((await page.getByRole("checkbox", { checked: true })).states).toMatchObject({
    required: false,
    invalid: false,
  });
});

test("a password has a name and no value", async () => {
  const { page } = await stage(<textInput type="password" label="Password" defaultValue="secret" />);
  const field = await page.getByRole("textbox", { name: "Password" });
  expect(field.value).toBeUndefined();
  expect(JSON.stringify(await page.tree())).not.toContain("secret");
});

test("what a field finds wrong by itself counts as invalid, and a modal overlay is modal", async () => {
  const { page } = await stage(
    <div>
      <overlay modal role="dialog" label="Sign in">
        <textInput label="Mail" type="email" />
        <button>Sign in</button>
      </overlay>
    </div>,
  );
  expect((await page.getByRole("dialog", { name: "Sign in" })).states.modal).toBe(true);
  await page.focus(await page.getByRole("textbox"));
  await page.type("nobody");
  await page.press("Tab");
  expect((await page.getByRole("textbox")).states.invalid).toBe(true);
});
