// Which system libraries are missing: those the native file is linked to, and those it opens while it runs.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inspectBinary, installLibrary } from "@guppy/precompiler/local";

interface Use {
  readonly purpose: string;
  /** Nothing works without it. */
  readonly required: boolean;
}

export interface MissingLibrary {
  readonly soname: string;
  readonly use: Use;
  readonly next: string;
}

const linked: Use = { purpose: "the native file does not load without it", required: true };

const opened: Readonly<Record<string, Use>> = {
  "libvulkan.so.1": { purpose: "without it only OpenGL draws", required: false },
  "libEGL.so.1": { purpose: "without it only Vulkan draws", required: false },
  "libwayland-client.so.0": { purpose: "without it windows open on X11 only", required: false },
};

export async function missingLibraries(nativeFile: string | undefined): Promise<readonly MissingLibrary[]> {
  if (process.platform !== "linux") return [];
  const cache = await readFile("/etc/ld.so.cache", "latin1").catch(() => "");
  const needed = nativeFile === undefined ? [] : await neededBy(nativeFile);
  const uses = [...needed.map((soname): readonly [string, Use] => [soname, linked]), ...Object.entries(opened)];
  return uses
    .filter(([soname]) => !isInstalled(soname, cache))
    .map(([soname, use]) => ({ soname, use, next: installLibrary(soname) }));
}

/** Of a broken file nothing can be told; the probe says that it is broken. */
async function neededBy(path: string): Promise<readonly string[]> {
  try {
    const facts = inspectBinary(await readFile(path));
    return facts.format === "elf" ? facts.needed : [];
  } catch {
    return [];
  }
}

/** Where the dynamic linker looks: its cache, LD_LIBRARY_PATH, and the folders it knows. */
function isInstalled(soname: string, cache: string): boolean {
  const cached = cache.split("\0").find((entry) => entry.startsWith("/") && entry.endsWith(`/${soname}`));
  if (cached !== undefined && existsSync(cached)) return true;
  const machine = { x64: "x86_64-linux-gnu", arm64: "aarch64-linux-gnu" }[process.arch as string] ?? "";
  const folders = [
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    `/lib/${machine}`,
    `/usr/lib/${machine}`,
  ];
  const own = (process.env["LD_LIBRARY_PATH"] ?? "").split(":").filter((folder) => folder !== "");
  return [...own, ...folders].some((folder) => existsSync(join(folder, soname)));
}
