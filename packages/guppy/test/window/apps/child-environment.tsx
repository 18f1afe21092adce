// Says which variables a child process sees differently after a window was opened.
import { execFileSync } from "node:child_process";
import { openWindow } from "guppy";

const childEnvironment = (): readonly string[] =>
  execFileSync("env", ["-0"], { encoding: "utf8" })
    .split("\0")
    .filter((line) => line !== "" && !line.startsWith("_="))
    .sort();

const before = childEnvironment();
const window = await openWindow(<text>Hello</text>, { title: "guppy environment" });
const after = childEnvironment();
const changed = [...before.filter((line) => !after.includes(line)), ...after.filter((line) => !before.includes(line))];
process.stdout.write(`${JSON.stringify({ changed, seen: before.length })}\n`);
await window.close();
