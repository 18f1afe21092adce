// Messages and questions above a window: what is asked, what is answered, and by what they end.
import { dialogs, type GuppyError, openWindow } from "guppy";
import { render } from "guppy/testing";
import { describe, expect, test } from "vitest";
import { stage } from "../support/stage.ts";

const tree = (
  <div class="size-full">
    <textInput id="field" defaultValue="kept" />
    <button id="behind">Behind</button>
  </div>
);

describe("a dialog", () => {
  test("stands above the tree, which keeps what it has, and goes with its answer", async () => {
    const { page } = await stage(tree);
    await page.focus("field");
    await page.type("!");
    const asking = dialogs.confirm({
      title: "Delete it?",
      description: "It can't be undone.",
      tone: "danger",
      confirm: "Delete",
    });
    expect(await page.getByRole("alertdialog", { name: "Delete it?" })).toBeDefined();
    expect((await page.getByRole("button", { name: "Cancel" })).states.focused).toBe(true);
    await page.click(await page.getByRole("button", { name: "Delete" }));
    expect(await asking).toBe(true);
    expect(await page.queryByRole("alertdialog")).toBeNull();
    const field = await page.getById("field");
    expect([field.value, field.states.focused]).toEqual(["!kept", true]);
  });

  test.each([
    ["Escape", async (press: (key: string) => Promise<void>) => press("Escape")],
    ["the harmless answer", async (press: (key: string) => Promise<void>) => press("Enter")],
  ])("is answered no by %s", async (_, act) => {
    const { page } = await stage(tree);
    const asking = dialogs.confirm({ title: "Sure?" });
    await page.settle();
    await act(page.press);
    expect(await asking).toBe(false);
  });

  test("keeps what is behind it from presses", async () => {
    let pressed = 0;
    const { page } = await stage(
      <div class="size-full">
        <button id="behind" class="absolute left-0 top-0" onClick={() => pressed++}>
          Behind
        </button>
      </div>,
    );
    const asking = dialogs.message({ title: "Read this" });
    await page.click("behind");
    expect(pressed).toBe(0);
    await page.click(await page.getByRole("button", { name: "OK" }));
    await asking;
    await page.click("behind");
    expect(pressed).toBe(1);
  });

  test("may be one of several answers, and of several dialogs", async () => {
    const { page } = await stage(tree, { width: 800, height: 600 });
    const choosing = dialogs.choose({
      title: "Save the changes?",
      answers: [
        { id: "discard", label: "Don't save", tone: "danger" },
        { id: "save", label: "Save", tone: "primary" },
      ],
    });
    await page.settle();
    const second = dialogs.message({ title: "On top" });
    await page.click(await page.getByRole("button", { name: "OK" }));
    await second;
    await page.click(await page.getByRole("button", { name: "Save" }));
    expect(await choosing).toBe("save");
    const cancelled = dialogs.choose({ title: "Again?", answers: [{ id: "a", label: "A" }] });
    await page.settle();
    await page.press("Escape");
    expect(await cancelled).toBeUndefined();
  });

  test("asks for a text, and says what is wrong with it", async () => {
    const { page } = await stage(tree);
    const check = (text: string): string | undefined => (text.includes(" ") ? "No spaces." : undefined);
    const asking = dialogs.prompt({ title: "Name", value: "old name", check });
    await page.settle();
    await page.press("Enter");
    expect((await page.getByRole("alert")).text).toBe("No spaces.");
    await page.type("new");
    await page.press("Enter");
    expect(await asking).toBe("new");
  });

  test("goes when its signal says so", async () => {
    const { page } = await stage(tree);
    const abort = new AbortController();
    const asking = dialogs.confirm({ title: "Sure?" }, { signal: abort.signal });
    const failed = expect(asking).rejects.toMatchObject({ code: "GUPPY_ABORTED" });
    await page.getByRole("alertdialog");
    abort.abort();
    await failed;
    expect(await page.queryByRole("alertdialog")).toBeNull();
    await expect(dialogs.confirm({ title: "Sure?" }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "GUPPY_ABORTED",
    });
  });

  test("is answered no when its window is closed", async () => {
    const page = await render(tree, { width: 400, height: 300 });
    const asking = dialogs.confirm({ title: "Sure?" });
    await page.getByRole("alertdialog");
    await page.close();
    expect(await asking).toBe(false);
  });

  test("shows in the window that is named, or the last one", async () => {
    const first = await render(<div id="first" class="size-full" />, { width: 400, height: 300 });
    const second = await render(<div class="size-full" />, { width: 400, height: 300 });
    const asking = dialogs.message({ title: "Here" });
    expect(await second.queryByRole("alertdialog")).not.toBeNull();
    expect(await first.queryByRole("alertdialog")).toBeNull();
    await second.close();
    await asking;
    const next = dialogs.message({ title: "There" });
    expect(await first.queryByRole("alertdialog")).not.toBeNull();
    await first.close();
    await next;
  });

  test("is taken into trees that are rendered anew, and out of them", async () => {
    const { page, replace } = await stage(<div class="size-full">one</div>);
    const asking = dialogs.message({ title: "Stays" });
    await replace(<div class="size-full">two</div>);
    await page.getByText("two");
    await page.getByRole("alertdialog", { name: "Stays" });
    await page.press("Escape");
    await asking;
    await replace(<div class="size-full">three</div>);
    expect(await page.queryByRole("alertdialog")).toBeNull();
  });
});

describe("a dialog is refused", () => {
  test("where there is no window for it", async () => {
    await expect(dialogs.message({ title: "a" })).rejects.toMatchObject({ code: "GUPPY_UNKNOWN_WINDOW" });
    const page = await render(<div />, { width: 100, height: 100 });
    await page.close();
    await expect(dialogs.message({ title: "a" })).rejects.toMatchObject({ code: "GUPPY_UNKNOWN_WINDOW" });
    await expect(dialogs.message({ title: "a", window: {} as never })).rejects.toMatchObject({
      code: "GUPPY_INVALID_OPTIONS",
    });
  });

  test("where the root can't hold one, with what to do", async () => {
    await stage("only text");
    await expect(dialogs.message({ title: "a" })).rejects.toThrow(/<text>.*Wrap it in a <div>/);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["without a title", () => dialogs.message({ title: "" })],
    ["with an option that is none", () => dialogs.confirm({ title: "a", text: "b" } as never)],
    ["with a tone that is none", () => dialogs.confirm({ title: "a", tone: "red" as never })],
    ["without answers", () => dialogs.choose({ title: "a", answers: [] })],
    [
      "with two answers of one id",
      () =>
        dialogs.choose({
          title: "a",
          answers: [
            { id: "a", label: "A" },
            { id: "a", label: "B" },
          ],
        }),
    ],
    ["with a value that is no string", () => dialogs.prompt({ title: "a", value: 1 as never })],
  ])("%s", async (_, asking) => {
    await stage(tree);
    const error: GuppyError = await asking().then(
      () => expect.fail("it was shown"),
      (reason) => reason,
    );
    expect(error.code).toBe("GUPPY_INVALID_OPTIONS");
  });
});

test("the windows of `openWindow` have dialogs too", async () => {
  process.env.GUPPY_HEADLESS = "1";
  const window = await openWindow(<div class="size-full" />);
  delete process.env.GUPPY_HEADLESS;
  const asking = dialogs.confirm({ window, title: "Sure?" });
  await window.close();
  expect(await asking).toBe(false);
});
