// 10,000 drawing commands: a text beside them changes, which must neither read them nor make their shapes again; and one of them
// changes, which makes them all anew.
import { defineWindow, type Pen } from "guppy";
import { performanceCounters } from "guppy/native";
import { atMost } from "../result.ts";
import { click, openPage } from "./page.ts";
import { report, spend, spentResults } from "./spend.ts";

const commands = 10_000;
const size = { width: 1000, height: 740 };

function scene(pen: Pen, step: number): void {
  for (let index = 0; index < commands / 4; index++) {
    const [x, y] = [(index * 37) % 960, (index * 61) % 640];
    pen.rect(x, y, 12, 8, { fill: index === step ? "danger" : "chart1" });
    pen.polygon([x, y + 20, x + 12, y + 20, x + 6, y + 10], { fill: "chart3/60" });
    pen.line(x, y, x + 20, y + 14, { stroke: "chart2", width: 1.5 });
    pen.circle(x + 20, y, 4, { fill: "chart5" });
  }
}

const Drawn = defineWindow({
  mount: () => ({ count: 0, step: 0 }),
  render: (window) => (
    <div class="flex flex-col size-full">
      <div class="flex flex-row h-[40px]">
        <button id="count" onClick={() => window.update((state) => ({ ...state, count: state.count + 1 }))}>
          {`${window.state.count % 10}`}
        </button>
        <button id="step" onClick={() => window.update((state) => ({ ...state, step: state.step + 1 }))}>
          Step
        </button>
      </div>
      <canvas class="flex-1" draw={(pen) => scene(pen, window.state.step)} />
    </div>
  ),
});

const page = await openPage(Drawn, undefined, size);
const [count, step] = [await page.middleOf("count"), await page.middleOf("step")];
const name = `${commands.toLocaleString("en")} drawing commands`;
const { drawingsShaped = 0 } = performanceCounters();
const beside = await spend(() => page.play(...click(count)));
const shaped = (performanceCounters().drawingsShaped ?? 0) - drawingsShaped;
const changed = await spend(() => page.play(...click(step)));
report([
  ...spentResults(`${name}, a text beside them changed`, beside, 40),
  atMost(`${name}, a text beside them changed: drawings made anew`, shaped, "drawings", 0),
  ...spentResults(`${name}, one of them changed`, changed, 120),
]);
