// A worker of the soak: a window of its own, until it is ended.
import { parentPort } from "node:worker_threads";
import { openWindow, ui } from "guppy";

await openWindow(ui.div(null, ...Array.from({ length: 30 }, (_, at) => ui.button({ onClick: () => undefined }, at))));
parentPort?.postMessage("open");
