// What a target's name says of its machine, also for triples that are not in the table. Pure.
import type { Target } from "../precompiler.ts";
import { targetRow } from "./table.ts";

export interface ExpectedMachine {
  /** Node's word, or `android`. */
  readonly platform: string;
  /** Node's words; a universal binary has to have them all. */
  readonly archs: readonly string[];
  readonly libc: "glibc" | "musl" | undefined;
}

const archs: Readonly<Record<string, string>> = {
  x86_64: "x64",
  aarch64: "arm64",
  i586: "ia32",
  i686: "ia32",
  riscv64gc: "riscv64",
  powerpc64le: "ppc64",
  loongarch64: "loong64",
  s390x: "s390x",
};

/** Undefined for names that are no triples, since a driver must not refuse what it does not know. */
export function expectedMachine(target: Target): ExpectedMachine | undefined {
  const row = targetRow(target);
  if (row !== undefined) {
    if (row.platform === "wasi") return undefined;
    return {
      platform: row.platform,
      archs: row.arch === "universal" ? ["arm64", "x64"] : [row.arch],
      libc: row.libc,
    };
  }
  const [first = "", ...rest] = target.split("-");
  const arch = archs[first] ?? (/^(armv|thumbv|arm$)/.test(first) ? "arm" : undefined);
  const platform = platformOf(rest);
  if (arch === undefined || platform === undefined) return undefined;
  return { platform, archs: [arch], libc: platform === "linux" ? libcOf(rest.at(-1) ?? "") : undefined };
}

function platformOf(words: readonly string[]): string | undefined {
  if (words.some((word) => /^android/.test(word))) return "android";
  return ["linux", "freebsd", "darwin", "windows"].find((name) => words.includes(name))?.replace("windows", "win32");
}

function libcOf(abi: string): "glibc" | "musl" | undefined {
  if (abi.startsWith("gnu")) return "glibc";
  return abi.startsWith("musl") ? "musl" : undefined;
}
