// Sample values of everything that travels, by which the golden bytes show each entry of the schema without anyone writing
// them down. The values are checked ones, as `packages/guppy/src/wire/value.ts` takes them.
import type { RequestType, Value, ValueType } from "../../schema/language.ts";
import { enumWords, type Field, type Model } from "./model.ts";

const numbers: Readonly<Record<string, readonly number[]>> = {
  u32: [0, 1, 4_294_967_295, 3, 1000],
  i32: [0, -1, 2_147_483_647, -2_147_483_648, 3],
  node: [0, 1, 4_294_967_295, 3, 1000],
  // Each is the same in 32 bits.
  f32: [0.5, -2.25, 0, 1, 640, 4096.75],
  f64: [0.5, -2.25, 0, 1, 16.625, 4096.75],
};
const strings = ["", "a", "żółć – “日本” 🎉"];
const blobs = [new Uint8Array(), Uint8Array.of(0, 1, 254, 255)];
/** A long list of words is shown by its ends and some between: several kinds have it, and every byte is tried by tests. */
const mostWords = 16;
const units = ["px", "rem", "fraction", "auto"];

/** One of the values a type may have; the next index gives another one, where there is another. */
export function sampleOf(
  model: Model,
  value: Omit<Value, "type"> & { readonly type: RequestType },
  index: number,
): unknown {
  return sample(model, { ...value, type: value.type as ValueType }, index);
}

/** How many samples show all that a reader must tell apart: words, units, tokens, present and absent. */
export function variants(model: Model, fields: readonly { readonly type: RequestType }[]): number {
  return Math.max(1, ...fields.map((field) => kinds(model, field.type)));
}

/** A sample of each field, by name. */
export function sampleFields(model: Model, fields: readonly Field[], index: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map((field) => [field.name, sampleOf(model, field, index)]));
}

function kinds(model: Model, type: RequestType): number {
  if (type === "patch" || type === "inputs" || type === "windowOptions") return 1;
  if (type === "length") return units.length;
  if (type === "bool") return 2;
  if (type === "color") return 3;
  if (typeof type === "string") return 3;
  if ("enum" in type) return Math.min(enumWords(model, type.enum).length, mostWords);
  if ("list" in type) return Math.max(3, kinds(model, type.list));
  if ("optional" in type) return type.optional === "string" ? 6 : 2;
  return variants(model, Object.values(type.fields));
}

function sample(model: Model, value: Value, index: number): unknown {
  const { type } = value;
  if (type === "bool") return index % 2 === 0;
  if (type === "string") return pick(strings, index);
  if (type === "bytes") return pick(blobs, index);
  if (type === "color") return sampleColor(model, index);
  if (type === "length") return sampleLength(value, index);
  if (typeof type === "string")
    return pick(
      (numbers[type] ?? []).filter((number) => allowed(value, number)),
      index,
    );
  if ("enum" in type) return pick(someWords(enumWords(model, type.enum)), index);
  if ("optional" in type) return index % 2 === 1 ? null : sample(model, { type: type.optional }, index / 2);
  if ("list" in type) {
    return Array.from({ length: index % 3 }, (_, at) => sample(model, { type: type.list }, index + at));
  }
  return Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, sample(model, field, index)]));
}

/** A colour in full, a token, and a token that lets something through. */
function sampleColor(model: Model, index: number): unknown {
  const token = pick(model.theme, index / 3)?.name;
  if (token === undefined || index % 3 === 0) return 0x1122_33ff;
  return index % 3 === 1 ? token : `${token}/50`;
}

/** The words of a list that samples show. */
export function someWords(words: readonly string[]): readonly string[] {
  if (words.length <= mostWords) return words;
  const step = (words.length - 1) / (mostWords - 1);
  return Array.from({ length: mostWords }, (_, at) => words[Math.round(at * step)] ?? "");
}

function sampleLength(value: Value, index: number): unknown {
  const unit = units.indexOf(String(pick(value.units ?? units, index)));
  return { unit, value: unit === 3 ? 0 : (value.min ?? -1) + index + 0.25 };
}

function allowed({ min, max, above }: Value, number: number): boolean {
  return number >= (min ?? number) && number <= (max ?? number) && (above === undefined || number > above);
}

function pick<T>(from: readonly T[], index: number): T | undefined {
  return from[Math.floor(index) % Math.max(1, from.length)];
}
