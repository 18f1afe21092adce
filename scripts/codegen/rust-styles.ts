// Styles and themes in Rust.
import type { Model } from "./model.ts";
import { pascal } from "./names.ts";
import { rustNumbered } from "./rust-enums.ts";
import { docLine, readValue, rustType } from "./rust-values.ts";

export function rustStyles(model: Model): string {
  const variants = model.styleOps.map((op) => `${docLine(op.doc)}${pascal(op.name)}(${rustType(op.type)}),`);
  const reads = model.styleOps.map((op) => `${op.number} => ${readValue(op)}.map(Self::${pascal(op.name)}),`);
  const names = model.styleOps.map((op) => `"${op.name}",`);
  const states = model.states.map(({ name, number, doc }) => ({ name: pascal(name), word: name, number, doc }));
  return `
    ${rustNumbered({ name: "State", doc: "A state that a style depends on; later ones win over earlier ones.", repr: "u8", variants: states, word: "name", read: true, ordered: true })}

    /// One thing that a style says.
    #[derive(Clone, Debug, PartialEq)]
    pub enum StyleOp {
      ${variants.join("\n")}
    }

    impl StyleOp {
      /// Reads the value of the op with this number, which stood at \`offset\`.
      pub(crate) fn read(number: u16, offset: usize, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let op = match number {
          ${reads.join("\n")}
          _ => return Err(DecodeError::text(offset, "the number of a style op", number)),
        };
        op.map_err(|error| error.within(NAMES.get(usize::from(number)).copied().unwrap_or("style")))
      }
    }

    const NAMES: [&str; ${names.length}] = [${names.join("")}];`;
}

export function rustTheme(model: Model): string {
  const tokens = model.theme.map(({ name, number, doc }) => ({ name: pascal(name), word: name, number, doc }));
  const values = (mode: "light" | "dark"): string =>
    model.theme.map((token) => `Self::${pascal(token.name)} => 0x${token[mode].slice(1).padEnd(8, "f")},`).join("\n");
  return `
    ${rustNumbered({ name: "ThemeToken", doc: "A colour that the theme decides.", repr: "u8", variants: tokens, word: "name", read: true })}

    impl ThemeToken {
      /// The colour by day, as \`0xRRGGBBAA\`.
      pub fn light(self) -> u32 {
        match self { ${values("light")} }
      }

      /// The colour by night.
      pub fn dark(self) -> u32 {
        match self { ${values("dark")} }
      }
    }`;
}
