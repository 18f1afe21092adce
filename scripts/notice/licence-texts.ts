// The full texts that come with what is bundled. Of licences to choose from Apache-2.0 is taken, whose text stands once; of all
// others each author's own is here, since copyright lines differ.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Bundled } from "./bundled.ts";

export interface LicenceText {
  readonly text: string;
  /** Of what it is, such as `taffy 0.9.2`. */
  readonly of: readonly string[];
}

const apache = "Apache-2.0";

/** @throws when something has neither a text of its own nor a licence whose text is known */
export function licenceTexts(bundled: readonly Bundled[], apacheText: string): readonly LicenceText[] {
  const texts = new Map<string, { readonly text: string; readonly of: Set<string> }>();
  const add = (text: string, { name, version }: Bundled): void => {
    const key = text.replace(/\s+/g, " ").trim();
    const entry = texts.get(key) ?? { text: tidied(text), of: new Set() };
    entry.of.add(`${name} ${version}`);
    texts.set(key, entry);
  };
  for (const one of bundled) {
    if (takesApache(one.licence)) {
      add(apacheText, one);
      // The licence wants these passed on.
      for (const text of textsIn(one.folder, /^notice/i)) add(text, one);
      continue;
    }
    const own = textsIn(one.folder, /^(licen[cs]e|copying|copyright|notice|unlicense)/i);
    for (const text of own.length > 0 ? own : [standardText(one)]) add(text, one);
  }
  return [...texts.values()]
    .map(({ text, of }) => ({ text, of: [...of].sort() }))
    .sort((left, right) => right.of.length - left.of.length || compare(left.of[0], right.of[0]));
}

function compare(left = "", right = ""): number {
  return left < right ? -1 : 1;
}

/** Whether it is the licence or one of several to choose from; an AND leaves no choice. */
export function takesApache(licence: string): boolean {
  return !/[()]|\bAND\b/.test(licence) && licence.split(" OR ").includes(apache);
}

function textsIn(folder: string, names: RegExp): readonly string[] {
  return readdirSync(folder)
    .filter((name) => names.test(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

function tidied(text: string): string {
  return text
    .replaceAll("\r", "")
    .replaceAll(/[ \t]+$/gm, "")
    .trim();
}

function standardText({ name, version, licence, authors }: Bundled): string {
  if (!licence.split(" OR ").includes("MIT")) {
    throw new Error(`${name} ${version} (${licence}) has no text of its licence; look for it and say here what it is`);
  }
  const holders = authors.length > 0 ? authors.join(", ") : `the authors of ${name}`;
  return `MIT License

Copyright (c) ${holders}

${mit}`;
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
