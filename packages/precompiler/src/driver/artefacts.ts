// Which artefacts there are and which one this machine wants. The first half of the order of calls of compile.

import { type Artefact, archiveFilename, artefactOf } from "../artefact/names.ts";
import { listedNapiVersions, pickNapiVersion } from "../artefact/napi-version.ts";
import type { WantedInstall } from "../artefact/stamp.ts";
import type { ArtefactLocation } from "../config/config.ts";
import { type Project, requirePrecompiler } from "../config/project.ts";
import { PrecompilerError } from "../errors.ts";
import type { Target } from "../precompiler.ts";
import type { Host } from "../system/host.ts";

export interface LocatedArtefact extends Artefact {
  readonly location: ArtefactLocation;
}

export type CurrentArtefact =
  | { readonly available: true; readonly artefact: LocatedArtefact }
  | { readonly available: false; readonly target: Target; readonly napi: string | undefined };

/**
 * Every artefact of the published matrix with its address: each target, Node-API version and variant once.
 * Calls `allSupportedTargets("fetch")`.
 * @throws PrecompilerError `precompiler_missing`, `url_missing`
 */
export async function availableTargetUrls(project: Project): Promise<readonly LocatedArtefact[]> {
  const targets = await requirePrecompiler(project).allSupportedTargets("fetch");
  return [...new Set(targets)].flatMap((target) =>
    artefactsOf(project, target).map((artefact) => located(project, artefact)),
  );
}

/**
 * The matrix, which for whoever publishes is not empty. Calls `allSupportedTargets("fetch")`.
 * @throws PrecompilerError `matrix_empty`
 */
export async function publishedTargets(project: Project): Promise<readonly Target[]> {
  const targets = await requirePrecompiler(project).allSupportedTargets("fetch");
  if (targets.length > 0) return [...new Set(targets)];
  throw emptyMatrix(project);
}

export function emptyMatrix(project: Project): PrecompilerError {
  return new PrecompilerError(
    "matrix_empty",
    `the matrix of ${project.packageName} is empty: \`allSupportedTargets("fetch")\` answered no target`,
    { place: "allSupportedTargets", next: "name the targets that are published" },
  );
}

/**
 * The artefact for this machine. Calls `currentTarget()`, then `allSupportedTargets("fetch")`.
 * @throws PrecompilerError `target_unknown` when the precompiler cannot tell, besides those of `availableTargetUrls`
 */
export async function currentTargetUrl(project: Project, host: Host): Promise<CurrentArtefact> {
  const target = await currentTarget(project);
  const napi = chosenNapi(project, target, host.napiVersion);
  const available = await availableTargetUrls(project);
  const variant = chosenVariant(project, target, host);
  const artefact = available.find(
    (one) => one.target === target && one.variant === variant && (project.type === "bin" || one.napi === napi),
  );
  if (artefact !== undefined) return { available: true, artefact };
  return { available: false, target, napi: project.type === "bin" ? undefined : napi };
}

/** What this machine should have, whether or not it is published. Calls `currentTarget()` alone. */
export async function wantedInstall(project: Project, host: Host): Promise<WantedInstall> {
  const target = await currentTarget(project);
  const variant = chosenVariant(project, target, host);
  const { app, type, version } = project;
  const archiveFor = (current: string): string => {
    const napi = type === "bin" ? "" : chosenNapi(project, target, current);
    return archiveFilename({ app, type, target, version, napi, ...(variant === undefined ? {} : { variant }) });
  };
  return { target, archive: archiveFor(host.napiVersion), archiveFor };
}

/** Without a fitting version the running one is looked for, is not listed, and the target counts as unavailable. */
function chosenNapi(project: Project, target: Target, current: string): string {
  return pickNapiVersion(project.napiVersions, target, current) ?? current;
}

function chosenVariant(project: Project, target: Target, host: Host): string | undefined {
  return (project.variants[target] ?? []).find(([, predicate]) => predicate(host))?.[0];
}

/** @throws PrecompilerError `target_unknown` */
export async function currentTarget(project: Project): Promise<Target> {
  const detected = await requirePrecompiler(project).currentTarget();
  if (detected.ok) return detected.value;
  throw new PrecompilerError("target_unknown", `the target of this machine is unknown: ${detected.error}`, {
    next: "set TARGET_ARCH, TARGET_OS or TARGET_ABI, or force a build from source",
  });
}

/** An override of `unavailable_target/1`, or its default. */
export async function unavailablePolicy(project: Project, target: Target): Promise<"compile" | "ignore"> {
  return (await requirePrecompiler(project).unavailableTarget?.(target)) ?? "compile";
}

/** The plain artefacts of a target and those of its variants. */
export function artefactsOf(project: Project, target: Target): readonly Artefact[] {
  const versions = project.type === "bin" ? [""] : listedNapiVersions(project.napiVersions, target);
  const variants = [undefined, ...(project.variants[target] ?? []).map(([name]) => name)];
  return versions.flatMap((napi) =>
    variants.map((variant) =>
      artefactOf({
        app: project.app,
        type: project.type,
        target,
        version: project.version,
        napi,
        ...(variant === undefined ? {} : { variant }),
      }),
    ),
  );
}

/** @throws PrecompilerError `url_missing` */
function located(project: Project, artefact: Artefact): LocatedArtefact {
  const { url } = project;
  if (url === undefined) {
    throw new PrecompilerError(
      "url_missing",
      `\`url\` of ${project.packageName} is missing, allowed is a text with @{artefact_filename} or a function`,
      {
        place: "url",
        next: "set `url` to where the archives are published",
      },
    );
  }
  const found =
    typeof url === "string"
      ? url.replaceAll("@{artefact_filename}", artefact.filename).replaceAll("@{version}", project.version)
      : url(artefact.filename);
  const location = typeof found === "string" ? { url: found } : found;
  if (!URL.canParse(location.url)) {
    throw new PrecompilerError(
      "config_invalid",
      `\`url\` gives ${JSON.stringify(location.url)} for ${artefact.filename}, allowed is an absolute URL`,
      {
        place: "url",
        next: "correct `url`",
      },
    );
  }
  return { ...artefact, location };
}
