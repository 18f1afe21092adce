// The Rust compiler that would build the core. It is asked in the folder of the sources, where rustup reads which one they want.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Env, PrecompilerError, type RunResult, run } from "@guppy/precompiler/embed";
import { sha256 } from "@guppy/precompiler/local";
import type { TargetRow } from "../../generated/targets.ts";

export interface Toolchain {
  /** A folder name: the version, and a hash of everything the compiler says of itself. */
  readonly key: string;
  readonly version: string;
}

/** @throws PrecompilerError `build_failed` with the line that installs what is missing */
export async function findToolchain(sources: string, target: TargetRow, env: Env): Promise<Toolchain> {
  const wanted = await wantedVersions(sources);
  const ask = (command: string, ...args: readonly string[]): Promise<RunResult> =>
    run({ command, args, cwd: sources, env }, { output: "capture", timeoutMs: 60_000 });
  const rustc = await ask(env["RUSTC"] ?? "rustc", "-vV");
  if (rustc.status !== 0) throw await missing("the Rust compiler", rustc, wanted, ask);
  const cargo = await ask(env["CARGO"] ?? "cargo", "--version");
  if (cargo.status !== 0) throw await missing("cargo", cargo, wanted, ask);

  const version = /^release: (\S+)$/m.exec(rustc.stdout)?.[1] ?? "";
  if (isOlder(version, wanted.oldest)) {
    throw new PrecompilerError("build_failed", `rustc is ${version}, but guppy needs ${wanted.oldest} or later`, {
      next: installLine(wanted, (await ask("rustup", "--version")).status === 0),
    });
  }
  const host = /^host: (\S+)$/m.exec(rustc.stdout)?.[1] ?? "";
  if (host !== target.triple) {
    throw new PrecompilerError(
      "target_unavailable",
      `rustc builds for ${host} here, but guppy needs ${target.triple}`,
      {
        place: host,
        next: "use a Rust toolchain and a Node for the same target",
      },
    );
  }
  return { key: `rustc-${version}-${sha256(Buffer.from(rustc.stdout)).slice(0, 8)}`, version };
}

interface Wanted {
  readonly channel: string;
  readonly oldest: string;
}

async function wantedVersions(sources: string): Promise<Wanted> {
  const read = async (file: string, pattern: RegExp): Promise<string> =>
    pattern.exec(await readFile(join(sources, file), "utf8"))?.[1] ?? "";
  return {
    channel: await read("rust-toolchain.toml", /^channel = "(.+)"$/m),
    oldest: await read("Cargo.toml", /^rust-version = "(.+)"$/m),
  };
}

async function missing(
  what: string,
  result: RunResult,
  wanted: Wanted,
  ask: (command: string, ...args: readonly string[]) => Promise<RunResult>,
): Promise<PrecompilerError> {
  const said = result.failure ?? result.stderr.trim().split("\n")[0] ?? "";
  const hasRustup = (await ask("rustup", "--version")).status === 0;
  const because = said === "" ? "it ended without a message" : said;
  return new PrecompilerError("build_failed", `${what} could not be run: ${because}`, {
    next: installLine(wanted, hasRustup),
  });
}

function installLine({ channel, oldest }: Wanted, hasRustup: boolean): string {
  const install = `\`rustup toolchain install ${channel} --profile minimal\``;
  return hasRustup
    ? `install it: ${install}`
    : `install rustup (https://rustup.rs) and run ${install}, or install rustc and cargo ${oldest} or later from your distribution`;
}

function isOlder(version: string, oldest: string): boolean {
  const [left = [], right = []] = [version, oldest].map((text) => text.split(/[.-]/).map(Number));
  const index = right.findIndex((part, place) => part !== left[place]);
  return index !== -1 && (left[index] ?? 0) < (right[index] ?? 0);
}
