import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Parsed, parseMarkdown } from "./markdown-blocks.ts";

const pieces = [
  "# Title\n",
  "para",
  "\n",
  "\n\n",
  "- a\n",
  "  - b\n",
  "1. x\n",
  "- [x] done\n",
  "> q\n",
  "```ts\n",
  "```\n",
  "    code\n",
  "| a | b |\n",
  "|---|--:|\n",
  "===\n",
  "---\n",
  "**bo",
  "ld** ",
  "[n][l] ",
  "[l]: http://a.b\n",
  "<div>\n",
  "</div>\n",
  "<!-- c -->",
  "\r\n",
  "\t",
  " ",
  "&amp;",
  "[^n]",
  "[^n]: note\n",
  "\\\n",
];

function shape({ blocks }: Parsed): unknown {
  return blocks.map(({ token }) => token);
}

describe("parseMarkdown", () => {
  it("reads on from a text as it would read the whole", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        let text = "";
        let grown: Parsed | undefined;
        for (const part of parts) {
          text += part;
          grown = parseMarkdown(text, grown);
          expect(shape(grown)).toEqual(shape(parseMarkdown(text)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it("reads a block anew that what is behind it has read otherwise", () => {
    const before = parseMarkdown("|---|--:|\n    code\n");
    const text = "|---|--:|\n    code\n---\n";
    expect(shape(parseMarkdown(text, before))).toEqual(shape(parseMarkdown(text)));
  });

  it("reads the same whatever it read before", () => {
    const document = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(document, document, (before, after) => {
        const parsed = parseMarkdown(after, parseMarkdown(before));
        expect(shape(parsed)).toEqual(shape(parseMarkdown(after)));
        expect(new Set(parsed.blocks.map(({ id }) => id)).size).toBe(parsed.blocks.length);
      }),
      { numRuns: 400 },
    );
  });

  it("keeps the blocks above what is added, and those around what is edited", () => {
    const first = parseMarkdown("# One\n\ntwo\n\nthree\n");
    const grown = parseMarkdown("# One\n\ntwo\n\nthree four\n", first);
    expect(grown.blocks.slice(0, 3)).toEqual(first.blocks.slice(0, 3));
    for (const index of [0, 2]) expect(grown.blocks[index]).toBe(first.blocks[index]);
    expect(grown.blocks.at(-1)?.id).toBe(first.blocks.at(-1)?.id);

    const edited = parseMarkdown("# One\n\ntwo and a half\n\nmore\n\nthree four\n", grown);
    expect(edited.blocks[0]).toBe(grown.blocks[0]);
    expect(edited.blocks.at(-1)).toBe(grown.blocks.at(-1));
    expect(edited.blocks[2]?.id).toBe(grown.blocks[2]?.id);
  });

  it("reads blocks again when an address that they use comes later", () => {
    const before = parseMarkdown("see [it][a]\n\nmore\n");
    const after = parseMarkdown("see [it][a]\n\nmore\n\n[a]: http://x.y\n", before);
    expect(JSON.stringify(after.blocks[0]?.token)).toContain('"href":"http://x.y"');
  });
});
