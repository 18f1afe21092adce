// The strings of a source file that are class lists or values of styles, with the place of each. Only what can be told from one file
// without running it: what comes from a call or another module is left to the running app.
import { childrenOf, isSyntaxNode, type SyntaxNode, walk } from "../parse.ts";

export interface Word {
  readonly text: string;
  /** In UTF-16 units from the start of the file. */
  readonly start: number;
}

/** Constants of the file by name; undefined for a name that is declared more than once. */
type Constants = ReadonlyMap<string, SyntaxNode | undefined>;

export function constantsOf(program: SyntaxNode): Constants {
  const constants = new Map<string, SyntaxNode | undefined>();
  for (const node of walk(program)) {
    if (node.type !== "VariableDeclarator" || !isSyntaxNode(node["id"])) continue;
    const { id, init } = node;
    if (id.type !== "Identifier") continue;
    const name = String(id["name"]);
    constants.set(name, constants.has(name) || !isSyntaxNode(init) ? undefined : init);
  }
  return constants;
}

/** The words of all strings that an expression can come to, as a list of classes. */
export function classWords(node: SyntaxNode, constants: Constants, source: string): readonly Word[] {
  const ends = stringsOf(node, constants, new Set());
  return ends.flatMap(({ start, end, joinedBefore, joinedAfter }) => {
    const text = source.slice(start, end);
    // What an escape stands for has another length; the running app checks such a string.
    if (text.includes("\\")) return [];
    const words = [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: start + match.index }));
    // A word that touches an expression is only a part of the class that it comes to.
    return words.filter(
      (word) => !(joinedBefore && word.start === start) && !(joinedAfter && word.start + word.text.length === end),
    );
  });
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly joinedBefore: boolean;
  readonly joinedAfter: boolean;
}

function stringsOf(node: SyntaxNode, constants: Constants, seen: Set<string>): readonly Piece[] {
  const of = (child: unknown): readonly Piece[] => (isSyntaxNode(child) ? stringsOf(child, constants, seen) : []);
  switch (node.type) {
    case "Literal":
      return typeof node["value"] === "string"
        ? [{ start: node.start + 1, end: node.end - 1, joinedBefore: false, joinedAfter: false }]
        : [];
    case "TemplateLiteral": {
      const quasis = childrenOf(node).filter(({ type }) => type === "TemplateElement");
      const pieces = quasis.map((quasi, index) => ({
        start: quasi.start,
        end: quasi.end,
        joinedBefore: index > 0,
        joinedAfter: index < quasis.length - 1,
      }));
      return [
        ...pieces,
        ...childrenOf(node)
          .filter(({ type }) => type === "ConditionalExpression")
          .flatMap(of),
      ];
    }
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return of(node["expression"]);
    case "ConditionalExpression":
      return [...of(node["consequent"]), ...of(node["alternate"])];
    case "LogicalExpression":
      return [...of(node["left"]), ...of(node["right"])];
    case "BinaryExpression":
      return node["operator"] === "+" ? joined([of(node["left"]), of(node["right"])]) : [];
    case "ArrayExpression":
      return childrenOf(node).flatMap(of);
    case "CallExpression":
      return arrayOfJoin(node).flatMap(of);
    case "Identifier": {
      const name = String(node["name"]);
      const value = constants.get(name);
      if (value === undefined || seen.has(name)) return [];
      seen.add(name);
      return stringsOf(value, constants, seen);
    }
    default:
      return [];
  }
}

function joined([left = [], right = []]: readonly (readonly Piece[])[]): readonly Piece[] {
  return [
    ...left.map((piece) => ({ ...piece, joinedAfter: true })),
    ...right.map((piece) => ({ ...piece, joinedBefore: true })),
  ];
}

/** `["a", b && "c"].filter(Boolean).join(" ")` is the array's strings. */
function arrayOfJoin({ callee }: SyntaxNode): readonly SyntaxNode[] {
  if (!isSyntaxNode(callee) || callee.type !== "MemberExpression") return [];
  const { object, property } = callee;
  const method = isSyntaxNode(property) ? property["name"] : undefined;
  return isSyntaxNode(object) && (method === "join" || method === "filter") ? [object] : [];
}

export interface StyleEntry {
  readonly key: string;
  readonly value: string | number;
  readonly start: number;
}

/** The entries of a style object whose values stand in it, those of its states included. */
export function styleEntries(node: SyntaxNode, isState: (key: string) => boolean): readonly StyleEntry[] {
  if (node.type === "JSXExpressionContainer" && isSyntaxNode(node["expression"]))
    return styleEntries(node["expression"], isState);
  if (node.type !== "ObjectExpression") return [];
  return childrenOf(node).flatMap((property) => {
    const { value } = property;
    const key = keyOf(property);
    if (key === undefined || !isSyntaxNode(value)) return [];
    if (isState(key)) return styleEntries(value, isState);
    const plain = value["value"];
    return value.type === "Literal" && (typeof plain === "string" || typeof plain === "number")
      ? [{ key, value: plain, start: value.start }]
      : [];
  });
}

/** The name of an object's property or of a JSX attribute. */
export function keyOf(node: SyntaxNode): string | undefined {
  if (node.type === "JSXAttribute") return isSyntaxNode(node["name"]) ? String(node["name"]["name"]) : undefined;
  if (node.type !== "Property" || node["computed"] === true || !isSyntaxNode(node["key"])) return undefined;
  return String(node["key"]["name"] ?? node["key"]["value"]);
}
