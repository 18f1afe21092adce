// The app most window tests drive: standard output says what happens. An argument names a way to end it from inside.
import { createApp } from "guppy";
import { Counter } from "./counter-window.tsx";

const log = (line: string): void => void process.stdout.write(`${line}\n`);

const app = await createApp({ id: "counter", windows: [{ id: "main", window: Counter, arg: log }] });
log("open");

const endings: Readonly<Record<string, () => void>> = {
  exit: () => process.exit(3),
  throw: () => {
    throw new Error("thrown on purpose");
  },
  close: () => void app.close(),
  opening() {
    for (let index = 0; index < 4; index += 1) {
      void app.open({ id: `more ${index}`, window: Counter, arg: () => undefined }).catch(() => undefined);
    }
    setTimeout(() => process.exit(3), Math.random() * 200);
  },
};
const ending = endings[process.argv[2] ?? ""];
if (ending !== undefined) setTimeout(ending, 50);

await app.closed;
log("closed");
