// The same window without a display: `npx guppy run headless.ts [picture.png]` clicks Increment three times, says what the
// window shows, and writes a picture of it.
import { writeFile } from "node:fs/promises";
import { render } from "guppy/testing";
import { Counter } from "./counter.tsx";

const page = await render(Counter, { arg: { start: 0 }, scale: 2 });
for (let click = 0; click < 3; click += 1) await page.click("increment");
console.log((await page.getById("count")).text);

const picture = process.argv[2];
if (picture !== undefined) await writeFile(picture, await page.screenshot());
await page.close();
