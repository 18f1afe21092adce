// Rust enums: the closed word lists of the schema, and tables whose entries have numbers.
import { events } from "../../schema/events.ts";
import { props } from "../../schema/nodes.ts";
import { enums, styleOps } from "../../schema/styles.ts";
import type { EventSpec } from "../../schema/vocabulary.ts";
import { inputs, windowOptions } from "../../schema/windows.ts";
import { docLine, pascal } from "./rust-types.ts";

export interface NumberedEnum {
  readonly name: string;
  readonly doc: string;
  readonly repr: "u8" | "u16";
  readonly variants: readonly {
    readonly name: string;
    readonly word: string;
    readonly number: number;
    readonly doc: string;
  }[];
  /** The name of the method that gives the schema's word. */
  readonly word: "name" | "code";
  /** True when it is read from the wire. */
  readonly read?: boolean;
  readonly ordered?: boolean;
}

/** An enum whose variants have numbers of their own. */
export function rustNumbered(spec: NumberedEnum): string {
  const variants = spec.variants.map((v) => `${docLine(v.doc)}${v.name} = ${v.number},`);
  const words = spec.variants.map((v) => `Self::${v.name} => "${v.word}",`);
  const numbers = spec.variants.map((v) => `${v.number} => Self::${v.name},`);
  const read = `
      pub fn from_number(number: ${spec.repr}) -> Option<Self> {
        Some(match number { ${numbers.join("\n")} _ => return None })
      }`;
  return `
    ${docLine(spec.doc)}#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash${spec.ordered ? ", PartialOrd, Ord" : ""})]
    #[repr(${spec.repr})]
    pub enum ${spec.name} {
      ${variants.join("\n")}
    }

    impl ${spec.name} {
      ${spec.read ? read : ""}

      /// The number on the wire.
      pub fn number(self) -> ${spec.repr} {
        self as ${spec.repr}
      }

      /// The word of the schema.
      pub fn ${spec.word}(self) -> &'static str {
        match self { ${words.join("\n")} }
      }
    }`;
}

/** All closed word lists; a list gets only the direction in which it travels. */
export function rustEnums(): string {
  const read = enumsOf(
    [...Object.values(styleOps), ...Object.values(props), ...Object.values(windowOptions)].map((spec) => spec.type),
  );
  for (const name of enumsOf(Object.values(inputs).flatMap((input) => Object.values(input.payload)))) read.add(name);
  const payloads = Object.values(events as Readonly<Record<string, EventSpec>>).flatMap((event) =>
    Object.values(event.payload),
  );
  const written = enumsOf(payloads.map((field) => field.type));
  const bodies = Object.entries(enums).map(([name, words]) => wordEnum(name, words, read.has(name), written.has(name)));
  return `
    use crate::error::DecodeError;
    use crate::reader::Reader;
    use crate::writer::Writer;

    ${bodies.join("\n\n")}`;
}

function enumsOf(types: readonly (string | { readonly enum: string })[]): Set<string> {
  return new Set(types.flatMap((type) => (typeof type === "string" ? [] : [type.enum])));
}

function wordEnum(name: string, words: readonly string[], read: boolean, written: boolean): string {
  const type = pascal(name);
  const decode = `
      pub(crate) fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
          ${words.map((word, index) => `${index} => Self::${pascal(word)},`).join("\n")}
          found => return Err(DecodeError::text(offset, "a word of ${name}", found)),
        })
      }`;
  const encode = `
      pub(crate) fn encode(self, writer: &mut Writer) {
        writer.u8(self as u8);
      }`;
  return `
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[repr(u8)]
    pub enum ${type} {
      ${words.map((word) => `${pascal(word)},`).join("\n")}
    }

    impl ${type} {
      ${read ? decode : ""}
      ${written ? encode : ""}

      /// The word of the schema.
      pub fn word(self) -> &'static str {
        match self { ${words.map((word) => `Self::${pascal(word)} => "${word}",`).join("\n")} }
      }
    }`;
}
