// Checks types, ranges, defaults and names of values, wherever in the schema they stand.
import type { RequestType, Value, ValueType } from "../../schema/language.ts";
import { limits } from "../../schema/limits.ts";
import { kindEnum } from "./model.ts";
import { rustWords, snake } from "./names.ts";
import { problem, type SchemaProblem, unless } from "./problem.ts";

/** The words of each list, by its name. */
export type EnumWords = ReadonlyMap<string, readonly string[]>;

type Table = Readonly<Record<string, Omit<Value, "type"> & { readonly type: RequestType }>>;

const requestTypes: ReadonlySet<unknown> = new Set(["windowOptions", "inputs", "patch"]);
const integers = { u32: [0, 0xffff_ffff], i32: [-0x8000_0000, 0x7fff_ffff] } as const;

/** A table of values: their names in Rust, and each of them. */
export function tableProblems(place: string, table: Table, enums: EnumWords): readonly SchemaProblem[] {
  const each = Object.entries(table).flatMap(([name, value]) =>
    requestTypes.has(value.type) ? [] : valueProblems(`${place}.${name}`, value as Value, enums),
  );
  return [...nameProblems(place, Object.keys(table)), ...each];
}

/**
 * Names must be words of both languages, and stay apart when Rust writes them in its own way. Fields and modules can't be
 * words of Rust; events and commands may, since there they are types.
 */
export function nameProblems(place: string, names: readonly string[], asTypes = false): readonly SchemaProblem[] {
  const owners = new Map<string, string>();
  return names.flatMap((name) => {
    const inRust = snake(name);
    const owner = owners.get(inRust);
    owners.set(inRust, name);
    const clash = `${name} and ${owner} are both \`${inRust}\` in Rust; rename one`;
    return [
      ...unless(/^[a-z][A-Za-z0-9]*$/.test(name), "rust-name", `${place}.${name}`, "write the name as in `camelCase`"),
      ...unless(
        asTypes || !rustWords.has(inRust),
        "rust-name",
        `${place}.${name}`,
        `\`${inRust}\` is a word of Rust; rename it`,
      ),
      ...(owner === undefined ? [] : [problem("rust-name", `${place}.${name}`, clash)]),
    ];
  });
}

function valueProblems(place: string, value: Value, enums: EnumWords): readonly SchemaProblem[] {
  return [
    ...unless((value.doc ?? "") !== "", "no-doc", place, "say in `doc` what it is"),
    ...typeProblems(place, value.type, enums),
    ...rangeProblems(place, value),
    ...defaultProblems(place, value, enums),
  ];
}

function typeProblems(place: string, type: ValueType, enums: EnumWords): readonly SchemaProblem[] {
  if (typeof type === "string") return [];
  if ("enum" in type) return enumProblems(place, type.enum, type.words, enums);
  if ("optional" in type) {
    const nested = typeof type.optional === "object" && "optional" in type.optional;
    return [
      ...unless(!nested, "bad-type", place, "an optional of an optional says nothing more; use one"),
      ...typeProblems(place, type.optional, enums),
    ];
  }
  if ("list" in type) {
    const most = limits.listEntries.value;
    const fits = Number.isInteger(type.max) && type.max > 0 && type.max <= most;
    return [
      ...unless(fits, "too-many", place, `give the list a \`max\` from 1 to ${most}`),
      ...typeProblems(place, type.list, enums),
    ];
  }
  const fields = Object.entries(type.fields);
  const nested = fields.flatMap(([name, field]) => [
    ...typeProblems(`${place}.${name}`, field.type, enums),
    ...unless(
      isPlain(field),
      "bad-range",
      `${place}.${name}`,
      "ranges and defaults within a record are not checked; leave them out",
    ),
  ]);
  return [
    ...unless(
      fields.length > 0,
      "empty",
      place,
      `the record ${type.record} has no fields; give it one or leave it out`,
    ),
    ...nameProblems(
      place,
      fields.map(([name]) => name),
    ),
    ...nested,
  ];
}

