// Opens a window and says in one line of JSON what came of it, and after how long.
import { openWindow } from "guppy";

const started = performance.now();
const say = (code: string): void => {
  process.stdout.write(`${JSON.stringify({ code, milliseconds: Math.round(performance.now() - started) })}\n`);
};

try {
  const window = await openWindow(<text>Hello</text>, { title: "guppy no display" });
  say("open");
  await window.close();
} catch (error) {
  say(error instanceof Error && "code" in error ? String(error.code) : String(error));
}
