// Window options as authors write them, checked against the schema and flattened into what travels.
import { didYouMean, GuppyError } from "../errors.ts";
import { type WindowOptionName, type WireWindowOptions, windowOptions } from "../generated/windows.ts";
import { Fault, show } from "../ir/fault.ts";
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
  maxSize: { width: "maxWidth", height: "maxHeight" },
};
const plain: readonly WindowOptionName[] = [
  ...(["title", "windowState", "show", "focus", "kind", "titlebar", "decorations", "movable", "resizable"] as const),
  ...(["minimizable", "alwaysOnTop", "display", "backdrop", "appId", "background", "closePolicy"] as const),
];
const optionKeys: readonly string[] = [...plain, "icon", "theme", "remember", ...Object.keys(groups)];

/** @throws GuppyError `GUPPY_INVALID_OPTIONS` that names the option and what it takes. */
export function checkOptions(
  options: WindowOptions | undefined = {},
  { below = {}, above = {} }: OptionLayers = {},
): WireWindowOptions {
  checkKeys("the window's options", options, optionKeys, nestedHint);
  const { theme, icon, remember: _, ...rest } = options;
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
  if (checked["titlebar"] !== "custom" && checked["titlebar"] !== "none" && checked["decorations"] === "client") {
    throw new GuppyError(
      "GUPPY_INVALID_OPTIONS",
      '`decorations` is "client", and `titlebar` is "system", which is part of the desktop\'s frame. Choose `titlebar: "custom"` or "none".',
      { details: { option: "decorations" } },
    );
  }
  const seesThrough = checked["backdrop"] !== undefined && checked["backdrop"] !== "opaque";
  return {
    ...(seesThrough && { background: 0 }),
    ...checked,
    ...(icon !== undefined && { icon: iconSource(icon) }),
    ...(theme !== undefined && checkTheme(theme)),
  };
}

/**
 * The name that the place of the window is kept under.
 * @throws GuppyError `GUPPY_INVALID_OPTIONS` where it has none, or where nothing says whose windows these are.
 */
export function checkRemember(
  options: WindowOptions | undefined,
  { below = {} }: OptionLayers = {},
): string | undefined {
  const name = options?.remember;
  if (name === undefined) return undefined;
  const wrong = (what: string, next: string): GuppyError =>
    new GuppyError("GUPPY_INVALID_OPTIONS", `${what}. ${next}`, { details: { option: "remember" } });
  if (typeof name !== "string" || name === "" || name.length > 100) {
    throw wrong(`\`remember\` is ${show(name)}`, 'It takes a name of up to 100 characters, as "main".');
  }
  if (options?.appId === undefined && below.appId === undefined) {
    throw wrong("`remember` needs an `appId`", "It names the folder that the place of the window is kept in.");
  }
  return name;
}

/** Bytes travel as a `data:` URL. */
function iconSource(icon: unknown): string {
  const source = icon instanceof Uint8Array ? `data:image/png;base64,${Buffer.from(icon).toString("base64")}` : icon;
  if (source === "") throw new GuppyError("GUPPY_INVALID_OPTIONS", "`icon` is empty. It takes a path, a URL or bytes.");
  return check("icon", source, "icon") as string;
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
