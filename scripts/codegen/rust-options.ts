// A Rust struct of optional values that travel as a count and numbered values: node props and window options.
import type { PropSpec } from "../../schema/vocabulary.ts";
import { defaultValue, docLine, range, readValue, rustType, screaming, snake } from "./rust-types.ts";

export interface OptionsStruct {
  readonly name: string;
  readonly doc: string;
  /** How wide a number is on the wire. */
  readonly number: "u8" | "u16";
  /** True when the struct tells which values are there, as bits. */
  readonly presence?: boolean;
  readonly entries: Readonly<Record<string, PropSpec>>;
}

export function rustOptions(spec: OptionsStruct): string {
  const entries = Object.entries(spec.entries);
  const fields = entries.map(
    ([name, entry]) => `${docLine(entry.doc)}pub ${snake(name)}: Option<${rustType(entry.type)}>,`,
  );
  const ranges = entries.flatMap(([name, entry]) => rangeConst(name, entry));
  const reads = entries.map(([name, entry]) => readArm(name, entry));
  const shown = entries.map(([name]) => `if let Some(value) = &self.${snake(name)} { shown.field("${name}", value); }`);
  return `
    ${docLine(spec.doc)}#[derive(Clone, Default, PartialEq)]
    pub struct ${spec.name} {
      ${fields.join("\n")}
    }

    impl ${spec.name} {
      ${ranges.join("\n")}

      /// Reads a count and as many numbered values, numbers ascending.
      pub(crate) fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut values = Self::default();
        let mut last = 0;
        for _ in 0..reader.u8()? {
          let offset = reader.offset();
          let number = reader.${spec.number}()?;
          if number <= last {
            return Err(DecodeError::text(offset, "a number above the one before", number));
          }
          last = number;
          match number {
            ${reads.join("\n")}
            _ => return Err(DecodeError::text(offset, "a number the schema knows", number)),
          }
        }
        Ok(values)
      }

      ${entries.map(([name, entry]) => accessor(name, entry)).join("\n")}
      ${spec.presence ? presence(entries) : ""}
    }

    impl fmt::Debug for ${spec.name} {
      fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("${spec.name}");
        ${shown.join("\n")}
        shown.finish()
      }
    }`;
}

function rangeConst(name: string, entry: PropSpec): readonly string[] {
  if (typeof entry.type !== "string" || (entry.min === undefined && entry.max === undefined)) return [];
  const bounds = range(entry.type, entry.min, entry.max);
  return [
    `/// The values \`${name}\` may have.\npub const ${screaming(name)}_RANGE: std::ops::RangeInclusive<${entry.type}> = ${bounds};`,
  ];
}

function readArm(name: string, entry: PropSpec): string {
  const ranged = rangeConst(name, entry).length > 0;
  const read = ranged ? `reader.${entry.type}_in(Self::${screaming(name)}_RANGE)` : readValue(entry);
  return `${entry.number} => values.${snake(name)} = Some(${read}.map_err(|error| error.within("${name}"))?),`;
}

/** What holds when the value is absent; only values with a default have one. */
function accessor(name: string, entry: PropSpec): string {
  if (entry.default === undefined) return "";
  const value = defaultValue(entry.type, entry.default);
  const field = snake(name);
  const [type, body] =
    entry.type === "string"
      ? ["&str", `self.${field}.as_deref().unwrap_or(${value})`]
      : [rustType(entry.type), `self.${field}.unwrap_or(${value})`];
  return `
      /// \`${name}\`, or what the schema says of a node or window without it.
      pub fn ${field}(&self) -> ${type} {
        ${body}
      }`;
}

function presence(entries: readonly (readonly [string, PropSpec])[]): string {
  const terms = entries.map(([name, entry]) => {
    const bit = `u64::from(self.${snake(name)}.is_some())`;
    return entry.number === 1 ? bit : `(${bit} << ${entry.number - 1})`;
  });
  return `
      /// Which values are there, as bits (number - 1).
      pub fn present(&self) -> u64 {
        ${terms.join(" | ")}
      }`;
}
