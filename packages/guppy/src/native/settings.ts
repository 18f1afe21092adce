// The environment variables that decide which native file is loaded.

export interface NativeSettings {
  /** GUPPY_NATIVE_PATH: this file and no other. */
  readonly named?: string;
  /** GUPPY_NATIVE_FORCE_BUILD: only what was built from source. */
  readonly forceBuild: boolean;
  /** GUPPY_NATIVE_VERIFY: compare the sha256 before loading. */
  readonly verify: boolean;
}

export function readSettings(env: Readonly<Record<string, string | undefined>>): NativeSettings {
  const named = env["GUPPY_NATIVE_PATH"];
  return {
    ...(named === undefined || named === "" ? {} : { named }),
    forceBuild: isSet(env["GUPPY_NATIVE_FORCE_BUILD"]),
    verify: isSet(env["GUPPY_NATIVE_VERIFY"]),
  };
}

function isSet(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
