// TypeScript and JSX source to JavaScript with an inline source map. Loaded only by the hooks, so that a compiled app
// never loads the transformer.
import { createRequire } from "node:module";
import { GuppyError } from "../errors.ts";
import { lowerDecorators } from "./decorators.ts";
import { firstDecorator } from "./parse.ts";

export type SourceLanguage = "ts" | "tsx" | "jsx";

const languages: Readonly<Record<string, SourceLanguage>> = {
  ".ts": "ts",
  ".mts": "ts",
  ".cts": "ts",
  ".tsx": "tsx",
  ".jsx": "jsx",
};

/** Undefined: Node reads the file itself. Packages ship JavaScript, so what lies in `node_modules` is left alone. */
export function languageOf(url: string): SourceLanguage | undefined {
  if (!url.startsWith("file:") || url.includes("/node_modules/")) return undefined;
  const { pathname } = new URL(url);
  return languages[pathname.slice(pathname.lastIndexOf("."))];
}

/** Only `.cts` is CommonJS: an app's own files are ES modules whatever its `package.json` says. */
export function formatOf(url: string): "module" | "commonjs" {
  return new URL(url).pathname.endsWith(".cts") ? "commonjs" : "module";
}

export function transformSource(path: string, source: string, language: SourceLanguage): string {
  const result = transformer().transformSync(path, source, {
    lang: language,
    sourceType: path.endsWith(".cts") ? "commonjs" : "module",
    sourcemap: true,
    // Lowers only what this Node lacks, such as `using` before 24.
    target: `node${process.versions.node}`,
    // Elements then know the line that they stand on, for messages.
    jsx: { runtime: "automatic", importSource: "guppy", development: true },
  });
  const error = result.errors.find((candidate) => candidate.severity === "Error");
  if (error !== undefined) throw transformFailed(path, source, error);
  const decorator = decoratorIn(path, source, language);
  if (decorator !== undefined) {
    const lowered = lowerDecorators(path, source, language);
    if (lowered === undefined) throw noDecorators(path, source, decorator);
    return lowered;
  }
  return result.map === undefined ? result.code : `${result.code}\n${inlineMap(result.map)}`;
}

type Transformer = typeof import("oxc-transform");

const require = createRequire(import.meta.url);

/** Its native file comes as an optional dependency too, and what it says when that is missing helps nobody. */
function transformer(): Transformer {
  try {
    return require("oxc-transform") as Transformer;
  } catch (cause) {
    throw new GuppyError(
      "GUPPY_TRANSFORM_FAILED",
      [
        `oxc-transform, which turns TypeScript and TSX into JavaScript, has no native file for ${process.platform}-${process.arch} here.`,
        "It comes as an optional dependency: install again on this machine without --omit=optional or --no-optional, and do not copy node_modules from another machine,",
        "or compile the app to JavaScript first and run it with plain node.",
      ].join(" "),
      { cause },
    );
  }
}

/** Where the first decorator begins. */
function decoratorIn(path: string, source: string, language: SourceLanguage): number | undefined {
  return source.includes("@") ? firstDecorator(path, source, language) : undefined;
}

function noDecorators(path: string, source: string, start: number): GuppyError {
  return transformFailed(path, source, {
    message: "Node cannot run decorators",
    helpMessage:
      "Add esbuild to the app (`npm install --save-dev esbuild`): files with decorators then go through it. Or compile the app with tsc first",
    labels: [{ start: Buffer.byteLength(source.slice(0, start)), message: null }],
  });
}

interface SyntaxProblem {
  readonly message: string;
  readonly helpMessage: string | null;
  readonly labels: readonly { readonly start: number; readonly message: string | null }[];
}

function transformFailed(path: string, source: string, problem: SyntaxProblem): GuppyError {
  const label = problem.labels[0];
  const place = label === undefined ? undefined : placeOf(source, label.start);
  const where = place === undefined ? path : `${path}:${place.line}:${place.column}`;
  const hints = [label?.message, problem.helpMessage].filter((hint) => typeof hint === "string" && hint !== "");
  const frame = place === undefined ? [] : ["", codeFrame(source, place)];
  const message = [`${where}: ${[problem.message, ...hints].join(". ")}`, ...frame].join("\n");
  return new GuppyError("GUPPY_TRANSFORM_FAILED", message, { details: { file: path, ...place } });
}

export interface Place {
  /** Both count from 1, as editors do. */
  readonly line: number;
  readonly column: number;
}

/** The transformer counts bytes of UTF-8. */
function placeOf(source: string, offset: number): Place {
  return endOf(Buffer.from(source).subarray(0, offset).toString());
}

/** The place after this text. */
export function endOf(text: string): Place {
  const lines = text.split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

function codeFrame(source: string, { line, column }: Place): string {
  const lines = source.split(/\r?\n/);
  const first = Math.max(1, line - 2);
  const last = Math.min(lines.length, line + 2);
  const gutter = String(last).length;
  return lines
    .slice(first - 1, last)
    .flatMap((text, index) => {
      const number = first + index;
      const row = `${number === line ? ">" : " "} ${String(number).padStart(gutter)} | ${text}`;
      return number === line ? [row, `  ${" ".repeat(gutter)} | ${" ".repeat(column - 1)}^`] : [row];
    })
    .join("\n");
}

function inlineMap(map: object): string {
  return `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString("base64")}`;
}
