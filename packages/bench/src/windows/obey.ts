// The other end of contestant.ts, in the apps that Node runs: says that it listens, and does what the lines on stdin say.
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

export interface Obedient {
  readonly openRows: () => void;
  readonly openMany: () => void;
  readonly change: () => void;
}

export function obey({ openRows, openMany, change }: Obedient): void {
  const answer = (): boolean => process.stdout.write("ok\n");
  createInterface({ input: process.stdin }).on("line", async (line) => {
    const [word, times, period] = line.split(" ");
    if (word === "rows") openRows();
    if (word === "many") openMany();
    for (let round = 0; word === "change" && round < Number(times); round += 1) {
      change();
      await sleep(Number(period));
    }
    answer();
  });
  answer();
}
