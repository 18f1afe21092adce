// Waits until every platform package can be installed: one that is missing when the meta package appears breaks its users.
import { setTimeout as sleep } from "node:timers/promises";
import type { Project } from "../config/project.ts";
import { PrecompilerError } from "../errors.ts";
import { runNpm } from "../system/npm.ts";
import { publishedTargets } from "./artefacts.ts";
import { type DriverOptions, driverContext } from "./options.ts";
import { platformPackage, requireNpm } from "./platform-package.ts";

export interface PublishedOptions extends DriverOptions {
  /** Default 600,000 ms: registries scan what is published before they show it. */
  readonly timeoutMs?: number;
  /** Pause between two looks at the registry. Default 5000 ms. */
  readonly intervalMs?: number;
}

/**
 * Asks npm for each `<platform package>@<version>` until it knows them all.
 * @returns their names with versions
 * @throws PrecompilerError `publish_timeout` with those still missing
 */
export async function awaitPublished(project: Project, options: PublishedOptions = {}): Promise<readonly string[]> {
  const { host, reporter } = driverContext(options);
  const config = requireNpm(project);
  const targets = await publishedTargets(project);
  const wanted = targets.map((target) => `${platformPackage(project, config, target).name}@${project.version}`);
  const end = Date.now() + (options.timeoutMs ?? 600_000);
  for (let missing = wanted; ; ) {
    const found = await Promise.all(missing.map((spec) => isPublished(spec, project.root, host.env)));
    missing = missing.filter((_, index) => !found[index]);
    if (missing.length === 0) return wanted;
    if (Date.now() >= end) {
      throw new PrecompilerError("publish_timeout", `the registry does not show ${missing.join(", ")}`, {
        place: missing[0] ?? "",
        next: "publish these, or wait longer with --timeout; do not publish the main package before",
      });
    }
    reporter.info(`waiting for ${missing.join(", ")}`);
    await sleep(options.intervalMs ?? 5000);
  }
}

async function isPublished(spec: string, cwd: string, env: Parameters<typeof runNpm>[2]): Promise<boolean> {
  const version = spec.slice(spec.lastIndexOf("@") + 1);
  const { status, stdout } = await runNpm(["view", spec, "version", "--json", "--prefer-online"], cwd, env, 60_000);
  // npm ends with 0 and says nothing when the package exists without this version.
  return status === 0 && stdout.includes(JSON.stringify(version));
}
