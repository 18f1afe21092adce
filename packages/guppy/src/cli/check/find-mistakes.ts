// The mistakes in the class strings and styles of one source file. Pure; `check.ts` reads the files and prints them. What is right
// is decided by the code that checks a running app.
import { statePrefixes } from "../../generated/styles.ts";
import { parseColor } from "../../ir/colors.ts";
import { Fault } from "../../ir/fault.ts";
import { resolveStyle } from "../../ir/style.ts";
import { childrenOf, isSyntaxNode, parseSource, type SyntaxNode, walk } from "../parse.ts";
import { endOf, type Place, type SourceLanguage } from "../transform.ts";
import { classWords, constantsOf, keyOf, styleEntries } from "./source-strings.ts";

export interface Mistake extends Place {
  readonly message: string;
}

const states: ReadonlySet<string> = new Set(Object.values(statePrefixes));
const windowCalls: ReadonlySet<string> = new Set(["defineWindow", "openWindow"]);

/** `named` are classes that the app gives a name. */
export function findMistakes(
  path: string,
  source: string,
  language: SourceLanguage | "js",
  named: ReadonlySet<string> = new Set(),
): readonly Mistake[] {
  const program = parseSource(path, source, language);
  const constants = constantsOf(program);
  const mistakes: (Mistake & { readonly start: number })[] = [];
  const report = (start: number, message: string | undefined): void => {
    if (message !== undefined) mistakes.push({ ...endOf(source.slice(0, start)), start, message });
  };
  for (const { key, value } of [...walk(program)].flatMap(ownProps)) {
    if (key === "class")
      for (const { text, start } of classWords(value, constants, source)) {
        if (named.has(text.slice(text.lastIndexOf(":") + 1))) continue;
        report(
          start,
          faultOf(() => resolveStyle(text, undefined)),
        );
      }
    if (key === "style")
      for (const entry of styleEntries(value, (name) => states.has(name)))
        report(
          entry.start,
          faultOf(() => resolveStyle(undefined, { [entry.key]: entry.value })),
        );
    if (key === "background" && value.type === "Literal" && typeof value["value"] === "string") {
      const known = parseColor(value["value"]) !== undefined;
      // The same words as for a style of that name.
      if (!known)
        report(
          value.start,
          faultOf(() => resolveStyle(undefined, { background: value["value"] })),
        );
    }
  }
  // A constant that two elements use is one mistake.
  const once = new Map(mistakes.map((mistake) => [`${mistake.start}`, mistake]));
  return [...once.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ line, column, message }) => ({ line, column, message }));
}

interface Prop {
  readonly key: string | undefined;
  readonly value: SyntaxNode;
}

/** The props that a node gives to an element of guppy; of a window's options, its background. */
function ownProps(node: SyntaxNode): readonly Prop[] {
  if (node.type === "JSXOpeningElement") return isElementName(node["name"]) ? propsOf(node) : [];
  if (node.type !== "CallExpression" || !isSyntaxNode(node["callee"])) return [];
  const [first, second] = Array.isArray(node["arguments"]) ? node["arguments"].filter(isSyntaxNode) : [];
  const { callee } = node;
  if (callee.type === "MemberExpression" && nameOf(callee["object"]) === "ui")
    return first === undefined ? [] : propsOf(first).filter(({ key }) => key !== "background");
  if (!windowCalls.has(nameOf(callee) ?? "")) return [];
  const own = [first, second]
    .filter((argument) => argument?.type === "ObjectExpression")
    .flatMap((one) => propsOf(one as SyntaxNode));
  const options = own.filter(({ key }) => key === "options").flatMap(({ value }) => propsOf(value));
  return [...own, ...options].filter(({ key }) => key === "background");
}

function propsOf(node: SyntaxNode): readonly Prop[] {
  return childrenOf(node).flatMap((child) => {
    const key = keyOf(child);
    return key !== undefined && isSyntaxNode(child["value"]) ? [{ key, value: child["value"] }] : [];
  });
}

/** A component may mean something of its own by `class`. */
function isElementName(name: unknown): boolean {
  return /^[a-z]/.test(nameOf(name) ?? "");
}

function nameOf(node: unknown): string | undefined {
  return isSyntaxNode(node) && typeof node["name"] === "string" ? node["name"] : undefined;
}

function faultOf(task: () => unknown): string | undefined {
  try {
    task();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return `${error.what}. ${error.next}`.trimEnd();
    throw error;
  }
}
