// Small writers of TypeScript syntax for typescript.ts: literals, unions, interfaces and constants with their comments.

/** An expression to be written as it stands, where a literal would repeat a table. */
interface Code {
  readonly code: string;
}

interface ConstantOptions {
  readonly doc?: string;
  readonly type?: string;
  readonly asConst?: boolean;
  /** Not exported. */
  readonly local?: boolean;
}

const lineWidth = 120;

export function constant(name: string, value: unknown, options: ConstantOptions): string {
  const annotation = options.type === undefined ? "" : `: ${options.type}`;
  const suffix = options.asConst === true ? " as const" : "";
  return `${docComment(options.doc)}${options.local === true ? "" : "export "}const ${name}${annotation} = ${literal(value, "")}${suffix};`;
}

export function unionOf(name: string, words: readonly string[], doc?: string): string {
  const oneLine = `export type ${name} = ${words.map(quote).join(" | ")};`;
  const text =
    oneLine.length <= lineWidth
      ? oneLine
      : `export type ${name} =\n${words.map((word) => `  | ${quote(word)}`).join("\n")};`;
  return docComment(doc) + text;
}

export function interfaceOf(head: string, fields: readonly string[], doc?: string): string {
  if (fields.length === 0) return `${docComment(doc)}export interface ${head} {}`;
  return `${docComment(doc)}export interface ${head} {\n${fields.join("\n")}\n}`;
}

/** Optional fields also take `undefined`, so that `prop={condition ? value : undefined}` type-checks. */
export function field(name: string, type: string, doc?: string, { optional = true } = {}): string {
  const comment = doc === undefined ? "" : docComment(doc, "  ");
  return `${comment}  readonly ${name}${optional ? `?: ${type} | undefined` : `: ${type}`};`;
}

export function docComment(doc: string | undefined, indent = ""): string {
  if (doc === undefined) return "";
  const lines = doc.split("\n");
  if (lines.length === 1) return `${indent}/** ${doc} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}

export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function quote(text: string): string {
  return JSON.stringify(text);
}

/** `Object.entries` that keeps the value's type. */
export function entries<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record);
}

function literal(value: unknown, indent: string): string {
  if (isCode(value)) return value.code;
  if (Array.isArray(value))
    return sequence(
      "[",
      "]",
      value.map((item) => literal(item, `${indent}  `)),
      indent,
    );
  if (typeof value === "object" && value !== null) {
    const items = Object.entries(value).map(([key, item]) => `${propertyKey(key)}: ${literal(item, `${indent}  `)}`);
    return sequence("{", "}", items, indent);
  }
  return JSON.stringify(value);
}

function sequence(open: string, close: string, items: readonly string[], indent: string): string {
  if (items.length === 0) return open + close;
  const padding = open === "{" ? " " : "";
  const oneLine = `${open}${padding}${items.join(", ")}${padding}${close}`;
  if (indent !== "" && oneLine.length + indent.length <= lineWidth && !oneLine.includes("\n")) return oneLine;
  return `${open}\n${items.map((item) => `${indent}  ${item},\n`).join("")}${indent}${close}`;
}

function propertyKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

function isCode(value: unknown): value is Code {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === 1 &&
    "code" in value &&
    typeof value.code === "string"
  );
}
