// The generated styles.ts and theme.ts: the typed `style` object and the ops behind it, and the tokens of the theme.
import type { LengthUnit } from "../../schema/language.ts";
import type { Field, Model } from "./model.ts";
import { constant, entries, field, interfaceOf, unionOf } from "./typescript-syntax.ts";
import { publicType, specTable } from "./typescript-values.ts";

export function stylesFile(model: Model): readonly string[] {
  const { styleOps, shorthands, states } = model;
  const byName = new Map(styleOps.map((op) => [op.name, op]));
  const opFields = styleOps.map((op) => field(op.name, styleType(op), op.doc));
  // A shorthand takes what its first op takes; the schema keeps the ops of one shorthand alike.
  const shorthandFields = entries(shorthands).flatMap(([name, { ops, doc }]) => {
    const first = byName.get(ops[0] ?? "");
    return first === undefined ? [] : [field(name, styleType(first), doc)];
  });
  const conditional = states.filter(({ prefix }) => prefix !== undefined);
  return [
    "/** `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `hsl(…)`, a token of the theme such as `surface` or `surface/50`, a name of the palette such as `red-500` or `red-500/50`, or a basic CSS name. */\nexport type Color = string;",
    "/** A number is px. */\nexport type AbsoluteLength = number | `${number}px` | `${number}rem`;",
    "/** A number is px, a percentage a share of the parent. */\nexport type DefiniteLength = AbsoluteLength | `${number}%`;",
    '/** A number is px, a percentage a share of the parent. */\nexport type Length = DefiniteLength | "auto";',
    unionOf(
      "StyleOpName",
      styleOps.map(({ name }) => name),
    ),
    unionOf(
      "StyleState",
      conditional.map(({ name }) => name),
      "A condition a nested style depends on.",
    ),
    interfaceOf(
      "StyleValues",
      [...opFields, ...shorthandFields],
      "Style keys; of two that set the same thing the later wins.",
    ),
    interfaceOf(
      "DarkStyle extends StyleValues",
      conditional.map(({ name, doc }) => field(name, "StyleValues", doc)),
      "What of a style holds under a dark theme only.",
    ),
    interfaceOf(
      "Style extends StyleValues",
      [
        ...conditional.map(({ name, doc }) =>
          field(name, "StyleValues & { readonly dark?: StyleValues | undefined }", doc),
        ),
        field("dark", "DarkStyle", "What comes on top of the rest under a dark theme."),
      ],
      "A style, with what changes in each state of the node.",
    ),
    constant("styleOps", specTable(model, styleOps, true), {
      doc: "Every op of a style.",
      type: "Readonly<Record<StyleOpName, NumberedSpec>>",
    }),
    constant("shorthands", Object.fromEntries(entries(shorthands).map(([name, { ops }]) => [name, ops])), {
      doc: "Keys that stand for several ops.",
      type: "Readonly<Record<string, readonly StyleOpName[]>>",
    }),
    constant("stateNumbers", Object.fromEntries(states.map(({ name, number }) => [name, number])), {
      doc: "The base style and each state, weakest first.",
      asConst: true,
    }),
    constant("statePrefixes", Object.fromEntries(conditional.map(({ name, prefix }) => [prefix, name])), {
      doc: "The state behind each class prefix.",
      type: "Readonly<Record<string, StyleState>>",
    }),
  ];
}

export function themeFile({ theme }: Model): readonly string[] {
  const table = theme.map(({ name, number, light, dark }) => [name, { number, light, dark }]);
  return [
    unionOf(
      "ThemeToken",
      theme.map(({ name }) => name),
      "A colour that the theme decides.",
    ),
    constant("themeTokens", Object.fromEntries(table), {
      doc: "Every token, with its colour by day and by night.",
      type: "Readonly<Record<ThemeToken, { readonly number: number; readonly light: string; readonly dark: string }>>",
    }),
  ];
}

function styleType(op: Field): string {
  if (op.type !== "length") return publicType(op.type);
  const takes = (unit: LengthUnit): boolean => op.units?.includes(unit) ?? true;
  if (takes("auto")) return "Length";
  return takes("fraction") ? "DefiniteLength" : "AbsoluteLength";
}
