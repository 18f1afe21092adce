// What `init` writes, as texts. Pure: the facts of the package in, the files out.

export type InitKind = "make" | "cmake" | "node-gyp" | "napi-rs" | "command";

export const initKinds: readonly InitKind[] = ["make", "cmake", "node-gyp", "napi-rs", "command"];

export interface InitFacts {
  readonly kind: InitKind;
  readonly type: "addon" | "bin";
  readonly name: string;
  /** The name without its scope. */
  readonly app: string;
  readonly targets: readonly string[];
  readonly url: string;
  /** Whether `.js` files of the package are ES modules. */
  readonly esm: boolean;
  /** Of @guppy/precompiler, to depend on. */
  readonly version: string;
  /** napi-rs's own words, where its project has them. */
  readonly binaryName?: string;
  readonly packageName?: string;
  /** The command and its arguments for the kind `command`. */
  readonly command: readonly string[];
}

export interface InitFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: boolean;
}

export function initFiles(facts: InitFacts): readonly InitFile[] {
  const loader: InitFile =
    facts.type === "bin"
      ? { path: launcherPath(facts), text: launcher(facts), executable: true }
      : { path: "index.js", text: loaderText(facts) };
  return [
    { path: "precompiler.config.mjs", text: configText(facts) },
    loader,
    ...(facts.type === "addon" ? [{ path: "index.d.ts", text: declarations(facts) }] : []),
    { path: ".github/workflows/native.yml", text: workflow(facts) },
  ];
}

export function launcherPath({ app }: InitFacts): string {
  return `bin/${app}.js`;
}

export function configText(facts: InitFacts): string {
  const maker =
    facts.kind === "napi-rs" ? "cargoPrecompiler" : facts.kind === "command" ? "commandPrecompiler" : "ccPrecompiler";
  const targets = facts.targets.map((target) => `      ${JSON.stringify(target)},\n`).join("");
  const filename = facts.binaryName === undefined ? "" : `  filename: ${JSON.stringify(facts.binaryName)},\n`;
  const npm = facts.packageName ?? facts.name;
  return `// How the native code of this package is built, published and installed.
import { ${maker}, defineConfig } from "@guppy/precompiler";

export default defineConfig({
  precompiler: {
    type: ${JSON.stringify(facts.type)},
    module: ${maker}({
      targets: [
${targets.replaceAll("      ", "        ")}      ],
${buildText(facts)}    }),
  },
${filename}  url: ${JSON.stringify(facts.url)},
  npm: { name: ${JSON.stringify(`${npm}-@{npm_target}`)}, dir: "npm/@{npm_target}" },
${facts.type === "bin" ? '  probe: ["--version"],\n' : ""}});
`;
}

function buildText(facts: InitFacts): string {
  const call = (command: string, ...args: readonly string[]): string =>
    `{ command: ${JSON.stringify(command)}, args: ${JSON.stringify(args).replaceAll(",", ", ")} }`;
  const [command = "make", ...args] = facts.command;
  const lines: Readonly<Record<InitKind, readonly string[]>> = {
    make: [
      "// The Makefile gets LOAD_PATH (where to put the file), TARGET, NAPI_INCLUDE_DIR, CC, CXX, CPP and AR.",
      `build: ${call("make")},`,
      'cleanup: ["clean"],',
    ],
    cmake: [
      "build: [",
      `  ${call("cmake", "-S", ".", "-B", "build/@{target}", "-DCMAKE_BUILD_TYPE=Release", "-DLOAD_PATH=@{load_path}", "-DNAPI_INCLUDE_DIR=@{napi_headers}")},`,
      `  ${call("cmake", "--build", "build/@{target}")},`,
      "],",
    ],
    "node-gyp": [`build: ${call("node-gyp", "rebuild")},`, `output: "build/Release/${facts.app}.node",`],
    "napi-rs": facts.type === "bin" ? [`bin: ${JSON.stringify(facts.app)},`] : [],
    command: ["// The command leaves the file where LOAD_PATH says.", `build: ${call(command, ...args)},`],
  };
  return lines[facts.kind].map((line) => `      ${line}\n`).join("");
}

function loaderText({ esm }: InitFacts): string {
  return esm
    ? `// Finds and loads the native file of this machine, and explains it when there is none.
import { load } from "@guppy/precompiler/load";

const native = load(import.meta);

export default native;
`
    : `// Finds and loads the native file of this machine, and explains it when there is none.
const { load } = require("@guppy/precompiler/load");

module.exports = load(module);
`;
}

function declarations({ esm }: InitFacts): string {
  return esm
    ? "// Write down here what the native file exports.\ndeclare const native: Record<string, unknown>;\n\nexport default native;\n"
    : "// Write down here what the native file exports.\ndeclare const native: Record<string, unknown>;\n\nexport = native;\n";
}

function launcher({ esm, app }: InitFacts): string {
  const rest = `const { path } = locate(${esm ? "import.meta" : "module"}, { type: "bin", filename: ${JSON.stringify(app)} });
const { status, signal, error } = spawnSync(path, process.argv.slice(2), { stdio: "inherit" });
if (error !== undefined) throw error;
if (signal !== null) process.kill(process.pid, signal);
process.exitCode = status ?? 1;
`;
  const head = "#!/usr/bin/env node\n// Starts this machine's executable.\n";
  return esm
    ? `${head}import { spawnSync } from "node:child_process";\nimport { locate } from "@guppy/precompiler/load";\n\n${rest}`
    : `${head}const { spawnSync } = require("node:child_process");\nconst { locate } = require("@guppy/precompiler/load");\n\n${rest}`;
}

