// Reports for people: verify's table and doctor's list. Pure.
import type { BinaryFacts } from "../binary/inspect.ts";
import type { DoctorReport, Known } from "../driver/doctor.ts";
import type { VerifiedArtefact } from "../driver/verify.ts";
import { formatTable } from "./output.ts";

export function verifyLines(artefacts: readonly VerifiedArtefact[]): readonly string[] {
  if (artefacts.length === 0) return [];
  const head = ["target", "result", "machine", "libc", "glibc", "load test", "sha256"];
  const rows = artefacts.map((artefact) => [
    artefact.target,
    artefact.problems.length > 0 ? "FAILED" : artefact.loadTest.state === "passed" ? "ok" : "not loaded",
    artefact.binary === undefined ? "-" : machine(artefact.binary),
    artefact.binary?.format === "elf" ? (artefact.binary.libc ?? "-") : "-",
    glibc(artefact),
    artefact.loadTest.state === "passed" ? `passed (${artefact.loadTest.how})` : artefact.loadTest.state,
    artefact.sha256 ?? "-",
  ]);
  return formatTable([head, ...rows]).split("\n");
}

function machine(facts: BinaryFacts): string {
  return `${facts.format} ${facts.format === "macho" ? facts.archs.join("+") : facts.arch}`;
}

function glibc(artefact: VerifiedArtefact): string {
  const needed = artefact.binary?.format === "elf" ? artefact.binary.glibc : undefined;
  if (needed === undefined) return "-";
  return artefact.minGlibc === undefined ? needed : `${needed} (declared ${artefact.minGlibc})`;
}

export function doctorLines(report: DoctorReport): readonly string[] {
  const { node, libc, cache, installed } = report;
  const rows: readonly (readonly [string, string])[] = [
    ["package", `${report.package.name} ${report.package.version} in ${report.package.root}`],
    ["node", `${node.version}, Node-API ${node.napi}, ${node.platform}-${node.arch}`],
    ["libc", libc === undefined ? "-" : `${libc.family} ${libc.version ?? ""} (told by ${libc.witness})`],
    ["target", shown(report.target, String)],
    ["artefact", shown(report.artefact, String)],
    ["published", shown(report.fetchTargets, list)],
    ["can build", shown(report.compileTargets, list)],
    ["forced by", report.forcedBy ?? "nobody"],
    [
      "installed",
      `${installed.state}${installed.state === "stale" ? ` (${installed.reason})` : ""} at ${installed.path}`,
    ],
    ["platform pkg", shown(report.platformPackage, String)],
    [
      "checksums",
      shown(
        report.checksums,
        ({ entries, missing }) => `${entries} entries${missing.length === 0 ? "" : `, missing ${missing.join(", ")}`}`,
      ),
    ],
    [
      "cache",
      `${cache.dir}, ${cache.writable ? "writable" : "not writable"}, ${cache.files} files, ${cache.bytes} bytes`,
    ],
    [
      "proxies",
      shown(
        report.proxies,
        ({ http, https, except }) => `http ${http || "none"}, https ${https || "none"}, except ${except || "none"}`,
      ),
    ],
    ["certificates", shown(report.certificates, String)],
    ["offline", report.offline ? "yes" : "no"],
    ["reason", report.reason],
  ];
  return formatTable(rows).split("\n");
}

function shown<T>(known: Known<T>, text: (value: T) => string): string {
  return "value" in known ? text(known.value) : `unknown: ${known.problem}`;
}

function list(values: readonly string[]): string {
  return values.join(", ") || "none";
}
