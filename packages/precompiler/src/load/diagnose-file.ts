// Why a file that is there could not be loaded. Runs after the failure, so it may take its time: it reads the whole file, since
// the dynamic linker says "file too short" of a web page and "No such file" of one for another processor.
import { readFileSync } from "node:fs";
import { sha256 } from "../artefact/sha256.ts";
import { type BinaryFacts, inspectBinary } from "../binary/inspect.ts";
import { glibcVersion } from "../targets/libc.ts";
import { isCutShort } from "./cut-short.ts";
import { type FileFinding, type Machine, onGlibc } from "./finding.ts";
import { installLibrary } from "./libraries.ts";

/** What was published of a file. */
export interface Released {
  readonly sha256: string;
  readonly bytes?: number;
}

export interface FileFacts {
  /** Of the package it belongs to. */
  readonly name: string;
  readonly machine: Machine;
  /** Asked only after a failure. */
  readonly expected?: () => Released | undefined;
  /** The command that builds it from source. */
  readonly build?: string;
}

export function diagnoseFile(path: string, cause: unknown, about: FileFacts): FileFinding {
  return policyFinding(cause) ?? fileFinding(path, reasonOf(cause), about);
}

function released({ sha256, bytes }: Released): string {
  return `${bytes === undefined ? "" : `${bytes} bytes and `}sha256 ${sha256}`;
}

function policyFinding(cause: unknown): FileFinding | undefined {
  if (!(cause instanceof Error && "code" in cause && cause.code === "ERR_DLOPEN_DISABLED")) return undefined;
  const underPermissions = "permission" in process && process.permission !== undefined;
  return {
    kind: "ADDONS_DISABLED",
    verdict: underPermissions
      ? "was not loaded, because Node runs under its permission model without leave to load addons"
      : "was not loaded, because Node was started with --no-addons",
    next: underPermissions
      ? "Start Node with --allow-addons as well as --permission."
      : "Remove --no-addons from the command line and from NODE_OPTIONS.",
  };
}

function fileFinding(path: string, reason: string, about: FileFacts): FileFinding {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return blocked(`cannot be read (${reasonOf(error)})`);
  }
  const expected = about.expected?.();
  return (
    contentFinding(bytes, path, expected) ??
    fitFinding(inspectBinary(bytes), about) ??
    systemFinding(reason, path) ??
    hashFinding(bytes, expected) ?? {
      kind: "LOAD_FAILED",
      verdict: `could not be loaded, and the system says: ${reason}`,
    }
  );
}

/** Bytes that are no native file at all, or not all of one. */
function contentFinding(bytes: Uint8Array, path: string, expected: Released | undefined): FileFinding | undefined {
  const details = { bytes: bytes.length, ...(expected === undefined ? {} : { expected }) };
  const wanted = expected === undefined ? "" : `; the released one has ${released(expected)}`;
  if (bytes.length === 0) return { kind: "EMPTY", verdict: `is empty${wanted}`, details };
  const start = Buffer.from(bytes.subarray(0, 512)).toString("latin1").trimStart().toLowerCase();
  if (/^<(!doctype|html|head|body|\?xml)/.test(start)) {
    const verdict = `is a web page of ${bytes.length} bytes: something between this machine and the registry, such as a proxy, answered instead${wanted}`;
    return { kind: "HTML", verdict, details };
  }
  const truncated: FileFinding = {
    kind: "TRUNCATED",
    verdict: `is truncated: it ends after ${bytes.length} bytes${wanted}`,
    details,
  };
  if (isCutShort(path)) return truncated;
  try {
    inspectBinary(bytes);
    return undefined;
  } catch (error) {
    // A header that can't even be read to its end.
    if (start.startsWith("\x7felf") && bytes.length < 64) return truncated;
    return { kind: "CORRUPT", verdict: `is damaged: ${reasonOf(error)}${wanted}`, details };
  }
}

const formats: Readonly<Record<BinaryFacts["format"], readonly [platform: string, name: string]>> = {
  elf: ["linux", "Linux"],
  macho: ["darwin", "macOS"],
  pe: ["win32", "Windows"],
};

/** A sound file for another machine than this one. */
function fitFinding(facts: BinaryFacts, { machine, name, build }: FileFacts): FileFinding | undefined {
  const [platform, system] = formats[facts.format];
  if (platform !== machine.platform) {
    const verdict = `is for ${system}, and this is ${machine.platform}`;
    return { kind: "OTHER_PLATFORM", verdict, details: { found: platform, needed: machine.platform } };
  }
  const archs = facts.format === "macho" ? facts.archs : [facts.arch];
  if (!archs.includes(machine.arch)) {
    const verdict = `is for ${archs.join(" and ")}, and this Node is for ${machine.arch}`;
    return { kind: "WRONG_CPU", verdict, details: { found: archs, needed: machine.arch } };
  }
  return facts.format === "elf" ? libcFinding(facts.libc, facts.glibc, build ?? `a build of ${name}`) : undefined;
}

function libcFinding(libc: string | undefined, needed: string | undefined, build: string): FileFinding | undefined {
  const running = glibcVersion();
  const own = running === undefined ? "musl" : "glibc";
  if (libc !== undefined && libc !== own) {
    const verdict = `is built for ${libc}, and this Node runs on ${own === "glibc" ? `glibc ${running}` : "another C library"}`;
    const next = own === "musl" ? { next: onGlibc } : {};
    return { kind: "WRONG_LIBC", verdict, ...next, details: { found: libc, needed: own } };
  }
  if (needed === undefined || running === undefined || !isOlder(running, needed)) return undefined;
  return {
    kind: "GLIBC_TOO_OLD",
    verdict: `needs glibc ${needed}, and this system has ${running}`,
    next: `Run it on a distribution, or in a container, with glibc ${needed} or later, or build it from source with \`${build}\`.`,
    details: { needed, found: running },
  };
}

/** What the linker said, where it is to be believed. */
function systemFinding(reason: string, path: string): FileFinding | undefined {
  const library = /(\S+\.so[.\d]*): cannot open shared object file/.exec(reason)?.[1];
  if (library !== undefined && library !== path) {
    return {
      kind: "LIBRARY_MISSING",
      verdict: `needs the system library ${library}, which is not installed`,
      next: installLibrary(library),
      details: { library },
    };
  }
  return /permission denied|not permitted|failed to map segment/i.test(reason)
    ? blocked(`may not be mapped for execution (${reason})`)
    : undefined;
}

function blocked(verdict: string): FileFinding {
  return {
    kind: "BLOCKED",
    verdict,
    next: "Allow this user to read and execute it. It cannot be on a file system that is mounted with noexec.",
  };
}

function hashFinding(bytes: Uint8Array, expected: Released | undefined): FileFinding | undefined {
  const found = sha256(bytes);
  return expected === undefined || expected.sha256 === found
    ? undefined
    : {
        kind: "CORRUPT",
        verdict: `is damaged: its sha256 is ${found}, the released one has ${released(expected)}`,
        details: { expected, found },
      };
}

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, "en", { numeric: true }) < 0;
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return text.replace(/\.$/, "");
}
