// Renders and closes a window 220 times, and prints what the process holds after the first 20 and at the end.
import { createElement } from "guppy";
import { render } from "guppy/testing";

async function rounds(count: number): Promise<number> {
  for (let round = 0; round < count; round += 1) {
    const page = await render(createElement("text", null, "x"));
    await page.close();
  }
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 200));
  return process.memoryUsage.rss();
}

const warm = await rounds(20);
const end = await rounds(200);
process.stdout.write(JSON.stringify({ warm, end }));
