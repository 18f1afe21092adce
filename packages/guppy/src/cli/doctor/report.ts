// What `guppy doctor` found, as data, and what of it is a problem. Pure: the finding is done by the files beside this one.
import type { LibcFacts } from "@guppy/precompiler/local";
import type { GraphicsAdapter } from "guppy/native";
import type { DisplayFacts } from "./display.ts";
import type { GraphicsFacts } from "./graphics.ts";
import type { MissingLibrary } from "./libraries.ts";
import type { NativeFileFacts } from "./native-file.ts";
import type { Outcome, Probe } from "./run-probe.ts";
import { drawableDepths } from "./x-depth.ts";

export interface Facts {
  readonly guppy: string;
  readonly node: string;
  /** Such as `linux-x64`. */
  readonly platform: string;
  readonly system: string;
  readonly libc: LibcFacts | undefined;
  readonly packageManager: string;
  readonly display: DisplayFacts;
  readonly graphics: GraphicsFacts;
  readonly missingLibraries: readonly MissingLibrary[];
  readonly fonts: { readonly files: number; readonly folders: readonly string[] };
  readonly native: NativeFileFacts;
  readonly probe: Probe;
}

export interface Finding {
  readonly what: string;
  readonly next?: string | undefined;
}

export interface DoctorReport extends Facts {
  /** Each makes the command end with 1. */
  readonly problems: readonly Finding[];
  /** What may be as it should. */
  readonly notes: readonly Finding[];
}

export function judge(facts: Facts): DoctorReport {
  const problems: Finding[] = [];
  const notes: Finding[] = [];
  const { probe, display, native, fonts } = facts;

  if (!probe.loaded) problems.push({ what: `${probe.code}: ${probe.message}` });
  else if ("code" in probe.drawing)
    problems.push({ what: `No picture could be drawn. ${probe.drawing.code}: ${probe.drawing.message}` });

  // A display that does not answer is a problem of its own.
  if (probe.loaded && probe.window !== undefined && "code" in probe.window && display.state !== "unreachable")
    problems.push({
      what: `No window could be opened. ${probe.window.code}: ${probe.window.message}`,
      next: depthStep(display),
    });

  // What does not load says by itself that it is damaged.
  if (native.hash === "differs" && probe.loaded)
    problems.push({ what: `${native.path} is not the file that was released.`, next: "Reinstall guppy." });
  if (display.state === "unreachable")
    problems.push({
      what: `${display.variable}=${display.value} names a display that does not answer: ${display.reason}.`,
      next: `Correct or unset ${display.variable}.`,
    });
  if (display.state === "none")
    notes.push({
      what: "There is no display, so windows open only with GUPPY_HEADLESS=1. `guppy/testing` needs no display.",
    });

  for (const { soname, use, next } of facts.missingLibraries) {
    const missing = { what: `${soname} is not installed: ${use.purpose}.`, next };
    (use.required ? problems : notes).push(missing);
  }
  if (fonts.files === 0)
    notes.push({ what: "There are no system fonts, so only text that the bundled fonts cover can be shown." });
  return { ...facts, problems, notes };
}

export function formatReport(report: DoctorReport): string {
  const { libc, display, graphics, native, probe, fonts } = report;
  const rows: readonly (readonly [string, string])[] = [
    ["guppy", `${report.guppy}, installed by ${report.packageManager}`],
    ["Node", `${report.node} on ${report.platform}`],
    ["system", report.system],
    ["libc", libc === undefined ? "" : [libc.family, libc.version].filter(Boolean).join(" ")],
    ["display", describeDisplay(display)],
    ["graphics", [...graphics.devices, ...graphics.drivers].join(", ") || "no driver found"],
    ["adapters", probe.loaded ? adapterNames(probe.adapters) : "unknown, because the native file does not load"],
    ["fonts", `${fonts.files} files besides the bundled ones`],
    [
      "native file",
      native.path === undefined ? "none" : `${native.path} (${native.source}, ${hashWords[native.hash]})`,
    ],
    ...native.passed.map(({ source, path, reason }): readonly [string, string] => [
      "",
      `not ${source}: ${path}: ${reason}`,
    ]),
    ["loads", probe.loaded ? `yes: ${probe.build.target}, ${probe.build.profile}, ${probe.build.compiler}` : "no"],
    [
      "draws",
      !probe.loaded || "code" in probe.drawing ? "no" : `yes: the first picture after ${probe.drawing.milliseconds} ms`,
    ],
    ["window", probe.loaded && probe.window !== undefined ? windowWords(probe.window) : ""],
  ];
  const findings = (title: string, found: readonly Finding[]): readonly string[] =>
    found.map(({ what, next }) => `${title}: ${what}${next === undefined ? "" : ` ${next}`}`);
  return [
    ...rows.filter(([, text]) => text !== "").map(([name, text]) => `${name.padEnd(12)} ${text}`),
    "",
    ...findings("problem", report.problems),
    ...findings("note", report.notes),
    report.problems.length === 0 ? "guppy can run here." : "guppy cannot run correctly here.",
  ].join("\n");
}

const hashWords: Readonly<Record<NativeFileFacts["hash"], string>> = {
  matches: "its sha256 is the expected one",
  differs: "its sha256 is NOT the expected one",
  unknown: "no sha256 to compare with",
};

function describeDisplay(display: DisplayFacts): string {
  if (!("variable" in display)) return display.state === "none" ? "none" : "the system's own";
  const name = `${display.variable}=${display.value}`;
  const depth = display.state === "reachable" && display.depth !== undefined ? `, depth ${display.depth}` : "";
  return display.state === "reachable" ? `${name}, answers${depth}` : `${name}, does not answer`;
}

/** A window that fails on a screen of an unusual depth fails because of it. */
function depthStep(display: DisplayFacts): string | undefined {
  const depth = display.state === "reachable" ? display.depth : undefined;
  if (depth === undefined || drawableDepths.includes(depth)) return undefined;
  return `The display has a depth of ${depth} bits, and guppy draws on ${drawableDepths.join(" or ")}. Start the X server with a depth of 24.`;
}

function windowWords(window: Outcome): string {
  return "code" in window ? "none could be opened" : `one was opened within ${window.milliseconds} ms`;
}

function adapterNames(adapters: readonly GraphicsAdapter[]): string {
  const names = adapters.map(({ name, api, kind }) => `${name} through ${api}${kind === "Cpu" ? " (software)" : ""}`);
  return names.join("; ") || "none";
}
