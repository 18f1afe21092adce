// Which C library this Linux has. The cheapest witness first: the interpreter in the header of Node itself.
import { open, readFile } from "node:fs/promises";
import { isElf, readElf } from "../binary/elf.ts";
import { run } from "../system/run.ts";

export type Libc = "glibc" | "musl" | "unknown";

export interface LibcFacts {
  readonly family: Libc;
  /** glibc's version, such as `2.36`, when it could be told. */
  readonly version?: string;
  readonly witness: string;
}

/** glibc or musl, without starting a process unless everything else is silent. Unknown is never taken for glibc. */
export async function detectLibc(execPath: string): Promise<LibcFacts> {
  const interpreter = await interpreterOf(execPath);
  const byInterpreter = libcOfLoader(interpreter ?? "");
  if (byInterpreter !== "unknown") return { family: byInterpreter, witness: `interpreter ${interpreter}` };
  const report = readReport();
  if (report.glibcVersion !== undefined)
    return { family: "glibc", version: report.glibcVersion, witness: "process report" };
  const shared = report.sharedObjects.map(libcOfLoader).find((family) => family !== "unknown");
  if (shared !== undefined) return { family: shared, witness: "shared objects" };
  const ldd = await readFile("/usr/bin/ldd", "latin1").catch(() => "");
  if (ldd.includes("musl")) return { family: "musl", witness: "/usr/bin/ldd" };
  if (/GNU C Library|GLIBC/.test(ldd)) return { family: "glibc", witness: "/usr/bin/ldd" };
  return askGetconf();
}

/** glibc's version; undefined on musl or when Node cannot tell. Costs a process report, so it is asked for only when needed. */
export function glibcVersion(): string | undefined {
  return readReport().glibcVersion;
}

export function libcOfLoader(path: string): Libc {
  const name = path.split("/").at(-1) ?? "";
  if (/^(ld-musl-|libc\.musl-)/.test(name)) return "musl";
  if (/^(ld-linux|ld64\.so|libc\.so\.6)/.test(name)) return "glibc";
  return "unknown";
}

async function interpreterOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path, "r");
    try {
      // The program headers and the interpreter's name sit in the first page of every executable seen so far.
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0);
      const head = buffer.subarray(0, bytesRead);
      return isElf(head) ? readElf(head, true).interpreter : undefined;
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

interface Report {
  readonly glibcVersion: string | undefined;
  readonly sharedObjects: readonly string[];
}

function readReport(): Report {
  // Without this the report resolves the name of every open connection, which can take seconds.
  // The types of Node 24 do not know this property yet.
  const settings = process.report as object as { excludeNetwork?: boolean };
  const before = settings.excludeNetwork;
  settings.excludeNetwork = true;
  try {
    const report: unknown = process.report.getReport();
    const { header, sharedObjects } = report as { header?: { glibcVersionRuntime?: unknown }; sharedObjects?: unknown };
    const version = header?.glibcVersionRuntime;
    return {
      glibcVersion: typeof version === "string" ? version : undefined,
      sharedObjects: Array.isArray(sharedObjects) ? sharedObjects.filter((path) => typeof path === "string") : [],
    };
  } finally {
    settings.excludeNetwork = before ?? false;
  }
}

async function askGetconf(): Promise<LibcFacts> {
  const { stdout } = await run(
    { command: "getconf", args: ["GNU_LIBC_VERSION"] },
    { output: "capture", timeoutMs: 5000 },
  );
  const version = /^glibc (\d+\.\d+)/.exec(stdout)?.[1];
  return version === undefined
    ? { family: "unknown", witness: "nothing" }
    : { family: "glibc", version, witness: "getconf" };
}
