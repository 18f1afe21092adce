// A package with a matrix of two targets, platform packages and a loopback server, for the drivers around the releases.

import type { PrecompilerConfig } from "../src/config/config.ts";
import { elf } from "./binaries.ts";
import {
  publishedArchive,
  recording,
  recordingReporter,
  scratch,
  serveFiles,
  testHost,
  testProject,
  writeTree,
} from "./support.ts";

export const x64 = "x86_64-unknown-linux-gnu";
export const arm64 = "aarch64-unknown-linux-gnu";
export const nameOf = (target: string): string => `thing-napi-8-${target}-1.0.0.tar.gz`;
const machines: Readonly<Record<string, number>> = { [x64]: 62, [arm64]: 183 };

/** A file whose header is for the target, told from others by `mark`. */
export const binaryFor = (target: string, mark = "libc.so.6"): Buffer =>
  elf({ machine: machines[target] ?? 62, needed: [mark] });
export const archiveFor = (target: string, mark?: string): Promise<Buffer> => publishedArchive(binaryFor(target, mark));
const npm = { name: "@s/thing-@{npm_target}", dir: "npm/@{npm_target}" };

export async function setUp(
  config: Partial<PrecompilerConfig> = {},
  served: Record<string, Uint8Array | string> = {},
  env: Record<string, string> = {},
) {
  const root = await scratch();
  const server = await serveFiles(served);
  const { calls, precompiler } = recording({ currentTarget: () => ({ ok: true, value: x64 }) }, [x64, arm64]);
  const host = testHost(root, { platform: "linux", arch: "x64", cwd: root, env });
  await writeTree(root, {
    "package.json":
      '{"name":"thing","version":"1.0.0","license":"MIT","optionalDependencies":{"other":"^2.0.0","@s/thing-gone":"0.9.0"}}',
  });
  const project = testProject(
    root,
    {
      precompiler: { type: "addon", module: precompiler },
      url: `${server.url}/@{artefact_filename}`,
      maxRetries: 0,
      npm,
      ...config,
    },
    host,
  );
  return { root, host, project, calls, server, reporter: recordingReporter() };
}
