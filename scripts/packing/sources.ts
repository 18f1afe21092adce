// The crates as they ship inside guppy, ours and those of others that we changed, for those who build the native core themselves:
// a workspace that cargo accepts as it stands, without what only tests and this repository need.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** In guppy's folder. */
export const sourcesFolder = "native-src";

/** What of a crate a build needs, and what the licence of a vendored one wants passed on. */
const parts = /^(?:Cargo\.toml|build\.rs|src|fonts|(?:LICENSE|NOTICE)[\w.-]*|GUPPY\.md)$/;

export function stageSources(repository: string, to: string): void {
  removeSources(to);
  for (const file of ["Cargo.toml", "Cargo.lock"]) cpSync(join(repository, file), join(to, file));
  for (const crate of cratesIn(repository, "crates")) {
    for (const part of readdirSync(join(repository, crate)).filter((name) => parts.test(name))) {
      cpSync(join(repository, crate, part), join(to, crate, part), { recursive: true });
    }
  }
  writeFileSync(
    join(to, "rust-toolchain.toml"),
    userToolchain(readFileSync(join(repository, "rust-toolchain.toml"), "utf8")),
  );
}

/** Ours lie directly in the folder, vendored ones in a folder of it. */
function cratesIn(repository: string, folder: string): readonly string[] {
  if (existsSync(join(repository, folder, "Cargo.toml"))) return [folder];
  return readdirSync(join(repository, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => cratesIn(repository, join(folder, entry.name)));
}

export function removeSources(to: string): void {
  rmSync(to, { force: true, recursive: true });
}

/** The same compiler, without the components that only work on guppy itself takes. */
function userToolchain(text: string): string {
  const channel = /^channel = "(.+)"$/m.exec(text)?.[1];
  if (channel === undefined) throw new Error("rust-toolchain.toml names no channel");
  return `[toolchain]\nchannel = "${channel}"\nprofile = "minimal"\n`;
}
