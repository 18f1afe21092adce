// A field for a short code, on the native file: typing, pasting, taking out, and when it is complete.
import { defineWindow, type GuppyNode } from "guppy";
import { type Page, render } from "guppy/testing";
import { afterEach, expect, test } from "vitest";

const open: Page[] = [];

async function show(tree: GuppyNode): Promise<Page> {
  const page = await render(<div class="flex flex-col items-start p-4">{tree}</div>, { width: 400, height: 200 });
  open.push(page);
  return page;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.close()));
});

interface Shown {
  readonly page: Page;
  readonly heard: string[];
}

async function editing(props: object = {}): Promise<Shown> {
  const heard: string[] = [];
  const page = await show(
    <otpInput
      id="code"
      onChange={({ value }) => heard.push(value)}
      onComplete={({ value }) => heard.push(`complete ${value}`)}
      {...props}
    />,
  );
  await page.click("code");
  return { page, heard };
}

const value = async (page: Page): Promise<string | undefined> => (await page.getById("code")).value;

test("digits fill the boxes one by one, and the last completes the code", async () => {
  const { page, heard } = await editing({ length: 4 });
  for (const key of "1a23x4") await page.type(key);
  expect(heard).toEqual(["1", "12", "123", "1234", "complete 1234"]);
  await page.type("5");
  expect(await value(page)).toBe("1234");
  await page.press("Backspace");
  expect(await value(page)).toBe("123");
  expect(heard.at(-1)).toBe("123");
});

test("the boxes show the code", async () => {
  const { page } = await editing({ length: 3, defaultValue: "12" });
  expect((await page.tree()).text).toContain("1 2");
});

test("what is pasted fills them all, without what is no digit", async () => {
  const { page, heard } = await editing();
  await page.clipboard.writeText("12-34 56789");
  await page.press("Control+V");
  expect(heard).toEqual(["123456", "complete 123456"]);
});

test("letters where they are asked for", async () => {
  const { page } = await editing({ length: 4, characters: "alphanumeric" });
  await page.type("a-1B");
  expect(await value(page)).toBe("a1B");
});

test("the program decides the code", async () => {
  const window = defineWindow({
    mount: () => ({ code: "" }),
    render: ({ state, update }) => (
      <otpInput
        id="code"
        length={3}
        value={state.code}
        onChange={({ value: code }) => void update(() => ({ code }))}
        onComplete={() => void update(() => ({ code: "" }))}
      />
    ),
  });
  const page = await render(window);
  open.push(page);
  await page.focus("code");
  await page.type("12");
  expect(await value(page)).toBe("12");
  await page.type("3");
  expect(await value(page)).toBe("");
});

test.each([{ length: 0 }, { length: 1.5 }, { length: 13 }, { characters: "hex" }, { value: 123 }])(
  "%j is an error",
  async (props) => {
    await expect(show(<otpInput {...(props as object)} />)).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
  },
);

test("an input group holds what stands before and after a bare input", async () => {
  const page = await show(
    <inputGroup id="group" class="w-[300px]" prefix="$" suffix="per year" invalid>
      <textInput id="amount" variant="bare" defaultValue="12" />
    </inputGroup>,
  );
  const [group, amount] = [await page.getById("group"), await page.getById("amount")];
  expect(group.text).toBe("$ 12 per year");
  expect(group.bounds.width).toBe(300);
  expect(amount.bounds.height).toBe(24);
  expect(amount.bounds.width).toBeGreaterThan(150);
});
