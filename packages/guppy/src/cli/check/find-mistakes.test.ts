import { expect, test } from "vitest";
import { findMistakes } from "./find-mistakes.ts";
import { namedClassesIn } from "./named-classes.ts";

test.each<readonly [string, string, readonly string[]]>([
  ["right classes", `<div class="p-4 hover:bg-slate-700" />;`, []],
  ["an attribute", `<div\n  class="flex itms-center" />;`, ["2:15 `itms-center`"]],
  ["a colour", `<text class="text-slat-800">x</text>;`, ["1:14 `text-slat-800`"]],
  ["both sides of a condition", `<div class={on ? "p-4" : "p-four"} />;`, ["1:27 `p-four`"]],
  ["a constant, once", `const c = "p-4 flx";\n<div class={c}><div class={c} /></div>;`, ["1:16 `flx`"]],
  ["a template: whole words only", `<div class={\`w-\${n} flx p-\${m}px\`} />;`, ["1:21 `flx`"]],
  ["a sum", `<div class={"flx p-" + n} />;`, ["1:14 `flx`"]],
  ["a list", `<div class={["p-4", on && "flx"].filter(Boolean).join(" ")} />;`, ["1:28 `flx`"]],
  ["a builder", `ui.div({ class: "flx" }, ui.text(null, "x"));`, ["1:18 `flx`"]],
  ["a style", `<div style={{ padding: 4, hover: { background: "slat-800" } }} />;`, ["1:48 `background`"]],
  ["a window's background", `defineWindow({ options: { background: "slat-800" } });`, ["1:39 `background`"]],
  ["other people's components and objects", `<Card class="flx" />; f({ class: "flx" });`, []],
  ["calls and other modules", `import { c } from "x"; <div class={c}><div class={f("flx")} /></div>;`, []],
  ["characters of two units", `const a = "🙂"; <div class="flx" />;`, ["1:29 `flx`"]],
])("%s", (_name, source, expected) => {
  const found = findMistakes("/app/a.tsx", source, "tsx");
  expect(found.map(({ line, column, message }) => `${line}:${column} ${/`[^`]+`/.exec(message)?.[0]}`)).toEqual(
    expected,
  );
});

test("the message suggests what was meant", () => {
  const [mistake] = findMistakes("/app/a.tsx", `<div class="itms-center" />;`, "tsx");
  expect(mistake?.message).toMatch(/^Unknown class `itms-center`\. Did you mean `items-center`\?/);
});

test.each([
  [`createApp({ stylesheet: { card: "p-4", "big-card": { base: "card", variants: { red: "bg-red-500" } } } });`],
  [`export const stylesheet: Stylesheet = { card: "p-4", "big-card": { variants: { red: "flex" } } } as const;`],
])("names of a stylesheet are classes: %s", (source) => {
  const named = namedClassesIn("/app/a.tsx", source, "tsx");
  expect(named).toEqual(["card", "big-card", "big-card-red"]);
  const found = findMistakes("/app/b.tsx", `<div class="hover:card big-card-red crd" />;`, "tsx", new Set(named));
  expect(found.map(({ message }) => /`[^`]+`/.exec(message)?.[0])).toEqual(["`crd`"]);
});
