// The fonts of the system, which are used for whatever the bundled ones do not cover.
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

export async function findFonts(): Promise<{ readonly files: number; readonly folders: readonly string[] }> {
  const all = ["/usr/share/fonts", "/usr/local/share/fonts", ...ownFolders()];
  const found = await Promise.all(all.map(async (folder) => ({ folder, files: await countFonts(folder) })));
  const used = found.filter(({ files }) => files > 0);
  return { files: used.reduce((sum, { files }) => sum + files, 0), folders: used.map(({ folder }) => folder) };
}

async function countFonts(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name)).length;
}

/** A user without a home folder has none. */
function ownFolders(): readonly string[] {
  try {
    return [".local/share/fonts", ".fonts"].map((folder) => join(homedir(), folder));
  } catch {
    return [];
  }
}
