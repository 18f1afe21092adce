// Whether the desktop starts the app when the user logs in: a desktop entry in the folder for that.
import { access, readFile, rm } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { GuppyError } from "../errors.ts";
import { checkAppId } from "./app-id.ts";
import { replaceFile } from "./atomic-file.ts";
import { basePaths } from "./paths.ts";

export interface AutostartEntry {
  /** As the desktop shows it. */
  readonly name: string;
  /** The program, absolute, and its arguments; each stays one argument. */
  readonly command: readonly [string, ...string[]];
}

export interface Autostart {
  readonly isOn: () => Promise<boolean>;
  readonly set: (on: AutostartEntry | false) => Promise<void>;
}

export function autostart(id: string, env: Readonly<Record<string, string | undefined>> = process.env): Autostart {
  const file = join(basePaths(env).config, "autostart", `${checkAppId(id)}.desktop`);
  return {
    async isOn() {
      try {
        await access(file);
      } catch {
        return false;
      }
      // The desktop's own settings turn an entry off in this way.
      return !/^(Hidden|X-GNOME-Autostart-enabled)=(?:true(?<=Hidden=true)|false(?<=enabled=false))\s*$/m.test(
        await readFile(file, "utf8"),
      );
    },

    async set(on) {
      if (on === false) {
        await rm(file, { force: true });
        return;
      }
      await replaceFile(file, desktopEntry(on));
    },
  };
}

export function desktopEntry({ name, command }: AutostartEntry): string {
  const [program] = command;
  if (!isAbsolute(program)) {
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      `The program of an autostart entry is absolute, not ${JSON.stringify(program)}.`,
    );
  }
  const texts = [name, ...command];
  // A line of its own would be a key of its own.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  const odd = texts.find((text) => typeof text !== "string" || /[\x00-\x1f\x7f]/.test(text));
  if (odd !== undefined) {
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      "A name or argument of an autostart entry has a line break or control character.",
    );
  }
  const exec = command.map(quoted).join(" ");
  return `[Desktop Entry]\nType=Application\nName=${name.replaceAll("\\", "\\\\")}\nExec=${exec}\nX-GNOME-Autostart-enabled=true\n`;
}

/** Quoted as the specification of desktop entries has it, first for the argument and then for the value. */
function quoted(argument: string): string {
  const inner = argument.replaceAll(/["`$\\]/g, "\\$&").replaceAll("%", "%%");
  return `"${inner.replaceAll("\\", "\\\\")}"`;
}
