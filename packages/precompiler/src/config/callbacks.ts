// Everything a maintainer's code answers is looked at before a driver works with it: a throw, nothing or a wrong shape is an
// error that names the function, its answer and what is allowed.
import { errorMessage, PrecompilerError } from "../errors.ts";
import type { CompileResult, Downloader, Precompiler, Result, Target } from "../precompiler.ts";
import type { NapiVersions, PrecompilerConfig, UrlSource, VariantPredicate } from "./config.ts";
import { show } from "./show.ts";

/** @throws PrecompilerError `callback_failed` with what was thrown as its cause */
function thrown(name: string, cause: unknown): PrecompilerError {
  if (cause instanceof PrecompilerError) return cause;
  return new PrecompilerError("callback_failed", `\`${name}\` threw: ${errorMessage(cause) || "nothing"}`, {
    place: name,
    next: `correct \`${name}\`: an ordinary failure is an answer, not an exception`,
    // Its message is in the sentence already; what it was caused by is not.
    cause: cause instanceof Error ? cause.cause : undefined,
  });
}

function nonsense(name: string, answer: unknown, allowed: string): PrecompilerError {
  return new PrecompilerError("callback_invalid", `\`${name}\` answered ${show(answer)}, allowed is ${allowed}`, {
    place: name,
    next: `correct \`${name}\``,
  });
}

/** For functions that answer at once. */
function checkedNow<T>(name: string, allowed: string, accepts: (answer: unknown) => boolean, ask: () => T): T {
  let answer: T;
  try {
    answer = ask();
  } catch (cause) {
    throw thrown(name, cause);
  }
  if (accepts(answer)) return answer;
  throw nonsense(name, answer, allowed);
}

