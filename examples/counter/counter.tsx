// The counter's window: what it remembers and what it shows. `app.tsx` opens it, the tests and `headless.ts` drive it.
import { defineWindow, type GuppyNode } from "guppy";

interface ActionProps {
  readonly id: string;
  readonly label: string;
  readonly tone: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

const shape = "px-4 py-2 rounded-lg border-2 border-transparent font-medium cursor-pointer";
const focus = "focus-visible:border-sky-300";
const off = "disabled:opacity-40 disabled:cursor-not-allowed";

const primary = "text-white bg-blue-600 hover:bg-blue-500 active:bg-blue-700";
const quiet = "text-slate-200 bg-slate-700 hover:bg-slate-600 active:bg-slate-800";

function Action({ id, label, tone, disabled = false, onClick }: ActionProps): GuppyNode {
  return (
    <button id={id} class={`${shape} ${focus} ${off} ${tone}`} disabled={disabled} onClick={onClick}>
      {label}
    </button>
  );
}

export const Counter = defineWindow({
  options: { title: "Counter", bounds: { width: 400, height: 260 }, background: "slate-900" },
  mount: (arg: { readonly start: number }) => ({ count: arg.start, start: arg.start }),
  render: (window) => {
    const { count, start } = window.state;
    const show = (next: number) => window.update((state) => ({ ...state, count: next }));
    return (
      <div class="flex flex-col size-full p-6 gap-5 text-slate-100">
        <text class="text-lg font-semibold text-slate-400">Counter</text>
        <div class="flex flex-col grow items-center justify-center rounded-xl border border-slate-700 bg-slate-800">
          <text id="count" class="text-4xl font-bold">
            Count: {count}
          </text>
        </div>
        <div class="flex gap-3">
          <Action id="increment" label="Increment" tone={primary} onClick={() => show(window.state.count + 1)} />
          <Action id="decrement" label="Decrement" tone={quiet} onClick={() => show(window.state.count - 1)} />
          <spacer />
          <Action id="reset" label="Reset" tone={quiet} disabled={count === start} onClick={() => show(start)} />
        </div>
      </div>
    );
  },
});
