// Run where nothing can draw: trees, layout and clicks work, only the picture does not.
import { render } from "guppy/testing";

let clicks = 0;
const page = await render(
  <button id="press" onClick={() => (clicks += 1)}>
    Press
  </button>,
);
await page.click("press");
const { bounds, text } = await page.getById("press");
const picture = await page.screenshot().then(
  () => "drawn",
  (error: { readonly code?: string; readonly message: string }) => `${error.code}: ${error.message}`,
);
process.stdout.write(JSON.stringify({ clicks, text, laidOut: bounds.width > 0, picture }));
await page.close();
