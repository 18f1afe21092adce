// Claims an app for itself, says whether it was first, and tells what others hand over.

import { readLaunch } from "../../../src/desktop/launch.ts";
import { claimInstance } from "../../../src/desktop/single-instance.ts";

const [id = "", ...argv] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const instance = await claimInstance({
  id,
  launch: readLaunch(argv, process.cwd()),
  onLaunch: ({ argv, cwd, files, urls }) => say(`opened ${JSON.stringify({ argv, cwd, files, urls })}`),
});
say(instance === undefined ? "second" : "first");
if (instance !== undefined) setInterval(() => undefined, 1000);
