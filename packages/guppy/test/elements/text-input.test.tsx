// A text input from key to program and back, on the native file: nothing typed is lost, and refs reach it.
import { clipboard, defineWindow, ref } from "guppy";
import { render } from "guppy/testing";
import { expect, test } from "vitest";

/** Upper-cases what is typed, as a program that answers slowly does. */
function slowUpper(milliseconds: number) {
  return defineWindow({
    mount: () => ({ text: "" }),
    render: (window) => (
      <textInput
        id="name"
        value={window.state.text}
        onChange={async ({ text }) => {
          await new Promise((resolve) => setTimeout(resolve, milliseconds));
          window.update(() => ({ text: text.toUpperCase() }));
        }}
      />
    ),
  });
}

test("200 characters typed at speed lose nothing though the program answers 50 ms late", async () => {
  const page = await render(slowUpper(50));
  await page.focus("name");
  const text = "abcdefghij".repeat(20);
  await page.type(text);
  await expect.poll(async () => (await page.getById("name")).value, { timeout: 5000 }).toBe(text.toUpperCase());
  await page.type("z");
  await expect.poll(async () => (await page.getById("name")).value, { timeout: 5000 }).toBe(`${text.toUpperCase()}Z`);
  await page.close();
});

test("a ref selects, inserts, takes back and makes again", async () => {
  const name = ref("textInput");
  await expect(name.selectAll()).rejects.toMatchObject({ code: "GUPPY_STALE_REF" });
  const page = await render(<textInput id="name" ref={name} defaultValue="one" />);
  await name.focus();
  await name.selectAll();
  await name.insertText({ text: "two" });
  expect((await page.getById("name")).value).toBe("two");
  await name.undo();
  expect((await page.getById("name")).value).toBe("one");
  await name.redo();
  expect((await page.getById("name")).value).toBe("two");
  const untyped = name as unknown as Record<string, () => Promise<void>>;
  await expect(untyped.selectAl?.()).rejects.toMatchObject({ code: "GUPPY_UNKNOWN_COMMAND" });
  await page.close();
});

test("an input method's text shows before it is settled, and once after", async () => {
  const page = await render(<textInput id="name" />);
  await page.focus("name");
  await page.compose("に", { start: 1, end: 1 });
  await page.commitComposition("日");
  expect((await page.getById("name")).value).toBe("日");
  await page.close();
});

test("typing without focus is an error, and the pages' clipboard keeps what was written", async () => {
  const page = await render(<textInput id="name" />);
  await expect(page.type("a")).rejects.toThrow("Nothing has focus");
  await page.clipboard.writeText("kept");
  expect(await page.clipboard.readText()).toBe("kept");
  await expect(clipboard.writeText("x".repeat(20_000_000))).rejects.toMatchObject({ code: "GUPPY_LIMIT_EXCEEDED" });
  await page.close();
});
