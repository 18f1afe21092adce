// The crates as they ship inside guppy, ours and those of others that we changed, for those who build the native core themselves:
// a workspace that cargo accepts as it stands, without what only tests and this repository need.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** In guppy's folder. */
export const sourcesFolder = "native-src";

/** What of a crate a build needs, and what the licence of a vendored one asks for. */
const parts = ["Cargo.toml", "build.rs", "src", "fonts", "LICENSE-APACHE", "GUPPY.md"] as const;

/** Where the crates are, each in a folder of its name. */
const folders = ["crates", "crates/vendor"] as const;

export function stageSources(repository: string, to: string): void {
  removeSources(to);
  for (const file of ["Cargo.toml", "Cargo.lock"]) cpSync(join(repository, file), join(to, file));
  for (const crate of folders.flatMap((folder) => cratesIn(repository, folder))) {
    for (const part of parts) {
      const from = join(repository, crate, part);
      if (existsSync(from)) cpSync(from, join(to, crate, part), { recursive: true });
    }
  }
  writeFileSync(
    join(to, "rust-toolchain.toml"),
    userToolchain(readFileSync(join(repository, "rust-toolchain.toml"), "utf8")),
  );
}

function cratesIn(repository: string, folder: string): readonly string[] {
  const inside = readdirSync(join(repository, folder)).map((name) => `${folder}/${name}`);
  return inside.filter((path) => existsSync(join(repository, path, "Cargo.toml")));
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
