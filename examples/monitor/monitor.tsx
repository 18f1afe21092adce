// A monitor of this machine: charts that move ten times a second, and its processes once a second.
import { defineWindow, type GuppyNode, useEffect, useRef, useState } from "guppy";
import { empty, extended, type History } from "./history.ts";
import type { Process, Sample, Source } from "./proc.ts";
import { Processes } from "./processes.tsx";
import { bytes, percent } from "./words.ts";

export interface MonitorArg {
  readonly source: Source;
  /** Milliseconds between two readings; 0 for one reading and no more. */
  readonly every?: number;
}

export const Monitor = defineWindow({
  options: { title: "Monitor", bounds: { width: 960, height: 720 } },
  mount: (arg: MonitorArg) => arg,
  render: (window) => <Board {...window.state} />,
});

/** Processes are read with every so many readings. */
const processesEvery = 10;

function Board({ source, every = 100 }: MonitorArg): GuppyNode {
  const [history, setHistory] = useState<History>(empty);
  const [processes, setProcesses] = useState<readonly Process[]>([]);
  const [last, setLast] = useState<Sample | undefined>(undefined);
  const isPaused = useRef(false);
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    let count = 0;
    let reading = false;
    const read = async (): Promise<void> => {
      // A machine that is too busy to answer in time is asked less often.
      if (reading || isPaused.current) return;
      reading = true;
      const sample = await source.read(count++ % processesEvery === 0);
      reading = false;
      setLast(sample);
      setHistory((before) => extended(before, sample));
      if (sample.processes !== undefined) setProcesses(sample.processes);
    };
    void read();
    if (every === 0) return undefined;
    const timer = setInterval(() => void read(), every);
    return () => clearInterval(timer);
  }, [source, every]);
  const pause = (): void => {
    isPaused.current = !paused;
    setPaused(!paused);
  };

  return (
    <div class="flex flex-col size-full gap-4 p-5 bg-background text-text">
      <div class="flex flex-row items-center gap-3">
        <text role="heading" level={1} class="text-xl font-bold flex-1">
          Monitor
        </text>
        <button id="pause" variant="outline" size="sm" onClick={pause}>
          {paused ? "Go on" : "Pause"}
        </button>
      </div>
      <div class="flex flex-row gap-4 h-[230px] shrink-0">
        <Panel title="Processor" value={percent(last?.cpu)}>
          <chart
            type="area"
            label="Processor"
            legend={false}
            x={{ scale: "time" }}
            y={{ min: 0, max: 100, format: percent }}
            series={[{ name: "Busy", x: history.times, y: history.cpu }]}
            class="flex-1 min-h-0"
          />
        </Panel>
        <Panel
          title="Memory"
          value={last === undefined ? "" : `${bytes(last.memory.used)} of ${bytes(last.memory.total)}`}
        >
          <chart
            type="line"
            label="Memory"
            x={{ scale: "time" }}
            y={{ min: 0, max: last?.memory.total ?? 1, format: bytes }}
            series={[
              { name: "Used", x: history.times, y: history.used, type: "area", color: "chart4" },
              { name: "Cached", x: history.times, y: history.cached, color: "chart3" },
            ]}
            class="flex-1 min-h-0"
          />
        </Panel>
        <Panel
          title="Network"
          value={last === undefined ? "" : `${bytes(last.network.received + last.network.sent)}/s`}
        >
          <chart
            type="line"
            label="Network"
            x={{ scale: "time" }}
            y={{ min: 0, format: bytes }}
            series={[
              { name: "In", x: history.times, y: history.received },
              { name: "Out", x: history.times, y: history.sent },
            ]}
            class="flex-1 min-h-0"
          />
        </Panel>
      </div>
      <Processes all={processes} />
    </div>
  );
}

function Panel({
  title,
  value,
  children,
}: {
  readonly title: string;
  readonly value: string;
  readonly children: GuppyNode;
}): GuppyNode {
  return (
    <div class="flex flex-col flex-1 min-w-0 gap-2 p-3 rounded-lg border border-border bg-surface">
      <div class="flex flex-row items-baseline gap-2">
        <text class="text-sm font-semibold flex-1">{title}</text>
        <text class="text-xs text-textMuted tabular-nums whitespace-nowrap">{value}</text>
      </div>
      {children}
    </div>
  );
}
