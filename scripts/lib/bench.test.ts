// The bench is run by hand, so that it still starts is all that is checked: every stage is loaded before their names are looked at.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the bench loads all of its stages, and says which there are", () => {
  const { status, stderr } = spawnSync(process.execPath, ["--conditions=source", "src/main.ts", "nothing"], {
    cwd: join(import.meta.dirname, "..", "..", "packages", "bench"),
    encoding: "utf8",
    timeout: 30_000,
  });
  expect(stderr).toContain(
    "no stage is called nothing; there are: encode, leaf, js-half, decode, frames, lists, window",
  );
  expect(status).toBe(2);
});
