// Names that only one part of the crates may say, as a table and as a rule. Vendored crates keep the shape they came in.
import { isVendored, type Problem, type SourceFile } from "./files.ts";
import { isString, rustTokens } from "./rust-tokens.ts";

interface Border {
  readonly what: string;
  /** In code whose words and signs stand apart by one space, without strings and comments. */
  readonly named: RegExp;
  /** In a string, with its quotes. */
  readonly quoted?: RegExp;
  /** Paths that may say it. */
  readonly within: RegExp;
  /** The same in words. */
  readonly place: string;
}

/** Crates that are there for one kind of system; add to them what a new platform file brings in. */
const systemCrates = [
  "ashpd",
  "cocoa",
  "core_foundation",
  "libc",
  "nix",
  "objc",
  "objc2\\w*",
  "rustix",
  "wayland_\\w+",
  "winapi",
  "windows_\\w+",
  "x11rb",
  "xkbcommon",
  "zbus",
].join("|");

const system = [
  "\\btarget_(?:os|family|env|vendor)\\b",
  "\\bcfg (?:! )?\\([^)]*\\b(?:unix|windows)\\b",
  "\\bos :: (?:\\{ )?(?:android|darwin|fd|freebsd|linux|macos|raw|unix|windows)\\b",
  "\\bwindows :: (?:core|Foundation|Win32|UI)\\b",
  `\\b(?:${systemCrates})\\b(?= (?:::|;|,|as\\b|\\}))`,
  // What C has made, or takes for its own: there is no other C here than the system's.
  "\\bextern \\{",
  "\\bno_mangle\\b",
].join("|");

/** Variables by which a desktop and its drivers are found. */
const systemVariables = /"(?:DBUS|LIBGL|MESA|VK|WAYLAND|XDG|X11)_\w+|"DISPLAY"/;

export const borders: readonly Border[] = [
  {
    what: "gpui-base",
    named: /\bgpui_base\b/,
    within: /^crates\/guppy-gpui\/src\/elements\/kit(?:\/|\.rs$)/,
    place: "crates/guppy-gpui/src/elements/kit",
  },
  {
    what: "GPUI",
    named: /\bgpui(?:_\w+)?\b/,
    within: /^crates\/guppy-gpui\//,
    place: "crates/guppy-gpui",
  },
  {
    what: "an operating system",
    named: new RegExp(system),
    quoted: systemVariables,
    within: /^crates\/[^/]+\/src\/(?:.+\/)?platform(?:\/|\.rs$)/,
    place: "a folder called platform",
  },
];

export function borderProblems(files: readonly SourceFile[]): Problem[] {
  return files
    .filter(({ path }) => /^crates\/.+\.rs$/.test(path) && !isVendored(path))
    .flatMap(({ path, text }) => {
      const tokens = rustTokens(text);
      const code = tokens.filter((token) => !isString(token)).join(" ");
      const strings = tokens.filter(isString).join("\n");
      return borders.flatMap(({ what, named, quoted, within, place }) => {
        const found = within.test(path) ? undefined : (named.exec(code) ?? quoted?.exec(strings))?.[0];
        return found === undefined ? [] : [{ path, message: `only ${place} may name ${what} (\`${tight(found)}\`)` }];
      });
    });
}

function tight(code: string): string {
  return code.replaceAll(" :: ", "::").replaceAll(/ ?([!(]) ?/g, "$1");
}
