// Light and dark, the program's own colours, and a switch between them: what is drawn, and what is told.
import { createApp, defineWindow, type GuppyNode, openWindow, type ThemeState, theme } from "guppy";
import { performanceCounters } from "guppy/native";
import { render } from "guppy/testing";
import { afterEach, describe, expect, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";
import { stage } from "../support/stage.ts";

const box = (style: string, id = "box"): GuppyNode => <div id={id} class={`w-[40px] h-[40px] ${style}`} />;
const size = { width: 60, height: 60 };

/** The colour in the middle of the box, and beside it. */
async function colors(tree: GuppyNode, options: Parameters<typeof stage>[1]): Promise<readonly string[]> {
  const { page } = await stage(tree, { ...size, ...options });
  const pixels = await pixelsOf(page);
  return [pixels.at(20, 20), pixels.at(50, 50)];
}

describe("colours by day and by night", () => {
  test.each([
    ["light", "bg-surface", ["#f6f7f9", "#ffffff"]],
    ["dark", "bg-surface", ["#151a23", "#0d1017"]],
    ["light", "bg-red-500 dark:bg-blue-500", ["#ef4444", "#ffffff"]],
    ["dark", "bg-red-500 dark:bg-blue-500", ["#3b82f6", "#0d1017"]],
    ["light", "bg-primary/50", ["#91aaea", "#ffffff"]],
    ["light", "bg-primary-hover", ["#1b47b8", "#ffffff"]],
    ["light", "bg-primaryHover", ["#1b47b8", "#ffffff"]],
    [{ mode: "light", colors: { surface: "#123456" } }, "bg-surface", ["#123456", "#ffffff"]],
    [
      { mode: "dark", colors: { surface: { light: "#123456", dark: "#654321" } } },
      "bg-surface",
      ["#654321", "#0d1017"],
    ],
    [{ mode: "light", colors: { background: "red-500", surface: "danger" } }, "bg-surface", ["#c0262d", "#ef4444"]],
    [{ mode: "light", colors: { surface: "#ff000080" } }, "bg-surface", ["#ff7f7f", "#ffffff"]],
  ] as const)("%j with `%s`", async (chosen, style, expected) => {
    expect(await colors(<div class="p-0">{box(style)}</div>, { theme: chosen })).toEqual(expected);
  });

  test("a style object has a part for the night, with states in it", async () => {
    const style = { background: "#ff0000", hover: { background: "#00ff00", dark: { background: "#0000ff" } } };
    const { page, play } = await stage(<div id="box" style={{ ...style, size: 40 }} />, { ...size, theme: "dark" });
    expect((await pixelsOf(page)).at(20, 20)).toBe("#ff0000");
    await play({ type: "mouseMove", x: 20, y: 20 });
    expect((await pixelsOf(page)).at(20, 20)).toBe("#0000ff");
  });
});

describe("a switch", () => {
  const tree = (
    <div class="p-2 bg-surface">
      {box("bg-muted dark:w-[20px] hover:bg-accent")}
      <text id="text" class="text-xl">
        Hamburg
      </text>
      <button>Press</button>
    </div>
  );
  test("gives the picture that a window has that opens so, and back", async () => {
    const options = { width: 200, height: 160 };
    const [day, night, switched] = [
      await stage(tree, { ...options, theme: "light" }),
      await stage(tree, { ...options, theme: "dark" }),
      await stage(tree, { ...options, theme: "light" }),
    ];
    const first = await day.page.screenshot();
    await switched.setTheme("dark");
    expect(await switched.page.screenshot()).toEqual(await night.page.screenshot());
    expect((await switched.page.getById("box")).bounds.width).toBe(20);
    await switched.setTheme("light");
    expect(await switched.page.screenshot()).toEqual(first);
  });

  test("to the same draws nothing", async () => {
    const { page, setTheme } = await stage(tree, { ...size, theme: "dark" });
    await page.settle();
    const before = performanceCounters();
    await setTheme("dark");
    await page.settle();
    const after = performanceCounters();
    expect([after.framesBuilt, after.itemsPainted]).toEqual([before.framesBuilt, before.itemsPainted]);
  });
});

describe("`theme`", () => {
  afterEach(() => theme.set("light"));

  test("decides for every window without a theme of its own, and says what holds", async () => {
    const heard: ThemeState[] = [];
    const end = theme.onChange((state) => heard.push(state));
    const changes: string[] = [];
    const Plain = defineWindow({
      render: () => box("bg-surface"),
      onThemeChanged: ({ mode }, window) => changes.push(`${window.id} ${mode}`),
    });
    const [plain, own] = [await render(Plain, size), await render(Plain, { ...size, theme: "light" })];
    await theme.set({ mode: "dark", colors: { surface: "#202020" } });
    const late = await render(Plain, size);
    expect(theme.current.mode).toBe("dark");
    for (const [page, color] of [
      [plain, "#202020"],
      [own, "#f6f7f9"],
      [late, "#202020"],
    ] as const)
      expect((await pixelsOf(page)).at(20, 20)).toBe(color);
    expect(changes).toEqual(["page dark"]);
    expect(heard.map(({ mode }) => mode)).toEqual(["dark"]);
    end();
    await theme.set("light");
    expect(heard).toHaveLength(1);
    for (const page of [plain, own, late]) await page.close();
  });

  test("is decided by an app, and a window can leave it and come back", async () => {
    process.env.GUPPY_HEADLESS = "1";
    const seen: string[] = [];
    const window = defineWindow({ render: () => box(""), onThemeChanged: ({ mode }) => seen.push(mode) });
    const app = await createApp({ id: "a", theme: "dark", windows: [{ id: "w", window }] });
    const handle = app.windows.get("w");
    await handle?.setTheme("light");
    await handle?.setTheme(null);
    await expect.poll(() => seen).toEqual(["light", "dark"]);
    expect(handle?.theme).toEqual({ mode: "dark", accent: undefined, reducedMotion: false });
    await app.close();
  });
});

describe("what is refused", () => {
  const wrong = (chosen: unknown): Promise<unknown> => theme.set(chosen as never);
  test.each([
    ["drak", '`theme.mode` is "drak"'],
    [7, "`theme` is 7"],
    [null, "`theme` is null"],
    [{ mdoe: "dark" }, "`mdoe` is unknown in a theme. Did you mean `mode`?"],
    [{ primary: "#fff" }, "Did you mean `colors: { primary }`?"],
    [{ colors: { primry: "#fff" } }, "`primry` is no token of the theme. Did you mean `primary`?"],
    [{ colors: { primary: "#ggg" } }, '`theme.colors.primary` is "#ggg"'],
    [{ colors: { primary: { light: "#fff" } } }, "`theme.colors.primary.dark` is undefined"],
    [{ colors: 3 }, "`theme.colors` is 3"],
    [{ followAccent: 1 }, "`theme.followAccent` is 1"],
  ])("%j", async (chosen, message) => {
    await expect(wrong(chosen)).rejects.toThrow(message);
    await expect(wrong(chosen)).rejects.toMatchObject({ code: "GUPPY_INVALID_OPTIONS" });
  });

  test("an unknown option beside it is still found", async () => {
    await expect(openWindow(null, { theme: "dark", tilte: "x" } as never)).rejects.toThrow("`tilte` is unknown");
  });
});
