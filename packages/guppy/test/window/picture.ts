// How far two pictures are apart, measured by ImageMagick.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The root mean square of the difference: 0 for equal pictures, 1 for black against white. */
export async function pictureDifference(folder: string, left: Uint8Array, right: Uint8Array): Promise<number> {
  const paths = [join(folder, "left.png"), join(folder, "right.png")] as const;
  await writeFile(paths[0], left);
  await writeFile(paths[1], right);
  const report = await compare(paths);
  const share = /\(([\d.e+-]+)\)/.exec(report)?.[1];
  if (share === undefined) throw new Error(`compare said: ${report}`);
  return Number(share);
}

/** `compare` ends with 1 when the pictures differ, which is no failure here. */
function compare(paths: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile("compare", ["-metric", "RMSE", ...paths, "null:"], { timeout: 10_000 }, (error, _stdout, stderr) => {
      if (error === null || error.code === 1) resolve(stderr);
      else reject(error);
    });
  });
}
