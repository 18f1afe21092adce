import { describe, expect, it } from "vitest";
import { compositeNames } from "../../packages/guppy/src/elements/table.ts";
import { compositesMarkdown, generateComposites, readComposites } from "./composites.ts";

const file = `// \`<lamp>\`: shines, or
// does not.
import type { X } from "y";

export interface LampProps extends CompositeProps<"div">, ControlProps {
  /** How bright it is. */
  readonly power: number;
  /**
   * Its colour.
   * @default "white"
   */
  readonly tone?: "white" | "warm" | undefined;
  /** Asked for each bulb. */
  of?(bulb: { readonly id: string }, place: number): string;
  readonly onChange?: ((event: { readonly on: boolean }) => unknown) | undefined;
}
`;

const shared = `export interface ControlProps {
  /** @default false */
  readonly disabled?: boolean | undefined;
}
`;

describe("the reference of elements that are made of others", () => {
  it("reads an element from the comments of its file", () => {
    const [lamp] = readComposites(file, shared);
    expect(lamp).toEqual({
      name: "lamp",
      doc: "Shines, or does not.",
      props: [
        { name: "disabled", type: "boolean", default: "false", doc: "", required: false },
        {
          name: "of",
          type: "(bulb: { readonly id: string }, place: number) => string",
          default: "",
          doc: "Asked for each bulb.",
          required: false,
        },
        {
          name: "onChange",
          type: "((event: { readonly on: boolean }) => unknown)",
          default: "",
          doc: "",
          required: false,
        },
        { name: "power", type: "number", default: "", doc: "How bright it is.", required: true },
        { name: "tone", type: '"white" | "warm"', default: '"white"', doc: "Its colour.", required: false },
      ],
    });
    expect(readComposites("// Helps others.\n", shared)).toEqual([]);
    const two = readComposites("// `<a>` and `<b>`: stand side by side.\n", shared);
    expect(two.map(({ name, doc }) => `${name} ${doc}`)).toEqual(["a Stand side by side.", "b Stand side by side."]);
  });

  it("writes a table of them", () => {
    expect(compositesMarkdown(readComposites(file, shared))).toContain(
      '| `tone` | `"white" \\| "warm"` | `"white"` | Its colour. |',
    );
  });

  it("has every element of the table", () => {
    const [page] = generateComposites();
    for (const name of compositeNames()) expect(page?.text).toContain(`\n## ${name}\n`);
  });
});
