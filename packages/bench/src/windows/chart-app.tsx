// A line of 1,000,000 values on a real display, to be moved along by keys.
import { createApp, defineWindow } from "guppy";
import { windowSize } from "../frames/sizes.ts";
import { obey } from "./obey.ts";

const y = Float64Array.from({ length: 1_000_000 }, (_, at) => Math.sin(at / 4000) + 0.2 * Math.sin(at * 12.9898));
const series = [{ name: "Many", y }];
const Million = defineWindow({
  options: { title: "guppy bench", bounds: { x: 0, y: 0, ...windowSize } },
  render: () => <chart type="line" label="Many" zoom class="size-full" series={series} />,
});
const ignore = (): void => undefined;
await createApp({ id: "guppy-bench", windows: [{ id: "main", window: Million }] });
obey({ openRows: ignore, openMany: ignore, change: ignore });
