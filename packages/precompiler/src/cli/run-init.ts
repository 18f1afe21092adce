// The verb that needs no configuration, since it writes one.
import { init } from "../init/init.ts";
import type { Reporter } from "../system/reporter.ts";
import type { ParsedCommand } from "./args.ts";
import type { Outcome } from "./run-verb.ts";

export async function runInit(command: ParsedCommand, root: string, reporter: Reporter): Promise<Outcome> {
  const one = (name: string): string | undefined => command.options.get(name)?.[0];
  const [kind, type, url, targets] = [one("kind"), one("type"), one("url"), command.options.get("target")];
  const outcome = await init(
    root,
    {
      command: command.argv,
      ...(kind === undefined ? {} : { kind }),
      ...(type === undefined ? {} : { type }),
      ...(url === undefined ? {} : { url }),
      ...(targets === undefined ? {} : { targets }),
    },
    reporter,
  );
  return { exitCode: 0, lines: outcome.written, data: outcome };
}