async function checked<T>(
  name: string,
  allowed: string,
  accepts: (answer: unknown) => boolean,
  ask: () => T | Promise<T>,
): Promise<T> {
  let answer: T;
  try {
    answer = await ask();
  } catch (cause) {
    throw thrown(name, cause);
  }
  if (accepts(answer)) return answer;
  throw nonsense(name, answer, allowed);
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
/** A target becomes a part of a file name. */
const isTarget = (value: unknown): boolean => typeof value === "string" && /^[A-Za-z0-9_][\w.+-]*$/.test(value);
const isTargets = (value: unknown): boolean => Array.isArray(value) && value.every(isTarget);
const isResult = (value: unknown, accepts: (inner: unknown) => boolean): boolean =>
  isTable(value) && (value["ok"] === true ? accepts(value["value"]) : value["ok"] === false && isText(value["error"]));
const severities: readonly unknown[] = ["error", "warning", "information", "hint"];
const isDiagnostic = (value: unknown): boolean =>
  isTable(value) && severities.includes(value["severity"]) && typeof value["message"] === "string";
const isCompileResult = (value: unknown): boolean =>
  isTable(value) &&
  ["ok", "noop", "error"].includes(String(value["status"])) &&
  Array.isArray(value["diagnostics"]) &&
  value["diagnostics"].every(isDiagnostic);
const anything = (): boolean => true;

const targets = "a list of targets, each of letters, digits, `_`, `.`, `+` and `-`";
const error = "{ ok: false, error: TEXT }";

/** The same behaviour, which can no longer answer nonsense. */
export function checkedPrecompiler(made: Precompiler): Precompiler {
  const { postPrecompileTarget, postPrecompile, unavailableTarget } = made;
  return {
    allSupportedTargets: (operation): Promise<readonly Target[]> =>
      checked("allSupportedTargets", targets, isTargets, () => made.allSupportedTargets(operation)),
    currentTarget: (): Promise<Result<Target>> =>
      checked(
        "currentTarget",
        `{ ok: true, value: TARGET } or ${error}`,
        (answer) => isResult(answer, isTarget),
        () => made.currentTarget(),
      ),
    buildNative: (argv): Promise<CompileResult> =>
      checked(
        "buildNative",
        '{ status: "ok" | "noop" | "error", diagnostics: [{ severity, message }] }',
        isCompileResult,
        () => made.buildNative(argv),
      ),
    precompile: (argv, target): Promise<Result<void>> =>
      checked(
        "precompile",
        `{ ok: true, value: undefined } or ${error}`,
        (answer) => isResult(answer, anything),
        () => made.precompile(argv, target),
      ),
    ...(postPrecompileTarget === undefined
      ? {}
      : {
          postPrecompileTarget: (target: Target) =>
            checked("postPrecompileTarget", "", anything, () => made.postPrecompileTarget?.(target)),
        }),
    ...(postPrecompile === undefined
      ? {}
      : { postPrecompile: () => checked("postPrecompile", "", anything, () => made.postPrecompile?.()) }),
    ...(unavailableTarget === undefined
      ? {}
      : {
          unavailableTarget: (target: Target) =>
            checked(
              "unavailableTarget",
              '"compile" or "ignore"',
              (answer) => answer === "compile" || answer === "ignore",
              () => made.unavailableTarget?.(target) ?? "compile",
            ),
        }),
  };
}

export function checkedUrl(url: UrlSource | undefined): UrlSource | undefined {
  if (typeof url !== "function") return url;
  const accepts = (answer: unknown): boolean =>
    isText(answer) ||
    (isTable(answer) && isText(answer["url"]) && (answer["headers"] === undefined || isTexts(answer["headers"])));
  return (filename) => checkedNow("url", "a text or { url, headers }", accepts, () => url(filename));
}

const isTexts = (value: unknown): boolean =>
  isTable(value) && Object.values(value).every((text) => typeof text === "string");

export function checkedDownloader(downloader: Downloader | undefined): Downloader | undefined {
  if (downloader === undefined) return undefined;
  const accepts = (answer: unknown): boolean => isResult(answer, (value) => value instanceof Uint8Array);
  return {
    download: (url) =>
      checked("downloader.download", `{ ok: true, value: BYTES } or ${error}`, accepts, () => downloader.download(url)),
  };
}

const isVersion = (value: unknown): boolean => typeof value === "string" && /^[1-9]\d*$/.test(value);

export function checkedNapiVersions(config: NapiVersions): NapiVersions {
  const { versions, build, fallbackVersion } = config;
  const version = "a Node-API version such as `8`";
  return {
    ...config,
    ...(typeof versions === "function"
      ? {
          versions: (facts: { readonly target: Target }) =>
            checkedNow(
              "napiVersions.versions",
              "a list of Node-API versions such as `8`",
              (answer) => Array.isArray(answer) && answer.length > 0 && answer.every(isVersion),
              () => versions(facts),
            ),
        }
      : {}),
    ...(typeof build === "function"
      ? {
          build: (facts: { readonly target: Target }) =>
            checkedNow("napiVersions.build", version, isVersion, () => build(facts)),
        }
      : {}),
    ...(fallbackVersion === undefined
      ? {}
      : {
          fallbackVersion: (facts: Parameters<typeof fallbackVersion>[0]) =>
            checkedNow("napiVersions.fallbackVersion", version, isVersion, () => fallbackVersion(facts)),
        }),
  };
}

export function checkedVariants(
  variants: NonNullable<PrecompilerConfig["variants"]>,
): NonNullable<PrecompilerConfig["variants"]> {
  const guarded = (target: Target, [name, predicate]: readonly [string, VariantPredicate]) =>
    [
      name,
      (host: Parameters<VariantPredicate>[0]) =>
        checkedNow(
          `variants["${target}"] ${name}`,
          "true or false",
          (answer) => typeof answer === "boolean",
          () => predicate(host),
        ),
    ] as const;
  return Object.fromEntries(
    Object.entries(variants).map(([target, list]) => [target, list.map((variant) => guarded(target, variant))]),
  );
}

/** A factory is a callback too. */
export function madeBy<T>(name: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw thrown(name, cause);
  }
}
