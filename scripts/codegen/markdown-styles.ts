// The reference page of styles: ops, shorthands, states, tokens of the theme, classes and colours.
import { fixedClasses, prefixedClasses, scales } from "../../packages/guppy/src/ir/class-table.ts";
import { basicColors, palette, shades } from "../../packages/guppy/src/ir/color-table.ts";
import { code, table, valueText } from "./markdown-text.ts";
import type { Model } from "./model.ts";

export function stylesPage(model: Model): readonly string[] {
  const ops = model.styleOps.map((op) => [
    code(op.name),
    valueText(model, op),
    op.doc + (op.inherited === true ? " Inherited." : ""),
  ]);
  const short = Object.entries(model.shorthands).map(([name, { ops: of, doc }]) => [
    code(name),
    of.map(code).join(", "),
    doc,
  ]);
  const conditional = model.states.flatMap(({ name, prefix, doc }) =>
    prefix === undefined ? [] : [[code(name), code(`${prefix}:`), doc]],
  );
  const tokens = model.theme.map(({ name, light, dark, doc }) => [code(name), light, dark, doc]);
  return [
    "# Styles",
    '`class` takes words, `style` an object; both give the same. A number is px where a length is meant, `lineHeight` included; `"150%"` of a `lineHeight` is a share of the text size. ' +
      "Of two that set the same thing the later wins, and `style` comes after `class`.",
    table(["style", "takes", "what"], ops),
    "## Shorthands",
    table(["style", "sets", "what"], short),
    "## States",
    "Later ones win over earlier ones. In a `style` object a state holds an object of styles: `{ hover: { opacity: 0.8 } }`.",
    table(
      ["key", "class prefix", "when"],
      [
        ...conditional,
        [
          code("dark"),
          code("dark:"),
          "The window's colours are those of the night. It goes with any one of the others: `dark:hover:bg-slate-700`, `{ dark: { hover: { … } } }`.",
        ],
      ],
    ),
    "## Theme",
    "Colours that the theme decides, by day and by night. A class may write them either way: `bg-primaryHover`, `bg-primary-hover`; with a share of their opacity: `bg-primary/50`.",
    table(["token", "light", "dark", "what"], tokens),
    ...classesSection(),
    ...colorsSection(),
  ];
}

function classesSection(): readonly string[] {
  const fixed = Object.entries(fixedClasses).map(([word, styles]) => [
    code(word),
    Object.entries(styles)
      .map(([key, value]) => code(`${key}: ${JSON.stringify(value)}`))
      .join(", "),
  ]);
  const prefixed = Object.entries(prefixedClasses).flatMap(([prefix, rules]) =>
    rules.map((rule) => [
      code(`${prefix}-…`),
      code(rule.style),
      rule.scale,
      rule.negative === true ? code(`-${prefix}-…`) : "",
    ]),
  );
  const values = Object.entries(scales).map(([name, scale]) => [
    name,
    Object.keys(scale)
      .map((key) => (key === "" ? "(nothing)" : code(key)))
      .join(" "),
  ]);
  return [
    "## Classes",
    "A state goes in front: `hover:bg-red-500`. Any value goes in brackets, with `_` for a space: `w-[12px]`, `bg-[#223344]`, `font-[JetBrains_Mono]`.",
    table(["class", "same as"], fixed),
    table(["class", "sets", "values from", "negative"], prefixed),
    table(
      ["values", "names"],
      [
        ...values,
        ["color", "see below"],
        ["percent", "a number of percent, `opacity-50`"],
        ["number", "a whole number, `line-clamp-3`"],
      ],
    ),
  ];
}

function colorsSection(): readonly string[] {
  const rows = Object.entries(palette).map(([hue, row]) => [code(hue), ...row.split(" ").map((hex) => `#${hex}`)]);
  return [
    "## Colours",
    "`#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`, `hsl()`, `hsla()`, a hue with a shade such as `red-500`, or one of " +
      `${Object.keys(basicColors).map(code).join(", ")}. A name or hex colour may end in an opacity in percent: \`red-500/50\`.`,
    table(["hue", ...shades], rows),
  ];
}
