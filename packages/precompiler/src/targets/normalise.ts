// Machine names in the wild to the triples of the table: `amd64`, `darwin21.6`, `x86_64-alpine-linux-musl`.
// Pure, so that every odd one ever reported is a row of its test.
import type { Result, Target } from "../precompiler.ts";
import type { Env } from "../system/host.ts";
import { envValue } from "../system/host.ts";

const archNames: Readonly<Record<string, string>> = {
  amd64: "x86_64",
  x64: "x86_64",
  ia32: "i686",
  i386: "i686",
  i586: "i686",
  arm64: "aarch64",
  arm: "armv7",
  armv7l: "armv7",
  armhf: "armv7",
  riscv64: "riscv64gc",
  ppc64: "powerpc64le",
  ppc64le: "powerpc64le",
  loong64: "loongarch64",
};

const vendorNames = new Set(["unknown", "pc", "apple", "alpine", "suse", "redhat", "portbld", "debian", "w64"]);

export interface TripleParts {
  readonly arch: string;
  readonly vendor: string;
  readonly os: string;
  readonly abi: string;
}

/** Splits and normalises a triple of two to four parts. Unknown words are kept, so that a message can show them. */
export function normaliseTriple(name: string): Target {
  const words = name.trim().toLowerCase().split("-");
  const [first = "", ...rest] = words;
  const vendor = rest.length > 1 && vendorNames.has(rest[0] ?? "") ? (rest.shift() ?? "") : "";
  return joinTriple({ arch: first, vendor, os: rest[0] ?? "", abi: rest.slice(1).join("-") });
}

/** Applies the naming rules of each OS. */
export function joinTriple(parts: TripleParts): Target {
  const os = osName(parts.os);
  // Apple's tools say arm for what everyone else calls aarch64.
  const arch = os === "darwin" && parts.arch === "arm" ? "aarch64" : (archNames[parts.arch] ?? parts.arch);
  if (os === "darwin") return `${arch}-apple-darwin`;
  if (os === "windows") return `${arch}-pc-windows-${windowsAbi(parts)}`;
  if (os === "linux") return `${arch}-unknown-linux-${linuxAbi(arch, parts.abi)}`;
  if (os === "freebsd") return `${arch}-unknown-freebsd`;
  return [arch, parts.vendor || "unknown", os, parts.abi].filter((word) => word !== "").join("-");
}

function osName(os: string): string {
  if (/^(darwin|macos)/.test(os)) return "darwin";
  if (/^(windows|win32|mingw)/.test(os)) return "windows";
  if (/^freebsd/.test(os)) return "freebsd";
  return os;
}

function windowsAbi({ os, abi }: TripleParts): string {
  if (os.startsWith("mingw")) return "gnu";
  return abi === "" ? "msvc" : abi;
}

function linuxAbi(arch: string, abi: string): string {
  const base = abi === "" || abi === "glibc" ? "gnu" : abi;
  if (arch === "armv7" && (base === "gnu" || base === "musl")) return `${base}eabihf`;
  return base;
}

export interface DetectedMachine {
  readonly platform: string;
  readonly arch: string;
  /** Only asked for on Linux. `unknown` is not taken for glibc. */
  readonly libc: "glibc" | "musl" | "unknown" | undefined;
  readonly env: Env;
}

/**
 * The triple of this machine, after `TARGET_ARCH`, `TARGET_VENDOR`, `TARGET_OS` and `TARGET_ABI`.
 * When one of the others is set and the OS is Linux, the vendor becomes `unknown`.
 */
export function detectTarget(machine: DetectedMachine): Result<Target> {
  const os = envValue(machine.env, "TARGET_OS") ?? machine.platform;
  const abi = envValue(machine.env, "TARGET_ABI") ?? (osName(os) === "linux" ? linuxAbiOf(machine) : "");
  if (abi === undefined) {
    return {
      ok: false,
      error: `cannot tell whether this ${machine.arch} Linux has glibc or musl; set TARGET_ABI to gnu or musl`,
    };
  }
  const arch = envValue(machine.env, "TARGET_ARCH") ?? machine.arch;
  const vendor = envValue(machine.env, "TARGET_VENDOR") ?? "";
  return {
    ok: true,
    value: joinTriple({ arch: arch.toLowerCase(), vendor, os: os.toLowerCase(), abi: abi.toLowerCase() }),
  };
}

function linuxAbiOf(machine: DetectedMachine): string | undefined {
  if (machine.libc === "glibc") return "gnu";
  // A machine of another platform is being described: its libc cannot be looked up here, and gnu is the usual one.
  if (machine.platform !== "linux") return "gnu";
  return machine.libc === "musl" ? "musl" : undefined;
}
