// Which C and C++ compilers make files for a target, by the names they go by on a path. Pure.
import type { Target } from "../precompiler.ts";
import { expectedMachine } from "../targets/machine.ts";

export interface Compilers {
  /** A program with its arguments, separated by single spaces. */
  readonly cc: string;
  readonly cxx: string;
  /** Default `<cc> -E`. */
  readonly cpp?: string;
  /** Default `ar`. */
  readonly ar?: string;
  /** For this machine itself. */
  readonly native?: boolean;
}

export type CompilerTable = Readonly<Record<Target, Compilers>>;

/** What zig calls the same targets; a glibc version may follow. */
const zigTargets: Readonly<Record<Target, string>> = {
  "aarch64-apple-darwin": "aarch64-macos",
  "aarch64-unknown-linux-gnu": "aarch64-linux-gnu",
  "aarch64-unknown-linux-musl": "aarch64-linux-musl",
  "armv7-unknown-linux-gnueabihf": "arm-linux-gnueabihf",
  "riscv64gc-unknown-linux-gnu": "riscv64-linux-gnu",
  "x86_64-apple-darwin": "x86_64-macos",
  "x86_64-unknown-linux-gnu": "x86_64-linux-gnu",
  "x86_64-unknown-linux-musl": "x86_64-linux-musl",
};

/** The first that is there: this machine's own, a cross compiler of GNU, zig, clang with Apple's targets. */
export function compilersFor(
  target: Target,
  has: (program: string) => boolean,
  host: { readonly platform: string; readonly arch: string } = process,
): Compilers | undefined {
  const machine = expectedMachine(target);
  if (machine === undefined) return undefined;
  const own = machine.platform === host.platform && machine.archs.includes(host.arch);
  if (own && target.endsWith("-musl") && has("musl-gcc")) return { cc: "musl-gcc", cxx: "g++", native: true };
  if (own && !target.endsWith("-musl")) return hostCompilers(machine.platform, has);
  if (machine.platform === "linux") {
    const prefix = gnuPrefix(target);
    if (has(`${prefix}-gcc`))
      return { cc: `${prefix}-gcc`, cxx: `${prefix}-g++`, cpp: `${prefix}-cpp`, ar: `${prefix}-ar` };
  }
  const zig = zigTargets[target];
  if (zig !== undefined && has("zig"))
    return { cc: `zig cc -target ${zig}`, cxx: `zig c++ -target ${zig}`, ar: "zig ar" };
  if (machine.platform === "darwin" && host.platform === "darwin" && has("clang")) {
    const flags = machine.archs.map((arch) => `-arch ${arch === "x64" ? "x86_64" : arch}`).join(" ");
    return { cc: `clang ${flags}`, cxx: `clang++ ${flags}` };
  }
  return undefined;
}

function hostCompilers(platform: string, has: (program: string) => boolean): Compilers | undefined {
  const pairs: readonly (readonly [string, string])[] =
    platform === "win32"
      ? [["cl", "cl"]]
      : [
          ["cc", "c++"],
          ["gcc", "g++"],
          ["clang", "clang++"],
        ];
  const found = pairs.find(([cc]) => has(cc));
  return found === undefined ? undefined : { cc: found[0], cxx: found[1], native: true };
}

/** Debian's names. */
function gnuPrefix(target: Target): string {
  const [arch = "", , , abi = ""] = target.split("-");
  const words: Readonly<Record<string, string>> = { armv7: "arm", riscv64gc: "riscv64" };
  return `${words[arch] ?? arch}-linux-${abi}`;
}
