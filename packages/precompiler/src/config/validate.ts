// Unknown input to a typed configuration. Every complaint names the key, what was found and what is allowed.
import { PrecompilerError } from "../errors.ts";
import type { PrecompilerConfig } from "./config.ts";
import { show } from "./show.ts";

type Check = (value: unknown, key: string) => void;

/**
 * @param place the file or key it came from, for the message
 * @throws PrecompilerError `config_invalid`
 */
export function validateConfig(input: unknown, place: string): PrecompilerConfig {
  try {
    checkConfig(input, "");
  } catch (cause) {
    if (!(cause instanceof Complaint)) throw cause;
    throw new PrecompilerError("config_invalid", `${place}: ${cause.message}`, {
      place: cause.key,
      next: `correct ${cause.key === "" ? "the configuration" : `\`${cause.key}\``} in ${place}`,
    });
  }
  return input as PrecompilerConfig;
}

class Complaint extends Error {
  readonly key: string;
  constructor(key: string, found: unknown, allowed: string) {
    super(
      `${key === "" ? "the configuration" : `\`${key}\``} is ${found === undefined ? "missing" : show(found)}, allowed is ${allowed}`,
    );
    this.key = key;
  }
}

const rule =
  (allowed: string, accepts: (value: unknown) => boolean): Check =>
  (value, key) => {
    if (!accepts(value)) throw new Complaint(key, value, allowed);
  };

const isFunction = (value: unknown): boolean => typeof value === "function";
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isNapiVersion = (value: unknown): boolean => isText(value) && /^[1-9]\d*$/.test(value);
const isList = (value: unknown, accepts: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(accepts);
const wholeNumber = (from: number, to: number): Check =>
  rule(
    `a whole number from ${from} to ${to}`,
    (value) => Number.isInteger(value) && Number(value) >= from && Number(value) <= to,
  );

/** A path that stays inside the package: everything under it may be deleted and replaced. */
const isInnerPath = (value: unknown): boolean =>
  isText(value) && !/^([\\/]|[A-Za-z]:)/.test(value) && !value.split(/[\\/]/).includes("..");

function table(checks: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, key) => {
    if (!isTable(value)) throw new Complaint(key, value, "an object");
    const at = (name: string): string => (key === "" ? name : `${key}.${name}`);
    for (const [name, item] of Object.entries(value)) {
      const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
      if (check === undefined)
        throw new Complaint(at(name), item, `none of this name; known are ${Object.keys(checks).join(", ")}`);
      if (item !== undefined) check(item, at(name));
    }
    for (const name of required) {
      if (value[name] === undefined) checks[name]?.(undefined, at(name));
    }
  };
}

function mapOf(check: Check): Check {
  return (value, key) => {
    if (!isTable(value)) throw new Complaint(key, value, "an object");
    for (const [name, item] of Object.entries(value)) check(item, `${key}.${name}`);
  };
}

const text = rule("a text that is not empty", isText);
const texts = rule(
  "a list of texts",
  (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
);
const bytes = wholeNumber(1, Number.MAX_SAFE_INTEGER);

const behaviour = ["allSupportedTargets", "currentTarget", "buildNative", "precompile"] as const;
const hooks = ["postPrecompileTarget", "postPrecompile", "unavailableTarget"] as const;

/** A text, a function of the context, or an object with the four required callbacks. */
const checkModule: Check = (value, key) => {
  if (isFunction(value) || isText(value)) return;
  if (!isTable(value))
    throw new Complaint(key, value, "a precompiler, a function that makes one, `cargo`, `command` or a module's path");
  for (const name of behaviour) {
    if (!isFunction(value[name])) throw new Complaint(`${key}.${name}`, value[name], "a function");
  }
  for (const name of hooks) {
    if (value[name] !== undefined && !isFunction(value[name]))
      throw new Complaint(`${key}.${name}`, value[name], "a function or nothing");
  }
};

const isVariant = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  isText(value[0]) &&
  /^[A-Za-z0-9_]+$/.test(value[0]) &&
  isFunction(value[1]);

const checkConfig = table({
  precompiler: table(
    {
      type: rule("`addon` or `bin`", (value) => value === "addon" || value === "bin"),
      module: checkModule,
      options: rule("an object", isTable),
    },
    ["type", "module"],
  ),
  url: rule("a text with `@{artefact_filename}` in it or a function of the file name", (value) =>
    typeof value === "string" ? value.includes("@{artefact_filename}") : isFunction(value),
  ),
  headers: mapOf(rule("a text", (value) => typeof value === "string")),
  downloader: rule("an object with a `download` function", (value) => isTable(value) && isFunction(value["download"])),
  filename: rule(
    "a file name without folder and extension",
    (value) => isText(value) && !/[\\/]|\.(node|exe|so|dll|dylib)$/.test(value),
  ),
  privDir: rule("a folder inside the package", (value) => isInnerPath(value) && !/^\.?[\\/]*$/.test(String(value))),
  privPaths: rule("a list of globs inside `privDir`", (value) => isList(value, isInnerPath)),
  napiVersions: table({
    versions: rule(
      "a list of Node-API versions such as `8`, or a function that gives one",
      (value) => isFunction(value) || isList(value, isNapiVersion),
    ),
    build: rule(
      "a Node-API version such as `8`, or a function that gives one",
      (value) => isFunction(value) || isNapiVersion(value),
    ),
    fallbackVersion: rule("a function", isFunction),
  }),
  forceBuild: rule("true or false", (value) => typeof value === "boolean"),
  forceBuildEnv: rule(
    "the name of an environment variable",
    (value) => isText(value) && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value),
  ),
  variants: mapOf(
    rule(
      "a list of [name, predicate] with distinct names of letters, digits and _",
      (value) => isList(value, isVariant) && distinctNames(value),
    ),
  ),
  minGlibc: mapOf(rule("a glibc version such as `2.35`", (value) => isText(value) && /^\d+\.\d+$/.test(value))),
  maxRetries: wholeNumber(0, 15),
  timeoutMs: wholeNumber(1, 2_147_483_647),
  limits: table({ archiveBytes: bytes, unpackedBytes: bytes, entries: bytes }),
  toolchain: table({
    command: text,
    makefile: text,
    targets: texts,
    args: texts,
    cwd: text,
    env: mapOf(rule("a text", (value) => typeof value === "string")),
    clean: texts,
    errorMessage: text,
  }),
  probe: texts,
  npm: table({ name: text, dir: text, file: text }, ["name", "dir"]),
});

function distinctNames(value: unknown): boolean {
  const names = (value as readonly (readonly [string])[]).map(([name]) => name);
  return new Set(names).size === names.length;
}
