// The main thread never loads guppy. One worker does and ends, then another does, then the main thread goes on alone.
import { setTimeout } from "node:timers/promises";
import { isMainThread, parentPort, Worker } from "node:worker_threads";

if (isMainThread) {
  const answers = [await hear(), await hear()];
  await setTimeout(200);
  process.stdout.write(JSON.stringify(answers));
} else {
  const { ping } = await import("guppy/native");
  parentPort.postMessage(await ping());
}

function hear() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url));
    let heard;
    worker.once("message", (message) => (heard = message));
    worker.once("error", reject);
    worker.once("exit", () => resolve(heard));
  });
}
