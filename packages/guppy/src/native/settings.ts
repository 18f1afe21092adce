// The environment variables that decide which native file is loaded: `GUPPY_NATIVE_PATH`, `_FORCE_BUILD` and `_VERIFY`.
import { type LoaderSettings, readLoaderSettings } from "@guppy/precompiler/local";

export type NativeSettings = LoaderSettings;

export function readSettings(env: Readonly<Record<string, string | undefined>>): NativeSettings {
  return readLoaderSettings("guppy", env);
}
