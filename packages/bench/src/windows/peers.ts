// Who guppy is measured beside, and how each gets here. What can't be had is absent, with the reason; it is never taken for beaten.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { builtApp } from "../built-app.ts";
import { chromium } from "./chromium.ts";
import { type Contestant, startProcess } from "./contestant.ts";

export interface Absent {
  readonly name: string;
  readonly why: string;
}

const folder = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "guppy", "peers");
const packageFolder = join(import.meta.dirname, "../..");

export function guppy(): Contestant {
  return shipped("guppy-app");
}

export function shipped(app: string): Contestant {
  const built = builtApp(join(import.meta.dirname, `${app}.tsx`));
  return { name: "guppy", start: (display) => startNode(display, [built]) };
}

/** Each peer, or why it is not here. */
export function peers(): readonly (Contestant | Absent)[] {
  return [
    attempt("Chromium", findChromium),
    attempt("slint-ui 1.16.1", findSlint),
    attempt("@gtkx/react 1.6.0", findGtkx),
  ];
}

export function isAbsent(peer: Contestant | Absent): peer is Absent {
  return "why" in peer;
}

function attempt(name: string, find: () => Contestant): Contestant | Absent {
  try {
    return { ...find(), name };
  } catch (error) {
    return { name, why: reason(error) };
  }
}

/** The line that says what is wrong, in what a failed command had to say, without the paths of this machine. */
function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split("\n").map((line) => line.trim());
  const line = lines.find((each) => /not found|cannot|ENOENT|error:/i.test(each) && !each.startsWith("Command failed"));
  return (line ?? lines[0] ?? "").replace(/^Error: /, "").replaceAll(/\s*\(required by [^)]*\)|\/\S*\//g, "");
}

function findChromium(): Contestant {
  execFileSync(process.env["CHROMIUM"] ?? "chromium", ["--version"], { stdio: "pipe" });
  return chromium(join(folder, "chromium-profile"));
}

function findSlint(): Contestant {
  install("slint-ui", "1.16.1");
  const entry = join(folder, "slint-ui", "node_modules", "slint-ui", "dist", "index.js");
  node(["--input-type=module", "--eval", `await import(${JSON.stringify(entry)})`]);
  return {
    name: "slint-ui",
    start: (display) => startNode(display, [join(import.meta.dirname, "slint-app.ts"), entry]),
  };
}

/** Its native file is built for a newer C library than Debian 12 has. Where that changes, it needs an app here. */
function findGtkx(): Contestant {
  install("@gtkx/react", "1.6.0");
  const native = `@gtkx/native-linux-${process.arch}-gnu/native.linux-${process.arch}-gnu.node`;
  node(["--eval", `require(${JSON.stringify(join(folder, "@gtkx+react", "node_modules", native))})`]);
  throw new Error("it loads here, but this bench has no app for it yet");
}

/** From the registry, into the cache and not among the repository's dependencies; without running any of their scripts. */
function install(name: string, version: string): void {
  const to = join(folder, name.replace("/", "+"));
  if (existsSync(join(to, "node_modules", name, "package.json"))) return;
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "package.json"), JSON.stringify({ private: true, dependencies: { [name]: version } }));
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: to,
    stdio: "pipe",
    timeout: 300_000,
  });
}

function node(args: readonly string[]): void {
  execFileSync(process.execPath, args, { encoding: "utf8", stdio: "pipe", timeout: 30_000 });
}

function startNode(display: string, args: readonly string[]): ReturnType<typeof startProcess> {
  const child = spawn(process.execPath, args, {
    cwd: packageFolder,
    env: { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: "" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  return startProcess(child);
}
