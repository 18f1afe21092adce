// `guppy doctor [--json]`: what guppy finds on this machine. Ends with 1 when something keeps it from working, for CI.
import { readFile } from "node:fs/promises";
import { release, type } from "node:os";
import { describeMachine, detectLibc, glibcVersion } from "@guppy/precompiler/local";
import { circumstances } from "../native/load-error.ts";
import { thisMachine, verifiedTarget } from "../native/machine.ts";
import { ownPackage } from "../native/own.ts";
import { findDisplay } from "./doctor/display.ts";
import { findFonts } from "./doctor/fonts.ts";
import { findGraphics } from "./doctor/graphics.ts";
import { missingLibraries } from "./doctor/libraries.ts";
import { findNativeFile } from "./doctor/native-file.ts";
import { type Facts, formatReport, judge } from "./doctor/report.ts";
import { runProbe } from "./doctor/run-probe.ts";
import { doctorLockfile } from "./doctor-lockfile.ts";
import { UsageError } from "./usage.ts";

export async function doctor(options: readonly string[]): Promise<void> {
  const [first, ...rest] = options;
  if (first === "--lockfile") return doctorLockfile(rest);
  const other = options.find((option) => option !== "--json");
  if (other !== undefined) throw new UsageError(`\`guppy doctor\` takes --json or --lockfile, but got \`${other}\`.`);
  const report = judge(await gather());
  console.log(options.includes("--json") ? JSON.stringify(report, null, 2) : formatReport(report));
  process.exitCode = report.problems.length === 0 ? 0 : 1;
}

async function gather(): Promise<Facts> {
  const { env, platform } = process;
  const machine = thisMachine();
  const own = ownPackage();
  const native = findNativeFile(env, own);
  const [system, libc, display, graphics, libraries, fonts, probe] = await Promise.all([
    describeSystem(),
    platform === "linux" ? detectLibc(process.execPath) : undefined,
    findDisplay(env, platform),
    findGraphics(env),
    missingLibraries(native.path),
    findFonts(),
    runProbe(),
  ]);
  const version = libc?.version ?? (libc?.family === "glibc" ? glibcVersion() : undefined);
  return {
    guppy: own?.version ?? "unknown",
    node: process.version,
    platform: describeMachine(machine),
    system,
    libc: libc === undefined || version === undefined ? libc : { ...libc, version },
    packageManager: circumstances(machine, verifiedTarget(machine), own).manager,
    display,
    graphics,
    missingLibraries: libraries,
    fonts,
    native,
    probe,
  };
}

/** A Linux distribution says its name in a file; elsewhere the kernel has to do. */
async function describeSystem(): Promise<string> {
  const text = await readFile("/etc/os-release", "utf8").catch(() => "");
  const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(text)?.[1];
  return [name, `${type()} ${release()}`].filter((part) => part !== undefined).join(", ");
}
