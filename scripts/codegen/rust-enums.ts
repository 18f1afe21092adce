// Rust enums: the closed word lists of the schema, and tables whose entries have numbers.
import type { ValueType } from "../../schema/language.ts";
import { type EnumModel, kindEnum, type Model, within } from "./model.ts";
import { pascal } from "./names.ts";
import { docLine } from "./rust-values.ts";

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

/** An enum whose variants have numbers. */
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

/** Which named types travel to the native side, and which come from it. */
export interface Directions {
  readonly read: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
}

export function directionsOf(model: Model): Directions {
  const read = [
    ...model.kinds.flatMap((kind) => [...kind.props, ...kind.commands.flatMap((command) => command.args)]),
    ...model.styleOps,
    ...model.windowOptions,
    ...model.inputs.flatMap((input) => input.fields),
    ...model.requests.flatMap((request) => request.params),
  ];
  const written = [
    ...[...model.kinds.flatMap((kind) => kind.events), ...model.windowEvents].flatMap((event) => event.fields),
    ...model.requests.flatMap((request) => request.result),
  ];
  const names = (fields: readonly { readonly type: unknown }[]): Set<string> =>
    new Set(fields.flatMap(({ type }) => within(type as ValueType)).flatMap(nameOf));
  return { read: names(read), written: names(written) };
}

function nameOf(type: ValueType): readonly string[] {
  if (typeof type === "string") return [];
  if ("enum" in type) return [type.enum];
  return "record" in type ? [type.record] : [];
}

/** All closed word lists; a list gets only the direction in which it travels. */
export function rustEnums(model: Model, directions: Directions): string {
  const lists = model.enums.filter(({ name }) => name !== kindEnum);
  return lists.map((list) => wordEnum(list, directions)).join("\n\n");
}

function wordEnum({ name, words }: EnumModel, { read, written }: Directions): string {
  const type = pascal(name);
  const decode = `
      pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
          ${words.map((word, index) => `${index} => Self::${pascal(word)},`).join("\n")}
          found => return Err(DecodeError::text(offset, "a word of ${name}", found)),
        })
      }`;
  const encode = `
      pub(crate) fn write(self, writer: &mut Writer) {
        writer.u8(self as u8);
      }`;
  return `
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[repr(u8)]
    pub enum ${type} {
      ${words.map((word) => `${pascal(word)},`).join("\n")}
    }

    impl ${type} {
      ${read.has(name) ? decode : ""}
      ${written.has(name) ? encode : ""}

      /// The word of the schema.
      pub fn word(self) -> &'static str {
        match self { ${words.map((word) => `Self::${pascal(word)} => "${word}",`).join("\n")} }
      }
    }`;
}
