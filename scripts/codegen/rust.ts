// Writes the Rust side of the vocabulary: types that can hold only what the schema allows, and the code that reads them.
import { errorCodes } from "../../schema/errors.ts";
import { limits } from "../../schema/limits.ts";
import { nodes, props } from "../../schema/nodes.ts";
import { states, styleOps } from "../../schema/styles.ts";
import type { NodeSpec, PropSpec, StyleOpSpec } from "../../schema/vocabulary.ts";
import { wireVersion } from "../../schema/wire.ts";
import { rustEnums, rustNumbered } from "./rust-enums.ts";
import { rustEvents } from "./rust-events.ts";
import { rustOptions } from "./rust-options.ts";
import { docLine, pascal, readValue, rustType, screaming } from "./rust-types.ts";
import { rustWindows } from "./rust-windows.ts";
import { formatRust, type GeneratedFile } from "./write.ts";

const folder = "crates/guppy-wire/src/generated";

export function generateRust(schemaHash: string): readonly GeneratedFile[] {
  const files = {
    enums: rustEnums(),
    errors: errors(),
    events: rustEvents(),
    limits: rustLimits(),
    nodes: nodeKinds(),
    styles: styles(),
    version: version(schemaHash),
    windows: rustWindows(),
  };
  return Object.entries(files).map(([name, body]) => ({
    path: `${folder}/${name}.rs`,
    text: formatRust(`//! Written by \`pnpm codegen\` from \`schema/\`; do not edit.\n\n${body}`),
  }));
}

function errors(): string {
  const variants = Object.entries(errorCodes).map(([name, spec]) => ({
    name: pascal(
      name
        .replace(/^GUPPY_/, "")
        .toLowerCase()
        .replaceAll("_", "-"),
    ),
    word: name,
    number: spec.number,
    doc: spec.doc,
  }));
  return rustNumbered({
    name: "ErrorCode",
    doc: "The closed set of error codes.",
    repr: "u16",
    variants,
    word: "code",
  });
}

function rustLimits(): string {
  const lines = Object.entries(limits).map(
    ([name, { value, doc }]) => `${docLine(doc)}pub const ${screaming(name)}: usize = ${value};`,
  );
  return lines.join("\n");
}

function version(schemaHash: string): string {
  return `
    /// Compared at load with the one in JS: sides built from different schemas refuse each other.
    pub const SCHEMA_HASH: &str = "${schemaHash}";

    /// The version in the header of a frame.
    pub const WIRE_VERSION: u16 = ${wireVersion};`;
}

function styles(): string {
  const ops = Object.entries(styleOps as Readonly<Record<string, StyleOpSpec>>);
  const variants = ops.map(([name, spec]) => `${docLine(spec.doc)}${pascal(name)}(${rustType(spec.type)}),`);
  const reads = ops.map(([name, spec]) => `${spec.number} => ${readValue(spec)}.map(Self::${pascal(name)}),`);
  const names = ops.map(([name, spec]) => `${spec.number} => "${name}",`);
  const stateVariants = Object.entries(states).map(([name, spec]) => ({
    name: pascal(name),
    word: name,
    number: spec.number,
    doc: spec.doc,
  }));
  return `
    use std::sync::Arc;

    use super::enums::*;
    use crate::error::DecodeError;
    use crate::reader::{Reader, Units};
    use crate::{Color, Length};

    ${rustNumbered({ name: "State", doc: "A state that a style depends on; later ones win over earlier ones.", repr: "u8", variants: stateVariants, word: "name", read: true, ordered: true })}

    /// One thing that a style says.
    #[derive(Clone, Debug, PartialEq)]
    pub enum StyleOp {
      ${variants.join("\n")}
    }

    impl StyleOp {
      /// Reads the value of the op with this number, which stood at \`offset\`.
      pub(crate) fn decode(number: u16, offset: usize, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let op = match number {
          ${reads.join("\n")}
          _ => return Err(DecodeError::text(offset, "the number of a style op", number)),
        };
        op.map_err(|error| error.within(name_of(number)))
      }
    }

    fn name_of(number: u16) -> &'static str {
      match number {
        ${names.join("\n")}
        _ => "style",
      }
    }`;
}

function nodeKinds(): string {
  const kinds = Object.entries(nodes as Readonly<Record<string, NodeSpec>>);
  const variants = kinds.map(([name, spec]) => ({
    name: pascal(name),
    word: name,
    number: spec.number,
    doc: spec.doc,
  }));
  const arms = (value: (spec: NodeSpec) => string): string =>
    kinds.map(([name, spec]) => `Self::${pascal(name)} => ${value(spec)},`).join("\n");
  const propBits = (spec: NodeSpec): string => bits(spec.props.map((name) => `1 << ${propNumber(name) - 1}`));
  const eventBits = (spec: NodeSpec): string => bits(spec.events.map((name) => `event_bit::${screaming(name)}`));
  return `
    use std::fmt;
    use std::sync::Arc;

    use super::enums::*;
    use super::events::event_bit;
    use crate::error::DecodeError;
    use crate::reader::Reader;

    ${rustNumbered({ name: "NodeKind", doc: "What a node is.", repr: "u8", variants, word: "name", read: true })}

    impl NodeKind {
      /// What it is to a test or a screen reader.
      pub fn role(self) -> &'static str {
        match self { ${arms((spec) => `"${spec.role}"`)} }
      }

      /// True when it takes focus without being asked to.
      pub fn focusable(self) -> bool {
        match self { ${arms((spec) => String(spec.focusable))} }
      }

      /// True when it may hold nodes.
      pub fn holds_nodes(self) -> bool {
        match self { ${arms((spec) => String(spec.children === "nodes"))} }
      }

      /// The events it may listen to, as bits of \`event_bit\`.
      pub fn events(self) -> u32 {
        match self { ${arms(eventBits)} }
      }

      /// The props it takes, as bits (number - 1).
      pub fn props(self) -> u64 {
        match self { ${arms(propBits)} }
      }
    }

    ${rustOptions({ name: "Props", doc: "What an element says of itself besides its style.", number: "u16", presence: true, entries: props })}`;
}

function propNumber(name: string): number {
  return (props as Readonly<Record<string, PropSpec>>)[name]?.number ?? 0;
}

function bits(terms: readonly string[]): string {
  return terms.length === 0 ? "0" : terms.join(" | ");
}
