// What each command takes: the help texts, and the error of a command line that cannot be right. `main.ts` prints one line
// of it, says how to get help, and ends with code 2.

export class UsageError extends Error {}

export const commands = ["run", "check", "demo", "doctor", "native"] as const;
export type Command = (typeof commands)[number];

export const help = `guppy: native desktop windows from TypeScript on plain Node

Usage
  guppy run <file> [args]   run a .tsx, .ts, .jsx or .js app
  guppy check [files]       check the class and colour names in the source
  guppy demo                open a small window, to see that guppy works here
  guppy doctor              report what guppy finds on this machine
  guppy native <verb>       find, verify, fetch or build the native file
  guppy <command> --help    show what a command takes
  guppy --version           show the version
`;

export const commandHelp: Readonly<Record<Command, string>> = {
  run: `guppy run <file> [args]

Runs a .tsx, .ts, .mts, .cts, .jsx or .js app. What follows the file goes to the app.
Types are not checked; use tsc for that.
`,
  check: `guppy check [files or folders]

Reads the source without running it, and reports unknown classes and colours with file, line and column.
Without arguments it checks the current folder. It ends with 1 when it finds a mistake.
`,
  demo: `guppy demo

Opens a window with a counter, to see that guppy works here. It takes no options.
`,
  doctor: `guppy doctor [--json]
guppy doctor --lockfile [file]

Reports what guppy finds on this machine. It ends with 1 when something keeps guppy from working.
  --json       print the report as JSON
  --lockfile   check that package-lock.json or pnpm-lock.yaml has the native package of every target
`,
  native: `guppy native <verb>

  path              print the path of the native file that guppy loads
  verify            compare its sha256 with the released one
  fetch             download it from the registry when it was left out at install
  build [--force]   build it from source, for systems that the released one does not fit; --force builds it again
`,
};

export function isCommand(name: string): name is Command {
  return commands.some((command) => command === name);
}
