// The generated styles.ts: the typed `style` object, and the table of ops behind it.
import { shorthands, states, styleOps } from "../../schema/styles.ts";
import type { StyleOpSpec, ValueType } from "../../schema/vocabulary.ts";
import { constant, entries, field, interfaceOf, unionOf } from "./typescript-syntax.ts";
import { mapValues, required, scalarType, valueSpecs } from "./typescript-values.ts";

const opSpecs: Readonly<Record<string, StyleOpSpec>> = styleOps;

export function stylesFile(): readonly string[] {
  const opFields = Object.entries(opSpecs).map(([name, spec]) => field(name, styleType(spec), spec.doc));
  const shorthandFields = entries(shorthands).map(([name, spec]) =>
    field(name, styleType(shorthandSpec(spec.ops)), spec.doc),
  );
  const conditional = entries(states).filter(([name]) => name !== "base");
  const stateFields = conditional.map(([name, spec]) => field(name, "StyleValues", spec.doc));
  return [
    "/** `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `hsl(…)`, a name of the palette such as `red-500` or `red-500/50`, or a basic CSS name. */\nexport type Color = string;",
    "/** A number is px. */\nexport type AbsoluteLength = number | `${number}px` | `${number}rem`;",
    "/** A number is px, a percentage a share of the parent. */\nexport type DefiniteLength = AbsoluteLength | `${number}%`;",
    '/** A number is px, a percentage a share of the parent. */\nexport type Length = DefiniteLength | "auto";',
    unionOf("StyleOpName", Object.keys(styleOps)),
    unionOf(
      "StyleState",
      conditional.map(([name]) => name),
      "A condition a nested style depends on.",
    ),
    interfaceOf(
      "StyleValues",
      [...opFields, ...shorthandFields],
      "Style keys; of two that set the same thing the later wins.",
    ),
    interfaceOf("Style extends StyleValues", stateFields, "A style, with what changes in each state of the node."),
    constant("styleOps", valueSpecs(opSpecs), {
      doc: "Every op of a style.",
      type: "Readonly<Record<StyleOpName, ValueSpec>>",
    }),
    constant(
      "shorthands",
      mapValues(shorthands, (spec) => spec.ops),
      {
        doc: "Keys that stand for several ops.",
        type: "Readonly<Record<string, readonly StyleOpName[]>>",
      },
    ),
    constant(
      "stateNumbers",
      mapValues(states, (spec) => spec.number),
      { doc: "The base style and each state, weakest first.", asConst: true },
    ),
    constant(
      "statePrefixes",
      Object.fromEntries(conditional.map(([name, spec]) => ["prefix" in spec ? spec.prefix : name, name])),
      {
        doc: "The state behind each class prefix.",
        type: "Readonly<Record<string, StyleState>>",
      },
    ),
  ];
}

function styleType(spec: { readonly type: ValueType; readonly units?: readonly string[] }): string {
  if (spec.type !== "length") return scalarType(spec.type);
  if (spec.units?.includes("auto")) return "Length";
  return spec.units?.includes("fraction") ? "DefiniteLength" : "AbsoluteLength";
}

/** A shorthand takes what its first op takes; the schema keeps the ops of one shorthand alike. */
function shorthandSpec(ops: readonly string[]): StyleOpSpec {
  const [first] = ops;
  return required(opSpecs, first ?? "");
}
