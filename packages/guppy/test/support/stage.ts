// A window for one test: a page to find and press things in, raw input where a page's gestures are too whole, and another tree
// in the same window. Closed when the test is over.
import type { RawWindow } from "guppy";
import type { Page, RenderOptions } from "guppy/testing";
import { onTestFinished } from "vitest";
import { createRawWindow } from "../../src/app/open-window.ts";
import type { GuppyError } from "../../src/errors.ts";
import type { SimulatedInput } from "../../src/generated/windows.ts";
import { currentSession } from "../../src/runtime/session.ts";
import { createPage } from "../../src/testing/page.ts";
import type { GuppyNode } from "../../src/view/element.ts";

export interface Stage {
  readonly page: Page;
  /** Shows another tree in the same window. */
  readonly replace: (tree: GuppyNode) => Promise<void>;
  readonly setTheme: RawWindow["setTheme"];
  readonly play: (...inputs: readonly SimulatedInput[]) => Promise<void>;
  /** Half of a click, where the middle of a node is. */
  readonly down: (id: string) => Promise<void>;
  readonly up: (id: string) => Promise<void>;
}

export async function stage(
  first: GuppyNode,
  { theme, ...size }: RenderOptions = { width: 400, height: 300 },
): Promise<Stage> {
  const session = currentSession();
  const errors: GuppyError[] = [];
  const host = { session, headless: true, onError: (error: GuppyError) => errors.push(error) };
  const { raw, live } = createRawWindow(first, { theme }, host, { above: size });
  await live.open({});
  const page = createPage({ session, link: live.link, takeErrors: () => errors.splice(0) });
  onTestFinished(() => page.close());

  async function play(...inputs: readonly SimulatedInput[]): Promise<void> {
    await session.request("input", live.link.number, { inputs });
    await page.settle();
  }

  async function half(type: "mouseDown" | "mouseUp", id: string): Promise<void> {
    const { x, y, width, height } = (await page.getById(id)).bounds;
    const at = { x: x + width / 2, y: y + height / 2 };
    await play({ type: "mouseMove", ...at }, { type, ...at, button: "left", count: 1 });
  }

  return {
    page,
    async replace(tree) {
      await raw.render(tree);
      await page.settle();
    },
    setTheme: raw.setTheme,
    play,
    down: (id) => half("mouseDown", id),
    up: (id) => half("mouseUp", id),
  };
}
