// What the build needs of the system besides Rust, looked for before the first of its many minutes. Linux only: elsewhere the
// linker of the Rust toolchain's own platform is all there is.
import { readFile } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { type Env, PrecompilerError, run } from "@guppy/precompiler/embed";

type Family = "debian" | "fedora" | "arch";

interface Need {
  readonly what: string;
  readonly packages: Readonly<Record<Family, string>>;
  readonly command: readonly [string, ...string[]];
  /** Else its exit code says whether it is there. */
  readonly answersPath?: true;
}

/** The linker's own way of looking for a library: it answers the bare name when it has none. */
const library = (name: string, debian: string, fedora: string, arch: string): Need => ({
  what: `lib${name}`,
  packages: { debian, fedora, arch },
  command: ["cc", `-print-file-name=lib${name}.so`],
  answersPath: true,
});

export const needs: readonly Need[] = [
  {
    what: "a C compiler",
    packages: { debian: "build-essential", fedora: "gcc", arch: "base-devel" },
    command: ["cc", "--version"],
  },
  {
    what: "pkg-config",
    packages: { debian: "pkg-config", fedora: "pkgconf-pkg-config", arch: "pkgconf" },
    command: ["pkg-config", "--version"],
  },
  {
    what: "fontconfig",
    packages: { debian: "libfontconfig-dev", fedora: "fontconfig-devel", arch: "fontconfig" },
    command: ["pkg-config", "--exists", "fontconfig"],
  },
  library("xcb", "libxcb1-dev", "libxcb-devel", "libxcb"),
  library("xkbcommon", "libxkbcommon-dev", "libxkbcommon-devel", "libxkbcommon"),
  library("xkbcommon-x11", "libxkbcommon-x11-dev", "libxkbcommon-x11-devel", "libxkbcommon-x11"),
];

/** @throws PrecompilerError `build_failed` that names everything missing and the one line that installs it */
export async function requireSystemPackages(env: Env): Promise<void> {
  if (process.platform !== "linux") return;
  const found = await Promise.all(needs.map((need) => isThere(need, env)));
  const missing = needs.filter((_, index) => !found[index]);
  if (missing.length === 0) return;
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  throw new PrecompilerError("build_failed", `the build needs ${missing.map(({ what }) => what).join(", ")}`, {
    next: installLine(missing, familyOf(release)),
  });
}

async function isThere({ command: [command, ...args], answersPath }: Need, env: Env): Promise<boolean> {
  const { status, stdout } = await run({ command, args, env }, { output: "capture", timeoutMs: 30_000 });
  return status === 0 && (answersPath === undefined || isAbsolute(stdout.trim()));
}

/** From what the distribution says it is, or is like. */
export function familyOf(release: string): Family | undefined {
  const words = [...release.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)].flatMap(([, ids = ""]) => ids.split(" "));
  const families: readonly (readonly [Family, readonly string[]])[] = [
    ["debian", ["debian", "ubuntu"]],
    ["fedora", ["fedora", "rhel", "centos"]],
    ["arch", ["arch"]],
  ];
  return families.find(([, ids]) => ids.some((id) => words.includes(id)))?.[0];
}

const installers: Readonly<Record<Family, readonly [command: string, on: string]>> = {
  debian: ["sudo apt-get install --yes", "Debian and Ubuntu"],
  fedora: ["sudo dnf install --assumeyes", "Fedora"],
  arch: ["sudo pacman -S --needed", "Arch"],
};

export function installLine(missing: readonly Pick<Need, "packages">[], family: Family | undefined): string {
  const line = (one: Family): string => {
    const names = new Set(missing.map(({ packages }) => packages[one]));
    return `\`${installers[one][0]} ${[...names].join(" ")}\``;
  };
  if (family !== undefined) return `install it: ${line(family)}`;
  const all = Object.keys(installers) as readonly Family[];
  return `install it: ${all.map((one) => `${line(one)} on ${installers[one][1]}`).join(", ")}`;
}
