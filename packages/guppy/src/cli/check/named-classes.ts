// The names that the stylesheets of an app give to classes, as far as a source says them: a property or a constant `stylesheet`.
import { childrenOf, isSyntaxNode, parseSource, type SyntaxNode, walk } from "../parse.ts";
import type { SourceLanguage } from "../transform.ts";
import { keyOf } from "./source-strings.ts";

export function namedClassesIn(path: string, source: string, language: SourceLanguage | "js"): readonly string[] {
  if (!source.includes("stylesheet")) return [];
  return [...walk(parseSource(path, source, language))].flatMap((node) => {
    const isConstant = node.type === "VariableDeclarator" && nameOf(node["id"]) === "stylesheet";
    const isProperty = keyOf(node) === "stylesheet";
    const value = isConstant ? node["init"] : isProperty ? node["value"] : undefined;
    return isSyntaxNode(value) ? namesIn(bare(value)) : [];
  });
}

function namesIn(sheet: SyntaxNode): readonly string[] {
  if (sheet.type !== "ObjectExpression") return [];
  return childrenOf(sheet).flatMap((entry) => {
    const name = keyOf(entry);
    if (name === undefined) return [];
    const fields = isSyntaxNode(entry["value"]) ? childrenOf(bare(entry["value"])) : [];
    const variants = fields.find((field) => keyOf(field) === "variants")?.["value"];
    const own = isSyntaxNode(variants) ? childrenOf(bare(variants)).map(keyOf) : [];
    return [name, ...own.flatMap((variant) => (variant === undefined ? [] : [`${name}-${variant}`]))];
  });
}

/** What stands before `as` or `satisfies`. */
function bare(node: SyntaxNode): SyntaxNode {
  const isTyped = node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression";
  return isTyped && isSyntaxNode(node["expression"]) ? bare(node["expression"]) : node;
}

function nameOf(node: unknown): string | undefined {
  return isSyntaxNode(node) && typeof node["name"] === "string" ? node["name"] : undefined;
}
