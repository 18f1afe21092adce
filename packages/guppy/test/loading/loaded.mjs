// Loads the built library as a program does, shows one tree after the other without a display, and prints what was loaded by then.
import { statSync } from "node:fs";
import { registerHooks } from "node:module";

const seen = new Set();
registerHooks({
  load(url, context, next) {
    if (url.startsWith("file:")) seen.add(url);
    return next(url, context);
  },
});
const builtins = new Set(process.moduleLoadList);
const { openWindow, ui } = await import(new URL("../../dist/index.js", import.meta.url));
const files = () => [...seen].map((url) => url.replace(/^.*\/dist\//, ""));
const report = {
  imported: files(),
  bytes: [...seen].reduce((sum, url) => sum + statSync(new URL(url)).size, 0),
  builtins: process.moduleLoadList.filter((name) => !builtins.has(name)),
};

const window = await openWindow(ui.div({}, ui.text({}, "plain"), ui.button({ onClick: () => undefined }, "go")));
const plain = files();
await window.render(ui.badge({}, "new"));
const badge = files();
await window.render(
  ui.div({}, ui.badge({}, "new"), ui.chart({ type: "line", label: "Load", series: [{ name: "a", y: [1, 2] }] })),
);
const chart = files();
await window.close();
process.stdout.write(JSON.stringify({ ...report, plain, badge, chart }));
