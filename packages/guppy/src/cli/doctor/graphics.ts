// Which graphics drivers and devices there are, from the files that list them. Whether one of them draws is what the probe tells.
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";

export interface GraphicsFacts {
  /** Vulkan drivers, by the names of their description files. */
  readonly drivers: readonly string[];
  /** Graphics cards, by the names of their kernel drivers. */
  readonly devices: readonly string[];
}

const driverFolders = ["/usr/share/vulkan/icd.d", "/usr/local/share/vulkan/icd.d", "/etc/vulkan/icd.d"];
const deviceFolder = "/sys/class/drm";

export async function findGraphics(env: Readonly<Record<string, string | undefined>>): Promise<GraphicsFacts> {
  const named = env["VK_DRIVER_FILES"] ?? env["VK_ICD_FILENAMES"];
  const files = named === undefined ? (await Promise.all(driverFolders.map(list))).flat() : named.split(":");
  const readable = await Promise.all(files.filter((path) => path.endsWith(".json")).map(driverName));
  const cards = (await list(deviceFolder)).filter((path) => /\/card\d+$/.test(path));
  return { drivers: defined(readable), devices: defined(await Promise.all(cards.map(deviceName))) };
}

async function driverName(path: string): Promise<string | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : `Vulkan ${basename(path).replace(/(_icd)?(\.[^.]+)?\.json$/, "")}`;
}

async function deviceName(card: string): Promise<string | undefined> {
  const text = await readFile(join(card, "device", "uevent"), "utf8").catch(() => "");
  const driver = /^DRIVER=(.+)$/m.exec(text)?.[1];
  return driver === undefined ? undefined : `${basename(card)} ${driver}`;
}

async function list(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.sort().map((name) => join(folder, name));
}

function defined(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}
