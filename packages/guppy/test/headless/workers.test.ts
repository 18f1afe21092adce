// Windows belong to the environment that opened them: however a worker ends, its own go at once and others stay.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { ui } from "../../src/index.ts";
import { performanceCounters } from "../../src/native.ts";
import { render } from "../../src/testing/index.ts";
import { eventually } from "../window/eventually.ts";

const counter = (name: string): number => performanceCounters()[name] ?? 0;

function start(how: string): Worker {
  const worker = new Worker(new URL("./apps/worker.ts", import.meta.url), {
    workerData: { how },
    env: { ...process.env, GUPPY_HEADLESS: "1" },
    execArgv: ["--no-warnings"],
  });
  onTestFinished(async () => void (await worker.terminate()));
  return worker;
}

test.each(["close", "exit", "throw", "terminate"])("a worker that ends by %s", async (how) => {
  let clicks = 0;
  const page = await render(ui.button({ id: "mine", onClick: () => void clicks++ }, "mine"), {
    width: 100,
    height: 50,
  });
  onTestFinished(() => page.close());
  const before = { windows: counter("openWindows"), nodes: counter("nodes") };
  const worker = start(how);
  worker.on("error", () => undefined);
  await once(worker, "message");
  expect(counter("openWindows")).toBe(before.windows + 1);
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  if (how === "terminate") void worker.terminate();
  else worker.postMessage("end");
  await ended;
  await eventually("the end of its window", () => (counter("openWindows") === before.windows ? true : undefined), 2000);
  await eventually("the end of its nodes", () => (counter("nodes") === before.nodes ? true : undefined), 2000);
  await page.click("mine");
  expect(clicks).toBe(1);
});

test("workers that are terminated at any moment leave no window behind", async () => {
  const before = counter("openWindows");
  const workers = Array.from({ length: 6 }, () => start("close"));
  for (const worker of workers) worker.on("error", () => undefined);
  await Promise.all(
    workers.map(async (worker, index) => {
      await new Promise((resolve) => setTimeout(resolve, 40 * index));
      await worker.terminate();
    }),
  );
  await eventually("the end of all", () => (counter("openWindows") === before ? true : undefined), 5000);
});