function enumProblems(
  place: string,
  name: string,
  words: readonly string[] | undefined,
  enums: EnumWords,
): readonly SchemaProblem[] {
  const known = enums.get(name);
  if (known === undefined) {
    return [problem("unknown-enum", place, `no entry lists the words of ${name}; write them in one place`)];
  }
  if (words === undefined) return [];
  const twice = words.filter((word, index) => words.indexOf(word) !== index);
  const same = known.length === words.length && known.every((word, index) => word === words[index]);
  return [
    ...unless(name !== kindEnum, "duplicate-name", place, `${kindEnum} is the list of kinds; choose another name`),
    ...unless(words.length > 0, "empty", place, `${name} has no words`),
    ...unless(words.length <= 256, "too-many", place, `${name} has ${words.length} words; 256 fit`),
    ...unless(twice.length === 0, "duplicate-name", place, `${name} has the word ${twice[0]} twice`),
    ...unless(same, "duplicate-name", place, `${name} has other words elsewhere; choose another name`),
  ];
}

function rangeProblems(place: string, { type, min, max, above, units }: Value): readonly SchemaProblem[] {
  const numeric = typeof type === "string" && ["u32", "i32", "f32", "f64"].includes(type);
  const found = [
    ...unless(
      (units === undefined) === (type !== "length"),
      "bad-range",
      place,
      "a length, and only a length, has units",
    ),
    ...unless(units === undefined || units.length > 0, "empty", place, "name a unit the length may have"),
  ];
  if (min === undefined && max === undefined && above === undefined) return found;
  if (type === "length" && max === undefined && above === undefined) return found;
  if (!numeric) return [...found, problem("bad-range", place, "only numbers have a range, and lengths a `min`")];
  const least = min ?? above;
  return [
    ...found,
    ...unless(min === undefined || above === undefined, "bad-range", place, "give `min` or `above`, not both"),
    ...unless(
      least === undefined || max === undefined || least <= max,
      "bad-range",
      place,
      "the least value is above the `max`",
    ),
  ];
}

function defaultProblems(place: string, value: Value, enums: EnumWords): readonly SchemaProblem[] {
  const fallback = value.default;
  if (fallback === undefined) return [];
  const wrong = whyNot(value, fallback, enums);
  return [
    ...unless(
      value.required !== true,
      "required-default",
      place,
      "a value that is required needs no default; drop one",
    ),
    ...(wrong === undefined ? [] : [problem("bad-default", place, `the default ${JSON.stringify(fallback)} ${wrong}`)]),
  ];
}

/** What is wrong with a default, or undefined. */
function whyNot(value: Value, fallback: boolean | number | string, enums: EnumWords): string | undefined {
  const { type, min, max, above } = value;
  if (typeof type === "object" && "enum" in type) {
    return (enums.get(type.enum) ?? []).includes(String(fallback)) ? undefined : `is no word of ${type.enum}`;
  }
  if (typeof type === "object" || type === "bytes" || type === "node") return "stands for a type that takes none";
  if (type === "bool") return typeof fallback === "boolean" ? undefined : "is not true or false";
  if (type === "string") return typeof fallback === "string" ? undefined : "is no string";
  if (type === "color")
    return /^(#[0-9a-f]{6}([0-9a-f]{2})?|[a-z][A-Za-z0-9]*)$/.test(String(fallback))
      ? undefined
      : "is no colour `#rrggbb` and no token of the theme";
  if (typeof fallback !== "number" || !Number.isFinite(fallback)) return "is no number";
  const [least, greatest] = type === "u32" || type === "i32" ? integers[type] : [-Number.MAX_VALUE, Number.MAX_VALUE];
  const whole = type !== "u32" && type !== "i32" ? true : Number.isInteger(fallback);
  const within =
    fallback >= (min ?? least) && fallback <= (max ?? greatest) && fallback >= least && fallback <= greatest;
  return whole && within && (above === undefined || fallback > above) ? undefined : "is outside the range";
}

function isPlain({ min, max, above, default: fallback, required }: Value): boolean {
  return [min, max, above, fallback, required].every((given) => given === undefined);
}
