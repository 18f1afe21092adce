// `guppy native fetch`: this machine's native package from the registry of the user's npm configuration, into the cache, for
// trees that lack it.
import { fetchPlatformPackage, installState, PrecompilerError, resolveProject } from "@guppy/precompiler/embed";
import { glibcVersion } from "@guppy/precompiler/local";
import { releasedFile } from "../native/hashes.ts";
import { verifiedTarget } from "../native/machine.ts";
import { readSettings } from "../native/settings.ts";
import { type Here, here, reporter } from "./core/here.ts";
import { withOutcome } from "./core/outcome.ts";
import { UsageError } from "./usage.ts";

/** Prints the path of what was fetched, or was there. */
export async function nativeFetch([option]: readonly string[]): Promise<void> {
  if (option !== undefined) throw new UsageError(`\`guppy native fetch\` takes no options, but got \`${option}\`.`);
  await withOutcome(() => fetchCore(here()));
}

async function fetchCore({ own, target, host, folder }: Here): Promise<void> {
  if (verifiedTarget(target) === undefined || (target.libc === "glibc" && glibcVersion() === undefined)) {
    throw new PrecompilerError("target_unavailable", "there is no native package for this machine", {
      place: target.triple,
      next: "build it from source: `npx guppy native build`",
    });
  }
  const released = releasedFile(own.root, target.id);
  if (released === undefined) {
    throw new PrecompilerError("verification_failed", `${own.root} has no hash of the native file for ${target.id}`, {
      place: own.root,
      next: "install a released guppy, which contains native-hashes.json, or build from source: `npx guppy native build`",
    });
  }
  const project = resolveProject(
    {
      filename: target.file.replace(/\.node$/, ""),
      privDir: "fetched",
      npm: { name: target.package, dir: ".", file: target.file },
    },
    { root: folder, name: "guppy", version: own.version },
    host,
    reporter,
  );
  const found = await installState(project, host);
  if (found.state === "installed" && found.stamp?.sha256 === released.sha256)
    reporter.info("it has already been fetched");
  else await fetchPlatformPackage(project, { target: target.triple, sha256: released.sha256, host, reporter });
  if (readSettings(host.env).forceBuild) reporter.warn("GUPPY_NATIVE_FORCE_BUILD is set, so guppy will not load it");
  console.log(project.loadPath);
}
