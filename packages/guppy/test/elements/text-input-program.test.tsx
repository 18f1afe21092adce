// A text input whose text the program decides, on the native file: at once or late, nothing that was typed is lost.
import { defineWindow } from "guppy";
import { type Page, render } from "guppy/testing";
import { afterEach, describe, expect, test } from "vitest";

const open: Page[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.close()));
});

const value = async (page: Page): Promise<string | undefined> => (await page.getById("name")).value;

/** Milliseconds a program takes to answer. */
const late = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Change {
  readonly text: string;
}

/** A program that decides the text: `answer` is what it makes of each edit, at once or later. */
async function deciding(answer: (change: Change, set: (text: string) => void) => unknown): Promise<Page> {
  const window = defineWindow({
    mount: () => ({ text: "" }),
    render: (of) => (
      <div>
        <textInput
          id="name"
          value={of.state.text}
          onChange={(change) => answer(change, (text) => of.update(() => ({ text })))}
        />
        <button id="clear" onClick={() => of.update(() => ({ text: "" }))}>
          Clear
        </button>
      </div>
    ),
  });
  const page = await render(window);
  open.push(page);
  await page.focus("name");
  return page;
}

const eventually = async (page: Page, text: string): Promise<void> =>
  await expect.poll(() => value(page), { timeout: 5000 }).toBe(text);

describe("text that the program decides", () => {
  const alphabet = "abcdefghij".repeat(20);
  const slow = (): Promise<Page> =>
    deciding(async ({ text }, set) => {
      await late(50);
      set(text.toUpperCase());
    });

  test("200 characters at once lose nothing though the program answers 50 ms late, and the caret stays", async () => {
    const page = await slow();
    await page.type(alphabet);
    await eventually(page, alphabet.toUpperCase());
    await page.type("z");
    await eventually(page, `${alphabet.toUpperCase()}Z`);
  });

  test("200 characters key by key lose nothing", async () => {
    const page = await slow();
    for (const character of alphabet) await page.press(character);
    await eventually(page, alphabet.toUpperCase());
  });

  test("typed into the middle, the caret stays in the middle", async () => {
    const page = await slow();
    await page.type("ad");
    await eventually(page, "AD");
    await page.press("ArrowLeft");
    for (const character of "bbbbbcccc") await page.press(character);
    await eventually(page, "ABBBBBCCCCD");
    await page.type("-");
    await eventually(page, "ABBBBBCCCC-D");
  });

  test("a program that answers at once decides each character", async () => {
    const page = await deciding(({ text }, set) => set(text.replace(/\D/g, "")));
    await page.type("1a2b3");
    await eventually(page, "123");
    await page.press("x");
    await eventually(page, "123");
  });

  test("cleared by the program, it takes new text", async () => {
    const page = await deciding(({ text }, set) => set(text));
    await page.type("one");
    await page.click("clear");
    await eventually(page, "");
    await page.click("name");
    await page.type("two");
    await eventually(page, "two");
  });

  test("nobody listens: the text stays as it is set", async () => {
    const page = await render(<textInput id="name" value="fixed" />);
    open.push(page);
    await page.focus("name");
    await page.type("a");
    await eventually(page, "fixed");
  });

  test.each(["at once", "key by key"])("200 characters %s lose nothing when a timer answers, either", async (how) => {
    const page = await deciding(({ text }, set) => void setTimeout(() => set(text.toUpperCase()), 50));
    if (how === "at once") await page.type(alphabet);
    else for (const character of alphabet) await page.press(character);
    await eventually(page, alphabet.toUpperCase());
    await page.type("z");
    await eventually(page, `${alphabet.toUpperCase()}Z`);
  });

  test("an input method is not disturbed by it", async () => {
    const page = await deciding(({ text }, set) => set(text.toUpperCase()));
    await page.type("ab");
    await page.compose("c", { start: 1, end: 1 });
    await page.compose("cd", { start: 2, end: 2 });
    await page.commitComposition("cd");
    await eventually(page, "ABCD");
  });
});
