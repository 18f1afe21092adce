// This machine as Linux tells it in /proc: how busy it is, its memory and network, and its processes.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface Process {
  readonly pid: number;
  readonly name: string;
  readonly state: string;
  /** Share of one processor since the reading before, from 0 to 100. */
  readonly cpu: number;
  /** In bytes. */
  readonly memory: number;
}

export interface Sample {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Of all processors together, from 0 to 100. */
  readonly cpu: number;
  /** In bytes. */
  readonly memory: { readonly total: number; readonly used: number; readonly cached: number };
  /** Bytes a second. */
  readonly network: { readonly received: number; readonly sent: number };
  /** Absent in readings that leave them out. */
  readonly processes?: readonly Process[];
}

export interface Source {
  /** Processes are many small files: they are left out unless they are asked for. */
  readonly read: (withProcesses: boolean) => Promise<Sample>;
}

/** Linux counts a processor's time in hundredths of a second, and memory in pages. */
const ticksPerSecond = 100;
const pageBytes = 4096;

export function parseCpu(text: string): { readonly busy: number; readonly all: number } {
  const line = /^cpu +(.+)$/mu.exec(text)?.[1] ?? "";
  // What guests use is part of what the first two say.
  const times = line.split(" ").slice(0, 8).map(Number);
  const all = times.reduce((sum, time) => sum + time, 0);
  return { all, busy: all - (times[3] ?? 0) - (times[4] ?? 0) };
}

export function parseMemory(text: string): Sample["memory"] {
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}: +(\\d+)`, "mu").exec(text)?.[1] ?? 0) * 1024;
  const total = kilobytes("MemTotal");
  return { total, used: total - kilobytes("MemAvailable"), cached: kilobytes("Cached") };
}

export function parseNetwork(text: string): { readonly received: number; readonly sent: number } {
  let [received, sent] = [0, 0];
  for (const line of text.split("\n")) {
    const [, name, rest = ""] = /^ *([^: ]+): *(.+)$/u.exec(line) ?? [];
    if (name === undefined || name === "lo") continue;
    const fields = rest.split(/ +/u).map(Number);
    received += fields[0] ?? 0;
    sent += fields[8] ?? 0;
  }
  return { received, sent };
}

/** `ticks` is the time it has used so far. Undefined where the text is not that of a process. */
export function parseProcess(text: string): (Omit<Process, "cpu"> & { readonly ticks: number }) | undefined {
  // The name may have brackets and spaces in it.
  const [, pid, name = "", rest = ""] = /^(\d+) \((.*)\) (.+)$/su.exec(text) ?? [];
  if (pid === undefined) return undefined;
  const fields = rest.split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { pid: Number(pid), name, state: fields[0] ?? "?", ticks, memory: Number(fields[21]) * pageBytes };
}

interface Before {
  readonly at: number;
  readonly busy: number;
  readonly all: number;
  readonly received: number;
  readonly sent: number;
}

export function openProc(folder = "/proc"): Source {
  const text = async (...path: readonly string[]): Promise<string> =>
    readFile(join(folder, ...path), "utf8").catch(() => "");
  let before: Before | undefined;
  let used: { readonly at: number; readonly ticks: ReadonlyMap<number, number> } | undefined;

  async function processes(at: number): Promise<readonly Process[]> {
    const pids = (await readdir(folder).catch(() => [])).filter((name) => /^\d+$/u.test(name));
    // One that has ended meanwhile has no text.
    const found = (await Promise.all(pids.map((pid) => text(pid, "stat")))).flatMap((stat) => parseProcess(stat) ?? []);
    const seconds = used === undefined ? 0 : (at - used.at) / 1000;
    const last = used?.ticks;
    used = { at, ticks: new Map(found.map(({ pid, ticks }) => [pid, ticks])) };
    return found.map(({ ticks, ...one }) => {
      const spent = (ticks - (last?.get(one.pid) ?? ticks)) / ticksPerSecond;
      return { ...one, cpu: seconds > 0 ? (spent / seconds) * 100 : 0 };
    });
  }

  return {
    async read(withProcesses) {
      const [stat, memory, network] = await Promise.all([text("stat"), text("meminfo"), text("net", "dev")]);
      const at = Date.now();
      const now: Before = { at, ...parseCpu(stat), ...parseNetwork(network) };
      const last = before ?? now;
      before = now;
      const seconds = Math.max((now.at - last.at) / 1000, 0.001);
      return {
        at,
        cpu: now.all > last.all ? ((now.busy - last.busy) / (now.all - last.all)) * 100 : 0,
        memory: parseMemory(memory),
        network: { received: (now.received - last.received) / seconds, sent: (now.sent - last.sent) / seconds },
        ...(withProcesses && { processes: await processes(at) }),
      };
    },
  };
}
