// Decoding in Rust: hands the same 1,000-node tree, as a patch and as JSON, to an example program of guppy-wire.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createShadowTree } from "../../guppy/src/ir/shadow-tree.ts";
import { Writer } from "../../guppy/src/wire/writer.ts";
import { encode, sizedTree } from "./encode.ts";
import { atLeast, type Result, told } from "./result.ts";
import { plain } from "./tree.ts";

interface Decoded {
  /** Nanoseconds of one decoding. */
  readonly patch: number;
  /** Into structs of the same shape. */
  readonly json: number;
  /** Into `serde_json::Value`. */
  readonly jsonValue: number;
}

export function decodeResults(root: string): Result[] {
  const folder = mkdtempSync(join(tmpdir(), "guppy-bench-"));
  try {
    const tree = sizedTree(1000);
    const request = join(folder, "request.bin");
    const json = join(folder, "tree.json");
    writeFileSync(request, encode(createShadowTree().plan(tree), new Writer()));
    writeFileSync(json, JSON.stringify(plain(tree)));
    const args = [
      "run",
      "--quiet",
      "--release",
      "--locked",
      "-p",
      "guppy-wire",
      "--example",
      "decode_bench",
      "--",
      request,
      json,
    ];
    const {
      patch,
      json: typed,
      jsonValue,
    } = JSON.parse(execFileSync("cargo", args, { cwd: root, encoding: "utf8" })) as Decoded;
    return [
      atLeast("decode 1,000 nodes in Rust, against serde_json into structs", typed / patch, "times", 5),
      told("decode 1,000 nodes in Rust, against serde_json into values", jsonValue / patch, "times"),
      told("decode 1,000 nodes in Rust", patch / 1000, "µs"),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
