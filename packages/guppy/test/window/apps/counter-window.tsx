// The window of `counter.tsx`, apart from it so that a test can draw it headless too.
import { defineWindow } from "guppy";

export const size = { width: 320, height: 200 } as const;

export const Counter = defineWindow({
  options: { title: "guppy counter", bounds: size, background: "#101820" },
  mount: (log: (line: string) => void) => ({ count: 0, log }),
  render: (window) => (
    <div class="flex flex-col gap-3 p-6 text-white">
      <text id="count" class="text-2xl">
        Count: {window.state.count}
      </text>
      <button
        id="increment"
        class="p-3 rounded-lg bg-blue-600 hover:bg-blue-500"
        onClick={() => {
          window.update((state) => ({ ...state, count: state.count + 1 }));
          window.state.log(`count ${window.state.count}`);
        }}
      >
        Increment
      </button>
    </div>
  ),
});
