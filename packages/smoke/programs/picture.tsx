// Draws a window without a display and writes what it looks like to picture.png. No `await` outside a function, so that it
// can be bundled to CommonJS as well.
import { writeFile } from "node:fs/promises";
import { render } from "guppy/testing";

async function draw(): Promise<void> {
  const page = await render(
    <div class="flex size-full items-center justify-center bg-blue-600">
      <button id="press" class="px-4 py-2 text-white bg-slate-900">
        Press
      </button>
    </div>,
    { width: 320, height: 200 },
  );
  await writeFile("picture.png", await page.screenshot());
  await page.close();
}

void draw();
