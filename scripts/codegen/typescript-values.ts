// How values of the schema look in the generated TypeScript: their types, and the specs the tables hold.
import type { PayloadField } from "../../schema/vocabulary.ts";
import { pascalCase } from "./typescript-syntax.ts";

export type FieldType = PayloadField["type"];

export interface ValueSource {
  readonly type: FieldType;
  readonly units?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
}

export function valueSpecs(
  specs: Readonly<Record<string, ValueSource & { readonly number: number }>>,
): Readonly<Record<string, unknown>> {
  return mapValues(specs, (spec) => ({
    number: spec.number,
    ...valueShape(spec),
    ...(spec.required === true ? { required: true } : {}),
  }));
}

export function valueShape({ type, units, min, max }: ValueSource): Readonly<Record<string, unknown>> {
  return {
    ...(typeof type === "string" ? { type } : { type: "enum", words: { code: `enums.${type.enum}` } }),
    ...(units === undefined ? {} : { units }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

export function scalarType(type: FieldType): string {
  if (typeof type !== "string") return pascalCase(type.enum);
  const names = {
    bool: "boolean",
    u32: "number",
    i32: "number",
    f32: "number",
    f64: "number",
    string: "string",
    color: "Color",
    length: "Length",
  };
  return names[type];
}

export function withDefault(spec: { readonly doc: string; readonly default?: unknown }): string {
  return spec.default === undefined ? spec.doc : `${spec.doc}\n@default ${JSON.stringify(spec.default)}`;
}

export function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

export function required<T>(record: Readonly<Record<string, T>>, name: string): T {
  const value = record[name];
  if (value === undefined) throw new Error(`The schema names \`${name}\`, which it does not define.`);
  return value;
}
