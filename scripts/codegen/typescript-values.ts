// Values of the schema in the generated TypeScript: the types programs see, and the specs that the tables hold.
import type { RequestType, Value, ValueType } from "../../schema/language.ts";
import { type Field, kindEnum, type Model, type RequestField } from "./model.ts";
import { pascal } from "./names.ts";
import { field } from "./typescript-syntax.ts";

/** An expression to be written as it stands, where a literal would repeat a table. */
export interface Code {
  readonly code: string;
}

const names: Readonly<Record<Extract<ValueType, string>, string>> = {
  bool: "boolean",
  u32: "number",
  i32: "number",
  f32: "number",
  f64: "number",
  string: "string",
  bytes: "Uint8Array",
  color: "Color",
  length: "Length",
  node: "string",
};

/** The type of a value as programs write it. */
export function publicType(type: ValueType): string {
  if (typeof type === "string") return names[type];
  if ("enum" in type) return type.enum === kindEnum ? "ElementKind" : pascal(type.enum);
  if ("list" in type) return `readonly ${grouped(publicType(type.list))}[]`;
  if ("optional" in type) return `${publicType(type.optional)} | null`;
  return pascal(type.record);
}

function grouped(type: string): string {
  return /[ |]/.test(type) ? `(${type})` : type;
}

/** A prop, an option or an argument, which may be left out where there is something to assume. */
export function publicField(of: Field): string {
  const fallback = of.default === undefined ? "" : `\n@default ${JSON.stringify(of.default)}`;
  const open = typeof of.type === "object" && "optional" in of.type ? of.type.optional : of.type;
  return field(of.name, publicType(open), of.doc + fallback, { optional: of.required !== true });
}

/** A field that is always there, as in a payload, a result or the args of a command; an optional one may be left out of args. */
export function givenField(of: Field, { loose = false } = {}): string {
  const { type } = of;
  if (loose && typeof type === "object" && "optional" in type) {
    return field(of.name, `${publicType(type.optional)} | null`, of.doc);
  }
  return field(of.name, publicType(type), of.doc, { optional: false });
}

/** The `type` of the tables. */
export function typeValue(model: Model, type: RequestType): unknown {
  if (typeof type === "string") return type;
  if ("enum" in type) return { enum: { code: type.enum === kindEnum ? "elementKinds" : `enums.${type.enum}` } };
  if ("list" in type) return { list: typeValue(model, type.list), max: type.max };
  if ("optional" in type) return { optional: typeValue(model, type.optional) };
  return { record: { code: `records.${type.record}` } };
}

export function specOf(model: Model, value: (Value | RequestField) & { readonly number?: number }): unknown {
  const { number, type, units, min, max, above, required, internal, format, default: fallback } = value;
  const rest = { units, min, max, above, default: fallback, required, internal, format };
  const given = Object.entries(rest).filter(([, of]) => of !== undefined);
  return { ...(number !== undefined && { number }), type: typeValue(model, type), ...Object.fromEntries(given) };
}

/** Specs by name, in the order they travel in. */
export function specTable(model: Model, fields: readonly (Field | RequestField)[], numbered: boolean): unknown {
  const spec = ({ number, ...of }: Field | RequestField): unknown =>
    specOf(model, (numbered ? { number, ...of } : of) as Value);
  return Object.fromEntries(fields.map((of) => [of.name, spec(of)]));
}

/** Types by name, in the order they travel in. */
export function typeTable(model: Model, fields: readonly Field[]): unknown {
  return Object.fromEntries(fields.map(({ name, type }) => [name, typeValue(model, type)]));
}
