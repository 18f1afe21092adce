// Loads guppy in the main thread and in two workers at once; each answers for itself.
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { loadStatus, ping } from "guppy/native";

const said = { answer: await ping(), path: loadStatus().path };

if (isMainThread) {
  const workers = await Promise.all([1, 2].map(() => hear(new Worker(new URL(import.meta.url)))));
  process.stdout.write(JSON.stringify([said, ...workers]));
} else {
  parentPort.postMessage(said);
}

function hear(worker) {
  return new Promise((resolve, reject) => {
    let heard;
    worker.once("message", (message) => (heard = message));
    worker.once("error", reject);
    worker.once("exit", () => resolve(heard));
  });
}
