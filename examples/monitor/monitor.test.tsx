// The monitor on readings that are made up, and the reading of /proc on texts and on this machine.
import { type Page, render } from "guppy/testing";
import { afterEach, expect, test } from "vitest";
import { empty, extended, kept } from "./history.ts";
import { Monitor } from "./monitor.tsx";
import { openProc, parseCpu, parseMemory, parseNetwork, parseProcess, type Sample, type Source } from "./proc.ts";
import { bytes } from "./words.ts";

const sample: Sample = {
  at: 0,
  cpu: 42,
  memory: { total: 16e9, used: 6.2e9, cached: 3e9 },
  network: { received: 1200, sent: 300 },
  processes: [
    { pid: 1, name: "init", state: "S", cpu: 0.1, memory: 12e6 },
    { pid: 20, name: "browser", state: "R", cpu: 61, memory: 900e6 },
    { pid: 3, name: "editor", state: "S", cpu: 8, memory: 1.4e9 },
  ],
};

let page: Page | undefined;
afterEach(async () => page?.close());

const names = async (): Promise<readonly string[]> =>
  (await (page as Page).getAllByRole("row")).slice(1).map(({ children }) => children[0]?.text ?? "");

test("processes are sorted by a column, and filtered by name", async () => {
  const source: Source = { read: async () => sample };
  page = await render(Monitor, { arg: { source, every: 0 } });
  await page.settle();
  expect(await names()).toEqual(["browser", "editor", "init"]);
  await page.click(await page.getByRole("button", { name: "Memory" }));
  expect(await names()).toEqual(["editor", "browser", "init"]);
  await page.click(await page.getByRole("button", { name: "Process" }));
  expect(await names()).toEqual(["browser", "editor", "init"]);
  await page.focus("filter");
  await page.type("ED");
  expect(await names()).toEqual(["editor"]);
  expect((await page.getByRole("img", { name: "Processor" })).description).toMatch(/last 42 %/);
});

test("it reads ten times a second until it is told to pause", async () => {
  let reads = 0;
  const source: Source = {
    read: async (withProcesses) => ({
      ...sample,
      at: ++reads * 100,
      ...(!withProcesses && { processes: undefined as never }),
    }),
  };
  page = await render(Monitor, { arg: { source, every: 5 } });
  await expect.poll(() => reads).toBeGreaterThan(12);
  await page.click("pause");
  const then = reads;
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(reads).toBe(then);
  expect(await names()).toEqual(["browser", "editor", "init"]);
});

test("texts of /proc", () => {
  expect(parseCpu("cpu  10 5 5 70 10 0 0 0 3 0\ncpu0 1 2 3")).toEqual({ all: 100, busy: 20 });
  expect(parseMemory("MemTotal:  1000 kB\nMemAvailable: 400 kB\nCached:   100 kB\n")).toEqual({
    total: 1_024_000,
    used: 614_400,
    cached: 102_400,
  });
  expect(parseNetwork("a | b\n  lo: 9 0 0 0 0 0 0 0 9 0\neth0: 100 1 0 0 0 0 0 0 50 2")).toEqual({
    received: 100,
    sent: 50,
  });
  const fields = [
    "S",
    ...Array.from({ length: 10 }, () => "0"),
    "30",
    "12",
    ...Array.from({ length: 8 }, () => "0"),
    "2",
    "0",
  ];
  expect(parseProcess(`7 (a (b) c) ${fields.join(" ")}`)).toEqual({
    pid: 7,
    name: "a (b) c",
    state: "S",
    ticks: 42,
    memory: 8192,
  });
  expect(["", "no process"].map(parseProcess)).toEqual([undefined, undefined]);
  expect([0, 999, 1500, 2_000_000, 123e9].map(bytes)).toEqual(["0 B", "999 B", "1.5 kB", "2 MB", "123 GB"]);
});

test("this machine has memory and this process", async () => {
  const found = await openProc().read(true);
  expect(found.memory.total).toBeGreaterThan(1e8);
  expect(found.processes?.some(({ pid }) => pid === process.pid)).toBe(true);
  expect((await openProc("/nowhere").read(true)).processes).toEqual([]);
});

test("a minute is kept", () => {
  let history = empty;
  for (let at = 0; at < kept + 5; at++) history = extended(history, { ...sample, at });
  expect([history.times.length, history.times[0], history.times.at(-1)]).toEqual([kept, 5, kept + 4]);
});
