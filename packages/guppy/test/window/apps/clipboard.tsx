// Copies and pastes as it is told by its input, a line of JSON each.
import { createInterface } from "node:readline";
import { clipboard, type GuppyError, openWindow } from "guppy";

const say = (what: unknown): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
const window = await openWindow(<textInput id="field" autoFocus />, {
  title: "guppy clipboard",
  bounds: { width: 200, height: 60 },
});
say("open");
for await (const line of createInterface({ input: process.stdin })) {
  const { write, read, types, selection } = JSON.parse(line);
  try {
    if (write !== undefined) {
      const { large, custom, png, ...plain } = write;
      await clipboard.write(
        {
          ...plain,
          ...(png !== undefined && { png: Buffer.from(png, "base64") }),
          ...(custom !== undefined && { custom: { "application/x-guppy": Buffer.from(custom) } }),
          ...(large !== undefined && { text: "0123456789".repeat(large / 10) }),
        },
        { selection },
      );
      say("written");
    } else if (types !== undefined) say(await clipboard.types({ selection }));
    else if (read === "html") say((await clipboard.readHtml({ selection })) ?? null);
    else if (read === "png") say(Buffer.from((await clipboard.readPng()) ?? []).toString("base64"));
    else if (read === "files") say(await clipboard.readFiles());
    else if (read === "size") say((await clipboard.readText())?.length ?? 0);
    else if (read === "custom") say(Buffer.from((await clipboard.readType("application/x-guppy")) ?? []).toString());
    else say((await clipboard.readText({ selection })) ?? null);
  } catch (error) {
    say((error as GuppyError).code);
  }
}
await window.close();
