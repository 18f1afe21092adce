// Where this machine's npm gets packages from. Read when a test runs and told to nobody but our registry.
import { delimiter } from "node:path";
import process from "node:process";
import { findProgram, machineFolders } from "./environment.ts";
import { runOrThrow } from "./run.ts";

export interface Upstream {
  readonly registry: string;
  readonly authorityFile?: string;
  readonly proxy?: string;
}

interface NpmConfig {
  readonly registry: string;
  readonly cafile?: string | null;
  readonly proxy?: string | null;
  readonly "https-proxy"?: string | null;
}

export async function readUpstream(cwd: string): Promise<Upstream> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  // npm looks for the machine's settings beside the Node that runs it, which is not the workspace's.
  const env = { ...inherited, PATH: machineFolders().join(delimiter) };
  const listed = await runOrThrow([findProgram("npm"), "config", "list", "--json"], { cwd, env });
  const { registry, cafile, proxy, "https-proxy": secure } = JSON.parse(listed) as NpmConfig;
  const through = secure ?? proxy;
  return { registry, ...(cafile && { authorityFile: cafile }), ...(through && { proxy: through }) };
}
