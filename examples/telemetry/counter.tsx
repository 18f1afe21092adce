// Something to measure.
import { defineWindow } from "guppy";

export const Counter = defineWindow({
  options: { title: "telemetry", bounds: { width: 320, height: 160 } },
  mount: () => ({ count: 0 }),
  render: (window) => (
    <div class="flex flex-col gap-3 p-6">
      <text id="count">Count: {window.state.count}</text>
      <button id="more" onClick={() => window.update(({ count }) => ({ count: count + 1 }))}>
        More
      </button>
    </div>
  ),
});
