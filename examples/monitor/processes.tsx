// The processes: sorted by a column, and only those whose name has some letters in it.
import { type GuppyNode, useState } from "guppy";
import { chevronDown, chevronUp } from "guppy/icons";
import type { Process } from "./proc.ts";
import { bytes } from "./words.ts";

type Column = "pid" | "name" | "cpu" | "memory";

const columns: readonly { readonly name: Column; readonly title: string; readonly class: string }[] = [
  { name: "name", title: "Process", class: "flex-1 min-w-0" },
  { name: "pid", title: "PID", class: "w-[80px]" },
  { name: "cpu", title: "Processor", class: "w-[110px]" },
  { name: "memory", title: "Memory", class: "w-[110px]" },
];

/** More are found by their name. */
const most = 200;

export function Processes({ all }: { readonly all: readonly Process[] }): GuppyNode {
  const [by, setBy] = useState<Column>("cpu");
  const [up, setUp] = useState(false);
  const [filter, setFilter] = useState("");
  const shown = sorted(
    all.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase())),
    by,
    up,
  ).slice(0, most);
  const sort = (name: Column): void => {
    setUp(name === by ? !up : name === "name" || name === "pid");
    setBy(name);
  };
  return (
    <div class="flex flex-col flex-1 min-h-0 gap-2">
      <div class="flex flex-row items-center gap-3">
        <text class="text-sm font-semibold flex-1">{`${all.length} processes`}</text>
        <textInput
          id="filter"
          label="Filter"
          placeholder="Filter"
          class="w-[200px]"
          value={filter}
          onChange={({ text }) => setFilter(text)}
        />
      </div>
      <div
        role="table"
        label="Processes"
        class="flex flex-col flex-1 min-h-0 rounded-lg border border-border overflow-hidden"
      >
        <div role="row" class="flex flex-row shrink-0 bg-surface border-b border-border px-3">
          {columns.map(({ name, title, class: width }) => (
            <button
              key={name}
              variant="ghost"
              size="sm"
              class={`${width} justify-start gap-1 px-0 text-xs text-textMuted`}
              onClick={() => sort(name)}
            >
              <text>{title}</text>
              {name === by && <icon svg={up ? chevronUp : chevronDown} class="size-3" />}
            </button>
          ))}
        </div>
        <scroll class="flex-1 min-h-0">
          {shown.map(({ pid, name, cpu, memory }) => (
            <div
              key={pid}
              role="row"
              class="flex flex-row items-center h-[28px] px-3 border-b border-border hover:bg-accent"
            >
              <text role="cell" class="flex-1 min-w-0 text-sm truncate">
                {name}
              </text>
              <text role="cell" class="w-[80px] text-sm tabular-nums text-textMuted">
                {pid}
              </text>
              <div role="cell" class="w-[110px] flex flex-row items-center gap-2">
                <text class="w-[44px] text-sm tabular-nums">{`${cpu.toFixed(1)} %`}</text>
                <progress class="w-[48px] h-1" value={Math.min(cpu, 100)} label={`${name}: processor`} />
              </div>
              <text role="cell" class="w-[110px] text-sm tabular-nums">
                {bytes(memory)}
              </text>
            </div>
          ))}
        </scroll>
      </div>
    </div>
  );
}

export function sorted(all: readonly Process[], by: Column, up: boolean): readonly Process[] {
  const side = up ? 1 : -1;
  const order = (a: Process, b: Process): number => (by === "name" ? a.name.localeCompare(b.name) : a[by] - b[by]);
  return [...all].sort((a, b) => side * order(a, b) || a.pid - b.pid);
}
