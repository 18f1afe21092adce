// A window of the soak: a page of the gallery, another one with each render, so that every element comes and goes.
import { defineWindow, type WindowHandle } from "guppy";
import { pages } from "../../../../examples/gallery/gallery.tsx";
import { mountDefinition } from "../../../guppy/src/app/define-window.ts";
import type { GuppyError } from "../../../guppy/src/errors.ts";
import type { SimulatedInput } from "../../../guppy/src/generated/windows.ts";
import { currentSession } from "../../../guppy/src/runtime/session.ts";

export interface Soaked {
  readonly width: number;
  readonly height: number;
  readonly play: (...inputs: readonly SimulatedInput[]) => Promise<void>;
  readonly rerender: (choice: number) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** What went wrong so far. */
  readonly errors: () => readonly string[];
}

const shown = Object.values(pages);

export async function openSoaked(): Promise<Soaked> {
  const session = currentSession();
  const errors: string[] = [];
  const host = {
    session,
    headless: true,
    onError: (error: GuppyError) => void errors.push(`${error.code}: ${error.message}`),
  };
  const size = { width: 900, height: 700 };
  let window = await open();

  async function open() {
    const handles: WindowHandle<{ readonly choice: number }>[] = [];
    const Page = defineWindow({
      mount: (_arg: undefined, handle: WindowHandle<{ readonly choice: number }>) => {
        handles.push(handle);
        return { choice: 0 };
      },
      render: ({ state }) => {
        const Shown = shown[state.choice % shown.length]?.show ?? (() => null);
        return (
          <scroll class="w-full h-full">
            <Shown />
          </scroll>
        );
      },
    });
    const { live } = mountDefinition(Page as never, undefined, host, "soak", { above: size });
    await live.open({});
    return { live, handle: handles[0] };
  }

  return {
    get width() {
      return size.width;
    },
    get height() {
      return size.height;
    },
    async play(...inputs) {
      await session.request("input", window.live.link.number, { inputs });
    },
    async rerender(choice) {
      await window.handle?.update(() => ({ choice }));
    },
    async resize(width, height) {
      Object.assign(size, { width, height });
      await window.live.resize({ width, height });
    },
    async reopen() {
      await window.live.link.close();
      window = await open();
    },
    close: () => window.live.link.close(),
    errors: () => errors,
  };
}
