// What `npm pack` would put into the package, without packing it.
import type { Host } from "../system/host.ts";
import { runNpm } from "../system/npm.ts";

/** Paths relative to the package. Scripts do not run, so this may be called from `prepack`. */
export async function packedFiles(root: string, host: Host): Promise<readonly string[]> {
  const result = await runNpm(["pack", "--dry-run", "--json", "--ignore-scripts"], root, host.env, 120_000);
  if (result.status !== 0) throw new Error(result.failure ?? result.stderr.trim());
  const [packed] = JSON.parse(result.stdout) as readonly { readonly files?: readonly { readonly path: string }[] }[];
  return (packed?.files ?? []).map((file) => file.path);
}
