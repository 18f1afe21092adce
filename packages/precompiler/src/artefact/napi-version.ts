// Picks the Node-API version of the artefact to install, and the one to build. Pure.
import type { NapiVersions } from "../config/config.ts";
import { PrecompilerError } from "../errors.ts";
import type { Target } from "../precompiler.ts";

const defaultVersions: readonly string[] = ["8"];

/** The versions artefacts of `target` exist for. */
export function listedNapiVersions(config: NapiVersions, target: Target): readonly string[] {
  const { versions = defaultVersions } = config;
  return typeof versions === "function" ? versions({ target }) : versions;
}

/**
 * The running version if it is listed, else the maintainer's pick, else the highest listed one below it: Node-API only grows.
 * Undefined when every listed version is newer than the running one.
 */
export function pickNapiVersion(config: NapiVersions, target: Target, current: string): string | undefined {
  const versions = listedNapiVersions(config, target);
  if (versions.includes(current)) return current;
  if (config.fallbackVersion !== undefined) return config.fallbackVersion({ target, versions, current });
  return [...versions]
    .filter((version) => Number(version) <= Number(current))
    .sort((left, right) => Number(left) - Number(right))
    .at(-1);
}

/**
 * The version `precompile` builds for, which names the archive.
 * @throws PrecompilerError `config_invalid` when several are listed and none is named
 */
export function builtNapiVersion(config: NapiVersions, target: Target): string {
  if (config.build !== undefined) return typeof config.build === "function" ? config.build({ target }) : config.build;
  const versions = listedNapiVersions(config, target);
  const [only, ...others] = versions;
  if (only === undefined || others.length > 0) {
    throw new PrecompilerError(
      "config_invalid",
      `\`napiVersions.versions\` lists ${versions.length} versions for ${target}, and \`napiVersions.build\` is missing`,
      {
        place: "napiVersions.build",
        next: "set `napiVersions.build` to the version this run builds",
      },
    );
  }
  return only;
}
