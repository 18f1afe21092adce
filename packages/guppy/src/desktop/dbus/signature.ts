// Signatures of D-Bus, parsed into types that `write.ts` and `read.ts` follow. Bounded as the specification says.
import { broken } from "./broken.ts";

export type BasicCode = "y" | "b" | "n" | "q" | "i" | "u" | "x" | "t" | "d" | "s" | "o" | "g" | "h";

export type Type =
  | { readonly code: BasicCode }
  | { readonly code: "v" }
  | { readonly code: "a"; readonly of: Type }
  | { readonly code: "("; readonly fields: readonly Type[] }
  | { readonly code: "{"; readonly key: Type; readonly value: Type };

const basic = "ybnqiuxtdsogh";
const longest = 255;
const deepest = 32;

const known = new Map<string, readonly Type[]>();

/** @throws GuppyError for what is no signature. */
export function parseSignature(signature: string): readonly Type[] {
  const before = known.get(signature);
  if (before !== undefined) return before;
  if (signature.length > longest) throw broken("a signature is longer than 255 bytes");
  const types: Type[] = [];
  let at = 0;
  while (at < signature.length) {
    const [type, next] = parseOne(signature, at, 0, 0);
    types.push(type);
    at = next;
  }
  if (known.size < 200) known.set(signature, types);
  return types;
}

/** The one type of a variant. */
export function parseSingle(signature: string): Type {
  const types = parseSignature(signature);
  const [type] = types;
  if (type === undefined || types.length !== 1) throw broken(`a variant holds \`${signature}\`, which is not one type`);
  return type;
}

export function alignmentOf({ code }: Type): 1 | 2 | 4 | 8 {
  if (code === "y" || code === "g" || code === "v") return 1;
  if (code === "n" || code === "q") return 2;
  return "xtd({".includes(code) ? 8 : 4;
}

function parseOne(signature: string, at: number, arrays: number, structs: number): readonly [Type, number] {
  const code = signature[at] ?? "";
  if (code !== "" && basic.includes(code)) return [{ code: code as BasicCode }, at + 1];
  if (code === "v") return [{ code }, at + 1];
  if (code === "a") {
    if (arrays >= deepest) throw broken("a signature nests too deeply");
    if (signature[at + 1] === "{") return parseDict(signature, at + 1, arrays + 1, structs);
    const [of, next] = parseOne(signature, at + 1, arrays + 1, structs);
    return [{ code, of }, next];
  }
  if (code === "(") return parseStruct(signature, at + 1, arrays, structs + 1);
  throw broken(`\`${signature}\` is no signature`);
}

function parseStruct(signature: string, start: number, arrays: number, structs: number): readonly [Type, number] {
  if (structs > deepest) throw broken("a signature nests too deeply");
  const fields: Type[] = [];
  let at = start;
  while (signature[at] !== ")") {
    const [field, next] = parseOne(signature, at, arrays, structs);
    fields.push(field);
    at = next;
  }
  if (fields.length === 0) throw broken("a signature has an empty struct");
  return [{ code: "(", fields }, at + 1];
}

function parseDict(signature: string, at: number, arrays: number, structs: number): readonly [Type, number] {
  if (structs >= deepest) throw broken("a signature nests too deeply");
  const keyCode = signature[at + 1] ?? "";
  if (keyCode === "" || !basic.includes(keyCode)) throw broken(`\`${signature}\` has a key that is not basic`);
  const [value, next] = parseOne(signature, at + 2, arrays, structs + 1);
  if (signature[next] !== "}") throw broken(`\`${signature}\` is no signature`);
  return [{ code: "a", of: { code: "{", key: { code: keyCode as BasicCode }, value } }, next + 1];
}
