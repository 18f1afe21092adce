// What the type checker accepts and refuses of windows and their arguments. Checked by `tsc`, never run.
import { createApp } from "./create-app.ts";
import { defineWindow } from "./define-window.ts";

export const Counter = defineWindow({
  mount: (arg: { readonly start: number }) => ({ count: arg.start }),
  render: (window) => {
    window.update((state) => ({ count: state.count + 1 }));
    // @ts-expect-error the state has a number
    window.update(() => ({ count: "1" }));
    // @ts-expect-error the state has no such field
    return window.state.total;
  },
  onResized: ({ width }, window) => window.update(({ count }) => ({ count: count + width })),
});

export const Plain = defineWindow({ mount: () => ({ open: true }), render: ({ state }) => state.open });
export const Bare = defineWindow({ render: () => "hello" });

export async function accepted(): Promise<void> {
  const app = await createApp({
    id: "app",
    windows: [
      { id: "a", window: Counter, arg: { start: 1 } },
      { id: "b", window: Plain },
      { id: "c", window: Bare },
    ],
  });
  await app.open({ id: "d", window: Counter, arg: { start: 2 } }, { timeout: 100 });
}

export async function refused(): Promise<void> {
  // @ts-expect-error the window takes an argument
  await createApp({ id: "app", windows: [{ id: "a", window: Counter }] });
  // @ts-expect-error of another type
  await createApp({ id: "app", windows: [{ id: "a", window: Counter, arg: { start: "1" } }] });
  // @ts-expect-error an app has an id
  await createApp({ windows: [] });
  // @ts-expect-error a window has a render function
  defineWindow({ mount: () => 1 });
  // @ts-expect-error no such option
  defineWindow({ options: { tilte: "x" }, render: () => null });
}
