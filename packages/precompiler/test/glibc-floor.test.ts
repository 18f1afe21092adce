// `glibcFloor` with the real cargo-zigbuild and zig: what is built asks for no later glibc, for this machine and for another.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { beforeAll, expect, test } from "vitest";
import { readArchive } from "../src/artefact/unpack.ts";
import { compareVersions } from "../src/binary/elf.ts";
import { inspectBinary } from "../src/binary/inspect.ts";
import { precompile } from "../src/driver/precompile.ts";
import { type CargoOptions, cargoPrecompiler } from "../src/precompilers/cargo.ts";
import { arm64, nameOf, x64 } from "./matrix.ts";
import { recordingReporter, scratch, testHost, testProject, writeTree } from "./support.ts";
import { zigPrograms } from "./zig.ts";

let zig = "";
beforeAll(async () => {
  zig = await zigPrograms();
});

/** A thread is started by other names in glibc 2.34 than before. */
const sources = {
  "Cargo.toml":
    '[package]\nname = "thing"\nversion = "1.0.0"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n[workspace]\n',
  "src/lib.rs": `#[no_mangle]
pub extern "C" fn napi_register_module_v1() -> bool {
    std::thread::spawn(|| std::env::args().count()).join().is_ok()
}
`,
};

/** Debian's compiler has arm64's standard library beside its own. */
const debian = { cargo: "/usr/bin/cargo", rustc: "/usr/bin/rustc" };

async function built(target: string, options: Partial<CargoOptions>, path: string) {
  const root = await scratch();
  await writeTree(root, sources);
  const kept = Object.fromEntries(
    ["HOME", "CARGO_HOME", "RUSTUP_HOME", "XDG_CACHE_HOME"].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const env = { ...kept, PATH: path, CARGO_TARGET_DIR: join(root, "target"), GUPPY_CACHE_DIR: join(root, "cache") };
  const host = testHost(root, { platform: "linux", arch: "x64", cwd: root, env });
  const module = cargoPrecompiler({ targets: [target], toolchains: { [arm64]: debian }, ...options });
  const project = testProject(
    root,
    { precompiler: { type: "addon", module }, url: "file:///nowhere/@{artefact_filename}" },
    host,
  );
  const reporter = recordingReporter();
  await precompile(project, [], { host, reporter });
  const archive = await readFile(join(root, "cache", nameOf(target)));
  const entries = await readArchive(archive, "the archive", { unpackedBytes: 1e9, entries: 10 });
  const binary = entries.find((entry) => entry.path === "thing.node");
  if (binary?.kind !== "file") throw new Error("there is no binary");
  const facts = inspectBinary(binary.bytes);
  if (facts.format !== "elf") throw new Error(`it is ${facts.format}`);
  return { arch: facts.arch, glibc: facts.glibc ?? "0" };
}

const path = (): string => `${zig}:${process.env["PATH"]}`;

test.each([
  [x64, "x64"],
  [arm64, "arm64"],
] as const)("%s for glibc 2.17", { timeout: 240_000 }, async (target, arch) => {
  const plain = await built(target, {}, path());
  expect(compareVersions(plain.glibc, "2.17")).toBeGreaterThan(0);
  const floored = await built(target, { glibcFloor: { [target]: "2.17" } }, path());
  expect(floored.arch).toBe(arch);
  expect(compareVersions(floored.glibc, "2.17")).toBeLessThanOrEqual(0);
});

test("without cargo-zigbuild nothing is built, and it says what to install", async () => {
  const without = (process.env["PATH"] ?? "")
    .split(":")
    .filter((folder) => !folder.includes("zig"))
    .join(":");
  await expect(built(x64, { glibcFloor: { [x64]: "2.17" } }, without)).rejects.toThrow(
    "`glibcFloor` asks for glibc 2.17, which cargo-zigbuild sets, and that is not installed (`cargo install cargo-zigbuild`)",
  );
});

test("zig brings a linker and no standard library of Rust's: without that the target is left out, and it says why", async () => {
  const none = "powerpc64le-unknown-linux-gnu";
  const options = { allowOtherTargets: true, glibcFloor: { [none]: "2.17" } };
  await expect(built(none, options, path())).rejects.toThrow(
    "this machine cannot build any target of the configuration",
  );
});
