// Writes stores again and again until it is killed, and says each time what is on the disk.
import { writeSync } from "node:fs";
import { openStore } from "../../../src/desktop/store.ts";

await Promise.all(
  process.argv.slice(2).map(async (file, lane) => {
    const store = await openStore(file, { defaults: { count: 0, text: "" } });
    for (let count = store.get().count + 1; ; count++) {
      await store.set({ count, text: "x".repeat(20_000) });
      writeSync(1, `${lane} ${count}\n`);
    }
  }),
);
