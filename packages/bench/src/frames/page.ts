// A headless window for the frame benches: the page that tests use, and raw input beside it. A page looks for its target in
// the whole tree before it moves the pointer there, which is not what these benches measure.
import type { WindowDefinition } from "guppy";
import type { Page } from "guppy/testing";
import { mountDefinition } from "../../../guppy/src/app/define-window.ts";
import type { GuppyError } from "../../../guppy/src/errors.ts";
import type { SimulatedInput } from "../../../guppy/src/generated/windows.ts";
import { currentSession } from "../../../guppy/src/runtime/session.ts";
import { createPage } from "../../../guppy/src/testing/page.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface BenchPage extends Page {
  /** Resolves when all that follows from the input has settled. */
  readonly play: (...inputs: readonly SimulatedInput[]) => Promise<void>;
  readonly middleOf: (id: string) => Promise<Point>;
}

export async function openPage<Arg>(
  window: WindowDefinition<Arg>,
  arg: Arg,
  size: { readonly width: number; readonly height: number },
): Promise<BenchPage> {
  const errors: GuppyError[] = [];
  const session = currentSession();
  const host = { session, headless: true, onError: (error: GuppyError) => errors.push(error) };
  const { live } = mountDefinition(window as WindowDefinition<never>, arg, host, "bench", { above: size });
  await live.open({});
  const page = createPage({ session, link: live.link, takeErrors: () => errors.splice(0) });
  await page.settle();
  return {
    ...page,
    async play(...inputs) {
      await Promise.all([session.request("input", live.link.number, { inputs }), page.settle()]);
    },
    async middleOf(id) {
      const { x, y, width, height } = (await page.getById(id)).bounds;
      return { x: x + width / 2, y: y + height / 2 };
    },
  };
}

export function click(at: Point): readonly SimulatedInput[] {
  return [
    { type: "mouseMove", ...at },
    { type: "mouseDown", ...at, button: "left", count: 1 },
    { type: "mouseUp", ...at, button: "left", count: 1 },
  ];
}

export function key(keystroke: string): readonly SimulatedInput[] {
  return [
    { type: "keyDown", keystroke, repeat: false },
    { type: "keyUp", keystroke },
  ];
}
