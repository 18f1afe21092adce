// Sends a packed tarball to our registry, byte for byte.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isolatedEnvironment } from "./environment.ts";
import { npm } from "./managers.ts";
import type { Registry } from "./registry.ts";
import { runOrThrow } from "./run.ts";

/** `home` is for npm's settings, with the right to publish, and its cache. */
export async function publish(
  tarball: string,
  { url, token }: Pick<Registry, "url" | "token">,
  home: string,
  tag = "latest",
): Promise<void> {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, ".npmrc"), `registry=${url}\n//${new URL(url).host}/:_authToken=${token}\n`);
  const [program, ...first] = npm.command;
  await runOrThrow([program, ...first, "publish", tarball, "--access=public", "--tag", tag, "--no-update-notifier"], {
    cwd: home,
    env: isolatedEnvironment(home),
    seconds: 120,
  });
}
