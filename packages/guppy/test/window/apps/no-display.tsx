// Opens a window and says in one line of JSON what came of it, and after how long.
import { openWindow } from "guppy";

const started = performance.now();
const say = (code: string, message = ""): void => {
  process.stdout.write(`${JSON.stringify({ code, message, milliseconds: Math.round(performance.now() - started) })}\n`);
};

try {
  const window = await openWindow(<text>Hello</text>, { title: "guppy no display" });
  say("open");
  await window.close();
} catch (error) {
  if (error instanceof Error && "code" in error) say(String(error.code), error.message);
  else say(String(error));
}
