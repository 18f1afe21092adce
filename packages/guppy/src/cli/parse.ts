// The syntax tree of a source file, for what the transform does not tell: decorators, and the class strings that `guppy check`
// looks at. Loaded only when there is something to look for.
import { createRequire } from "node:module";
import { GuppyError } from "../errors.ts";
import type { SourceLanguage } from "./transform.ts";

type Parser = typeof import("oxc-parser");

/** A node of the tree. `start` and `end` count UTF-16 units, as strings do. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const require = createRequire(import.meta.url);

export function parseSource(path: string, source: string, language: SourceLanguage | "js"): SyntaxNode {
  return parser().parseSync(path, source, { lang: language, sourceType: "unambiguous" })
    .program as unknown as SyntaxNode;
}

/** Its native file comes as an optional dependency, as the transformer's does. */
function parser(): Parser {
  try {
    return require("oxc-parser") as Parser;
  } catch (cause) {
    throw new GuppyError(
      "GUPPY_TRANSFORM_FAILED",
      `oxc-parser, which reads TypeScript and TSX, has no native file for ${process.platform}-${process.arch} here. Install again on this machine without --omit=optional or --no-optional.`,
      { cause },
    );
  }
}

/** Where the first decorator begins. */
export function firstDecorator(path: string, source: string, language: SourceLanguage): number | undefined {
  for (const node of walk(parseSource(path, source, language))) if (node.type === "Decorator") return node.start;
  return undefined;
}

/** The node and all below it, in the order of the source. */
export function* walk(node: SyntaxNode): Generator<SyntaxNode, void, undefined> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isSyntaxNode);
}

export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
