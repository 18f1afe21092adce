// The variables that decide which native file of a package is loaded, by the package's name.
import { variablePrefix } from "../config/variables.ts";

export interface LoaderSettings {
  /** `<NAME>_NATIVE_PATH`: this file and no other. */
  readonly named?: string;
  /** `<NAME>_NATIVE_FORCE_BUILD`: only what was built from source. */
  readonly forceBuild: boolean;
  /** `<NAME>_NATIVE_VERIFY`: compare the sha256 before loading. */
  readonly verify: boolean;
}

export function readLoaderSettings(
  packageName: string,
  env: Readonly<Record<string, string | undefined>>,
): LoaderSettings {
  const prefix = variablePrefix(packageName);
  const named = env[`${prefix}_PATH`];
  return {
    ...(named === undefined || named === "" ? {} : { named }),
    forceBuild: isSet(env[`${prefix}_FORCE_BUILD`]),
    verify: isSet(env[`${prefix}_VERIFY`]),
  };
}

function isSet(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
