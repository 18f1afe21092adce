// What machine this is, in the words of the target table. Pure but for `readHost`, so that every machine can be tested on one.
import { type Libc, type Target, targets } from "./targets.ts";

export interface Host {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly libc?: Libc;
}

export function readHost(): Host {
  const { platform, arch } = process;
  return platform === "linux" ? { platform, arch, libc: readLibc() } : { platform, arch };
}

export function findTarget(host: Host, table: readonly Target[] = targets): Target | undefined {
  return table.find((row) => row.platform === host.platform && row.arch === host.arch && row.libc === host.libc);
}

export function describeHost(host: Host): string {
  return [host.platform, host.arch, host.libc].filter((part) => part !== undefined).join("-");
}

/** Node's report names glibc's version only where Node itself runs on glibc, which is what decides which file it can open. */
function readLibc(): Libc {
  // Missing in Node's types. Collecting the network part can take seconds of reverse lookups on some machines.
  const source: NodeJS.ProcessReport & { excludeNetwork?: boolean } = process.report;
  const excluded = source.excludeNetwork;
  source.excludeNetwork = true;
  try {
    const report: unknown = source.getReport();
    return hasGlibc(report) ? "gnu" : "musl";
  } finally {
    source.excludeNetwork = excluded ?? false;
  }
}

function hasGlibc(report: unknown): boolean {
  if (typeof report !== "object" || report === null || !("header" in report)) return false;
  const { header } = report;
  return typeof header === "object" && header !== null && "glibcVersionRuntime" in header;
}
