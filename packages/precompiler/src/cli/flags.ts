// The verbs as one table, from which parsing and help both come.

export interface Flag {
  readonly name: string;
  readonly type: "boolean" | "string";
  /** May be given more than once. */
  readonly multiple?: boolean;
  /** What stands for the value in help. */
  readonly value?: string;
  readonly help: string;
}

export interface Verb {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** Whether arguments after `--` go to the build. */
  readonly argv: boolean;
  readonly stdout: string;
  readonly example: string;
}

const flag = (name: string, help: string): Flag => ({ name, type: "boolean", help });
const option = (name: string, value: string, help: string, multiple = false): Flag => ({
  name,
  type: "string",
  value,
  help,
  multiple,
});

export const commonFlags: readonly Flag[] = [
  option("cwd", "DIR", "the package's folder (default: the nearest one with a package.json)"),
  flag("json", "the result as JSON on standard output"),
  flag("verbose", "also print the commands that are run"),
  flag("help", "this text"),
];

const selection: readonly Flag[] = [
  flag("all", "the whole published matrix"),
  flag("only-local", "this machine's artefact"),
];
const offline = flag("offline", "open no socket; use the cache");
const ignoreUnavailable = flag("ignore-unavailable", "leave out what cannot be downloaded");

export const verbs: readonly Verb[] = [
  {
    name: "init",
    summary: "Write a configuration, a loader, scripts and a workflow for this package; what is there stays as it is.",
    flags: [
      option("kind", "KIND", "make, cmake, node-gyp, napi-rs or command (default: by the build file that is there)"),
      option("type", "addon|bin", "what is built (default: addon)"),
      option(
        "url",
        "URL",
        "where archives will be, with @{artefact_filename} and @{version} (default: GitHub's releases)",
      ),
      option("target", "TARGET", "a target to publish; may be repeated (default: the five usual ones)", true),
    ],
    argv: true,
    stdout: "the files that were written",
    example: "guppy-precompiler init --target x86_64-unknown-linux-gnu",
  },
  {
    name: "compile",
    summary: "Install this machine's binary: keep it, fetch it, or build it from source.",
    flags: [flag("force", "build from source"), offline],
    argv: true,
    stdout: "nothing",
    example: "guppy-precompiler compile --force -- --locked",
  },
  {
    name: "precompile",
    summary: "Build and archive every target this machine can build; write sidecars and checksum.json.",
    flags: [
      flag("only-local", "only this machine's target"),
      option("target", "TARGET", "only this target; may be repeated", true),
      option("variant", "NAME", "name the archives after a variant"),
    ],
    argv: true,
    stdout: "the archives' paths",
    example: "guppy-precompiler precompile --target x86_64-unknown-linux-gnu",
  },
  {
    name: "checksum",
    summary: "Hash what is published and write checksum.json.",
    flags: [
      ...selection,
      ignoreUnavailable,
      flag("print", "print the hashes before the file is written"),
      flag("merge", "keep the file's other entries"),
      flag("no-sidecar", "hash the archives themselves"),
      offline,
    ],
    argv: false,
    stdout: "with --print, lines that sha256sum -c reads",
    example: "guppy-precompiler checksum --all --print",
  },
  {
    name: "fetch",
    summary: "Download and verify archives without installing them.",
    flags: [
      ...selection,
      option("target", "TARGET", "only this target; may be repeated", true),
      ignoreUnavailable,
      option("out", "DIR", "copy them and their sidecars there, as a cache for machines without a network"),
      offline,
    ],
    argv: false,
    stdout: "the archives' paths",
    example: "guppy-precompiler fetch --all --out ./cache",
  },
  {
    name: "targets",
    summary: "List targets.",
    flags: [
      option("operation", "compile|fetch", "what this host can build, or all that is published (default: fetch)"),
    ],
    argv: false,
    stdout: "one target a line",
    example: "guppy-precompiler targets --operation compile",
  },
  {
    name: "stage",
    summary: "Fill the platform packages and pin them in optionalDependencies.",
    flags: [
      flag("all", "the whole published matrix (default: this machine's target)"),
      flag("check", "write nothing; fail where something would be written"),
      offline,
    ],
    argv: false,
    stdout: "the platform packages' folders",
    example: "guppy-precompiler stage --all",
  },
  {
    name: "verify",
    summary: "Check hashes, contents, machine, libc and glibc of artefacts, and load those that can be loaded here.",
    flags: [
      ...selection,
      flag("packed", "check that npm would pack a checksum.json that covers the matrix"),
      flag("published", "wait until the registry shows every platform package"),
      flag("require-load", "fail also where no load test could run (default: say so)"),
      option("timeout", "SECONDS", "how long --published waits (default: 600)"),
      offline,
    ],
    argv: false,
    stdout: "a table, one artefact a line",
    example: "guppy-precompiler verify --all",
  },
  {
    name: "doctor",
    summary: "Report what this machine and package look like, and what compile would do.",
    flags: [],
    argv: false,
    stdout: "the report",
    example: "guppy-precompiler doctor --json",
  },
  {
    name: "clean",
    summary: "Run the toolchain's `clean` arguments, if any are configured.",
    flags: [flag("cache", "also delete this package's archives from the cache")],
    argv: false,
    stdout: "nothing",
    example: "guppy-precompiler clean --cache",
  },
];
