// A worker with a window of its own, which ends as it is told.
import { parentPort, workerData } from "node:worker_threads";
import { openWindow } from "../../../src/app/open-window.ts";
import { ui } from "../../../src/elements/ui.ts";

const window = await openWindow(ui.div({ id: "root" }, ui.button({ onClick: () => undefined }, "worker")));
parentPort?.on("message", () => {
  if (workerData.how === "exit") process.exit(0);
  if (workerData.how === "throw") throw new Error("thrown in a worker");
  void window.close().then(() => parentPort?.close());
});
parentPort?.postMessage("open");
