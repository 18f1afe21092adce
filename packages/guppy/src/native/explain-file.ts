// Why a file that is there could not be loaded. Runs after the failure, so it may take its time: it reads the whole file, since
// the dynamic linker says "file too short" of a web page and "No such file" of one for another processor.
import { readFileSync } from "node:fs";
import { type BinaryFacts, glibcVersion, inspectBinary, sha256 } from "@guppy/precompiler/local";
import type { ErrorCode, GuppyError } from "../errors.ts";
import { isCutShort } from "./elf-end.ts";
import { installLibrary } from "./libraries.ts";
import { type Circumstances, loadError, onGlibc, replaceStep } from "./load-error.ts";
import type { PresentPlace } from "./places.ts";

interface Diagnosis {
  readonly code: ErrorCode;
  /** Ends a sentence that begins with the path of the file. */
  readonly verdict: string;
  /** Only where a new copy of the file would not help. */
  readonly next?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export function explainFile(place: PresentPlace, cause: unknown, about: Circumstances): GuppyError {
  const diagnosis = policyDiagnosis(cause) ?? fileDiagnosis(place, reasonOf(cause), about);
  return loadError(diagnosis.code, {
    what: `The native file ${place.path} ${diagnosis.verdict}.`,
    next: diagnosis.next ?? replaceStep(place.source, about),
    details: { path: place.path, source: place.source, ...diagnosis.details },
    cause,
  });
}

function policyDiagnosis(cause: unknown): Diagnosis | undefined {
  if (!(cause instanceof Error && "code" in cause && cause.code === "ERR_DLOPEN_DISABLED")) return undefined;
  const underPermissions = "permission" in process && process.permission !== undefined;
  return {
    code: "GUPPY_NATIVE_ADDONS_DISABLED",
    verdict: underPermissions
      ? "was not loaded, because Node runs under its permission model without leave to load addons"
      : "was not loaded, because Node was started with --no-addons",
    next: underPermissions
      ? "Start Node with --allow-addons as well as --permission."
      : "Remove --no-addons from the command line and from NODE_OPTIONS.",
  };
}

function fileDiagnosis(place: PresentPlace, reason: string, about: Circumstances): Diagnosis {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(place.path);
  } catch (error) {
    return blocked(`cannot be read (${reasonOf(error)})`);
  }
  return (
    contentDiagnosis(bytes, place.path) ??
    fitDiagnosis(inspectBinary(bytes), about) ??
    systemDiagnosis(reason, place.path) ??
    hashDiagnosis(bytes, place) ?? {
      code: "GUPPY_NATIVE_LOAD_FAILED",
      verdict: `could not be loaded, and the system says: ${reason}`,
    }
  );
}

/** Bytes that are no native file at all, or not all of one. */
function contentDiagnosis(bytes: Uint8Array, path: string): Diagnosis | undefined {
  const details = { bytes: bytes.length };
  if (bytes.length === 0) return { code: "GUPPY_NATIVE_EMPTY", verdict: "is empty", details };
  const start = Buffer.from(bytes.subarray(0, 512)).toString("latin1").trimStart().toLowerCase();
  if (/^<(!doctype|html|head|body|\?xml)/.test(start)) {
    const verdict = "is a web page: something between this machine and the registry, such as a proxy, answered instead";
    return { code: "GUPPY_NATIVE_HTML", verdict, details };
  }
  const truncated: Diagnosis = {
    code: "GUPPY_NATIVE_TRUNCATED",
    verdict: `is truncated: it ends after ${bytes.length} bytes`,
    details,
  };
  if (isCutShort(path)) return truncated;
  try {
    inspectBinary(bytes);
    return undefined;
  } catch (error) {
    // A header that can't even be read to its end.
    if (start.startsWith("\x7felf") && bytes.length < 64) return truncated;
    return { code: "GUPPY_NATIVE_CORRUPT", verdict: `is damaged: ${reasonOf(error)}`, details };
  }
}

const formats: Readonly<Record<BinaryFacts["format"], readonly [platform: string, name: string]>> = {
  elf: ["linux", "Linux"],
  macho: ["darwin", "macOS"],
  pe: ["win32", "Windows"],
};

/** A sound file for another machine than this one. */
function fitDiagnosis(facts: BinaryFacts, { machine }: Circumstances): Diagnosis | undefined {
  const [platform, system] = formats[facts.format];
  if (platform !== machine.platform) {
    const verdict = `is for ${system}, and this is ${machine.platform}`;
    return { code: "GUPPY_NATIVE_OTHER_PLATFORM", verdict, details: { found: platform, needed: machine.platform } };
  }
  const archs = facts.format === "macho" ? facts.archs : [facts.arch];
  if (!archs.includes(machine.arch)) {
    const verdict = `is for ${archs.join(" and ")}, and this Node is for ${machine.arch}`;
    return { code: "GUPPY_NATIVE_WRONG_CPU", verdict, details: { found: archs, needed: machine.arch } };
  }
  return facts.format === "elf" ? libcDiagnosis(facts.libc, facts.glibc) : undefined;
}

function libcDiagnosis(libc: string | undefined, needed: string | undefined): Diagnosis | undefined {
  const running = glibcVersion();
  const own = running === undefined ? "musl" : "glibc";
  if (libc !== undefined && libc !== own) {
    const verdict = `is built for ${libc}, and this Node runs on ${own === "glibc" ? `glibc ${running}` : "another C library"}`;
    const next = own === "musl" ? { next: onGlibc } : {};
    return { code: "GUPPY_NATIVE_WRONG_LIBC", verdict, ...next, details: { found: libc, needed: own } };
  }
  if (needed === undefined || running === undefined || !isOlder(running, needed)) return undefined;
  return {
    code: "GUPPY_NATIVE_GLIBC_TOO_OLD",
    verdict: `needs glibc ${needed}, and this system has ${running}`,
    next: `Run it on a distribution, or in a container, with glibc ${needed} or later, or build it from source with \`guppy native build\`.`,
    details: { needed, found: running },
  };
}

/** What the linker said, where it is to be believed. */
function systemDiagnosis(reason: string, path: string): Diagnosis | undefined {
  const library = /(\S+\.so[.\d]*): cannot open shared object file/.exec(reason)?.[1];
  if (library !== undefined && library !== path) {
    return {
      code: "GUPPY_NATIVE_LIBRARY_MISSING",
      verdict: `needs the system library ${library}, which is not installed`,
      next: installLibrary(library),
      details: { library },
    };
  }
  return /permission denied|not permitted|failed to map segment/i.test(reason)
    ? blocked(`may not be mapped for execution (${reason})`)
    : undefined;
}

function blocked(verdict: string): Diagnosis {
  return {
    code: "GUPPY_NATIVE_BLOCKED",
    verdict,
    next: "Allow this user to read and execute it. It cannot be on a file system that is mounted with noexec.",
  };
}

function hashDiagnosis(bytes: Uint8Array, place: PresentPlace): Diagnosis | undefined {
  const expected = place.sha256();
  return expected === undefined || expected === sha256(bytes)
    ? undefined
    : {
        code: "GUPPY_NATIVE_CORRUPT",
        verdict: "is damaged: its sha256 is not the released one",
        details: { expected },
      };
}

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, "en", { numeric: true }) < 0;
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return text.replace(/\.$/, "");
}
