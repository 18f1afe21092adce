// The `prepack` of a target package: refuses to pack it without a native file for its target. Runs on the packer's side only,
// in the package's folder.
import { readFileSync } from "node:fs";
import process from "node:process";
import { inspectBinary } from "../../packages/precompiler/src/binary/inspect.ts";
import { fileOf, packageOf, verifiedTargets } from "../../schema/targets.ts";
import { readBinary } from "./binary.ts";
import { shapeProblems } from "./shape.ts";

const { name } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly name: string };
const target = verifiedTargets.find((row) => packageOf(row) === name);
const binary =
  target === undefined
    ? { problem: "schema/targets.ts has no verified target of this name" }
    : readBinary(fileOf(target), target);

const problems =
  "problem" in binary ? [binary.problem] : shapeProblems(inspectBinary(binary.bytes), binary.bytes.byteLength);
for (const problem of problems) {
  console.error(`${name}: ${problem}`);
  process.exitCode = 1;
}