/** Lines that are added to what is there. */
export function ignoredLines({ kind }: InitFacts): readonly string[] {
  const built = kind === "napi-rs" ? ["/target/"] : ["/build/"];
  return ["/native/", "/npm/", "/checksum.json", "/native-hashes.json", "/.guppy-precompiler.lock", ...built];
}

/** Keys that are added to package.json where they are missing. */
export function manifestAdditions(facts: InitFacts): Readonly<Record<string, unknown>> {
  const headers = facts.kind === "make" || facts.kind === "cmake" ? { "node-api-headers": "^1.9.0" } : {};
  const loader = facts.type === "bin" ? launcherPath(facts) : "index.js";
  return {
    ...(facts.type === "bin" ? { bin: { [facts.app]: loader } } : { main: loader, types: "index.d.ts" }),
    files: [
      loader,
      ...(facts.type === "addon" ? ["index.d.ts"] : []),
      "precompiler.config.mjs",
      "checksum.json",
      "native-hashes.json",
      ...sourceFiles(facts),
    ],
    scripts: {
      "native:build": "guppy-precompiler compile --force",
      "native:precompile": "guppy-precompiler precompile",
      "native:verify": "guppy-precompiler verify --all",
      "native:stage": "guppy-precompiler stage --all",
    },
    dependencies: { "@guppy/precompiler": facts.version, ...headers },
  };
}

/** Without its sources a package cannot be built where nothing is published. */
function sourceFiles({ kind }: InitFacts): readonly string[] {
  const files: Readonly<Record<InitKind, readonly string[]>> = {
    make: ["Makefile", "src"],
    cmake: ["CMakeLists.txt", "src"],
    "node-gyp": ["binding.gyp", "src"],
    "napi-rs": ["Cargo.toml", "Cargo.lock", "build.rs", "src"],
    command: ["src"],
  };
  return files[kind];
}

const runners: Readonly<Record<string, string>> = {
  "aarch64-apple-darwin": "macos-latest",
  "aarch64-unknown-linux-gnu": "ubuntu-24.04-arm",
  "x86_64-apple-darwin": "macos-15-intel",
  "x86_64-pc-windows-msvc": "windows-latest",
  "x86_64-unknown-linux-gnu": "ubuntu-22.04",
};

/** By the commit of a release, so that nobody can put another one in its place. */
const actions = {
  checkout: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
  setupNode: "actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0",
  upload: "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0",
  download: "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
};

/** Nothing is restored from a cache: what is released could have been written into it by anybody's pull request. */
const start = `      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - uses: ${actions.setupNode}
        with:
          node-version: 24
          package-manager-cache: false
      - run: npm ci
`;

/** Builds each target on a machine of its own, loads the packed bytes there, and releases by tag. */
export function workflow(facts: InitFacts): string {
  const rows = facts.targets
    .map((target) => `          - { target: ${target}, runner: ${runners[target] ?? "ubuntu-22.04"} }\n`)
    .join("");
  return `# Builds the native file of each target on a machine of its own and loads what was packed there; a tag releases it all.
# The registry has to know this workflow as a trusted publisher of each package, which it can only of one that is there already:
# publish the first version from a machine that is logged in.
name: native
on:
  push:
    branches: [main]
    tags: ["v*"]
  pull_request:

permissions: {}

concurrency:
  group: native-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  build:
    name: build for \${{ matrix.target }}
    strategy:
      fail-fast: false
      matrix:
        include:
${rows}    runs-on: \${{ matrix.runner }}
    timeout-minutes: 60
    permissions:
      contents: read # to check out
    env:
      GUPPY_CACHE_DIR: \${{ github.workspace }}/archives
      TARGET_TRIPLE: \${{ matrix.target }}
    steps:
${start}      - run: npx guppy-precompiler precompile --target "$TARGET_TRIPLE"
        shell: bash
      # From the archive that was just packed, on the machine it is for.
      - run: npx guppy-precompiler verify --only-local --offline --require-load
      - uses: ${actions.upload}
        with:
          name: archives-\${{ matrix.target }}
          path: archives
          if-no-files-found: error

  release:
    name: release
    if: startsWith(github.ref, 'refs/tags/v')
    needs: build
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    # Its rules say who may let a release through, and from which tags.
    environment: release
    permissions:
      contents: write # to attach the archives to a release
      id-token: write # to be known to the registry, and to sign where packages were built
    env:
      GH_TOKEN: \${{ github.token }}
    steps:
${start}      - uses: ${actions.download}
        with:
          path: archives
          merge-multiple: true
      - run: find archives -name '*.tar.gz*' -exec gh release create "$GITHUB_REF_NAME" --verify-tag --title "$GITHUB_REF_NAME" {} +
      # What can be downloaded now is what is hashed, checked and published.
      - run: npx guppy-precompiler checksum --all --print
      - run: npx guppy-precompiler verify --all
      - run: npx guppy-precompiler stage --all
      - run: for folder in npm/*/; do npm publish "./$folder" --access public --provenance; done
      - run: npx guppy-precompiler verify --published
      - run: npx guppy-precompiler verify --packed
      - run: npm publish --access public --provenance
`;
}
