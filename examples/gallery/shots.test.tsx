import { writeFileSync } from "node:fs";
import { render } from "guppy/testing";
import { expect, it } from "vitest";
import { Gallery, pages } from "./gallery.tsx";

const only = process.env.PAGES?.split(",");
for (const theme of ["light", "dark"] as const)
  it.each(Object.keys(pages).filter((p) => only === undefined || only.includes(p)))(`%s ${theme}`, async (name) => {
    const page = await render(Gallery, { arg: { page: name }, theme, width: 900, height: 720 });
    writeFileSync(`/tmp/shots/${name}-${theme}.png`, await page.screenshot());
    await page.close();
    expect(1).toBe(1);
  });
