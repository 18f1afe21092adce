// Window options as authors write them, checked against the schema and flattened into what travels.
import { didYouMean, GuppyError } from "../errors.ts";
import { type WindowOptionName, type WireWindowOptions, windowOptions } from "../generated/windows.ts";
import { Fault } from "../ir/fault.ts";
import { checkValue } from "../ir/values.ts";
import { checkTheme } from "./theme-spec.ts";
import type { WindowOptions } from "./types.ts";

type FlatOptions = { readonly [Name in WindowOptionName]?: WireWindowOptions[Name] };

/** What is said about a window beside its own options. */
export interface OptionLayers {
  /** Holds where the author says nothing. */
  readonly below?: FlatOptions;
  /** Holds whatever the author says. */
  readonly above?: FlatOptions;
}

const groups: Readonly<Record<string, Readonly<Record<string, WindowOptionName>>>> = {
  bounds: { x: "x", y: "y", width: "width", height: "height" },
  minSize: { width: "minWidth", height: "minHeight" },
};
const plain: readonly WindowOptionName[] = ["title", "resizable", "appId", "background", "closePolicy"];
const optionKeys: readonly string[] = [...plain, "theme", ...Object.keys(groups)];

/** @throws GuppyError `GUPPY_INVALID_OPTIONS` that names the option and what it takes. */
export function checkOptions(
  options: WindowOptions | undefined = {},
  { below = {}, above = {} }: OptionLayers = {},
): WireWindowOptions {
  checkKeys("the window's options", options, optionKeys, nestedHint);
  const { theme, ...rest } = options;
  const given = Object.entries(rest).flatMap(([key, value]): readonly Flat[] => {
    const group = groups[key];
    if (value === undefined) return [];
    return group === undefined ? [[key as WindowOptionName, value, key]] : flatten(key, group, value);
  });
  const flat = [...layer(below), ...given, ...layer(above)];
  const checked = Object.fromEntries(flat.map(([name, value, label]) => [name, check(name, value, label)]));
  if ("x" in checked !== "y" in checked) {
    throw new GuppyError("GUPPY_INVALID_OPTIONS", "`bounds.x` and `bounds.y` must be given together.");
  }
  return theme === undefined ? checked : { ...checked, ...checkTheme(theme) };
}

/** @throws GuppyError for the first key that is not one of `keys`. */
export function checkKeys(
  where: string,
  value: unknown,
  keys: readonly string[],
  hint: (key: string) => string = (key) => didYouMean(key, keys),
): void {
  if (typeof value !== "object" || value === null) {
    throw new GuppyError("GUPPY_INVALID_OPTIONS", `${where} must be an object, not ${String(value)}.`);
  }
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown === undefined) return;
  throw new GuppyError(
    "GUPPY_INVALID_OPTIONS",
    `\`${unknown}\` is unknown in ${where}.${hint(unknown)} It may have ${keys.join(", ")}.`,
    { details: { option: unknown } },
  );
}

/** The wire's name, the value, and the name the author knows it by. */
type Flat = readonly [name: WindowOptionName, value: unknown, label: string];

function layer(options: FlatOptions): readonly Flat[] {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name as WindowOptionName, value, name]);
}

function flatten(key: string, group: Readonly<Record<string, WindowOptionName>>, value: unknown): readonly Flat[] {
  checkKeys(`\`${key}\``, value, Object.keys(group));
  const record = value as Readonly<Record<string, unknown>>;
  return Object.entries(group)
    .filter(([part]) => record[part] !== undefined)
    .map(([part, name]) => [name, record[part], `${key}.${part}`]);
}

function check(name: WindowOptionName, value: unknown, label: string): unknown {
  try {
    return checkValue(label, windowOptions[name], value);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new GuppyError("GUPPY_INVALID_OPTIONS", `${error.what}. ${error.next}`, { details: { option: label } });
  }
}

/** `width` alone is what other toolkits call `bounds.width`. */
function nestedHint(key: string): string {
  const owner = Object.entries(groups).find(([, group]) => key in group || Object.values<string>(group).includes(key));
  if (owner === undefined) return didYouMean(key, optionKeys);
  const [name, group] = owner;
  const part = key in group ? key : Object.entries(group).find(([, option]) => option === key)?.[0];
  return ` Did you mean \`${name}: { ${part} }\`?`;
}
