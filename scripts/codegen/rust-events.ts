// The Rust enum of events, with the code that writes and merges them.
import { events } from "../../schema/events.ts";
import type { EventSpec, PayloadField } from "../../schema/vocabulary.ts";
import { docLine, pascal, rustType, screaming, snake } from "./rust-types.ts";

type Entry = readonly [name: string, spec: EventSpec];

export function rustEvents(): string {
  const entries: readonly Entry[] = Object.entries(events);
  const nodeEvents = entries.filter(([, spec]) => spec.scope === "node");
  const variants = entries.map(([name, spec]) => `${docLine(spec.doc)}${pascal(name)}${payload(spec)},`);
  const arms = (value: (entry: Entry) => string): string =>
    entries.map((entry) => `Self::${pascal(entry[0])} { .. } => ${value(entry)},`).join("\n");
  const bits = nodeEvents.map(
    ([name, spec]) => `${docLine(spec.doc)}pub const ${screaming(name)}: u32 = 1 << ${spec.number - 1};`,
  );
  return `
    use super::enums::*;
    use crate::writer::Writer;

    /// The bit of each event that a node can listen to.
    pub mod event_bit {
      ${bits.join("\n")}
    }

    /// Something that happened to a node or a window.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Event {
      ${variants.join("\n")}
    }

    impl Event {
      /// The number on the wire.
      pub fn number(&self) -> u8 {
        match self { ${arms(([, spec]) => String(spec.number))} }
      }

      /// The word of the schema.
      pub fn name(&self) -> &'static str {
        match self { ${arms(([name]) => `"${name}"`)} }
      }

      /// The bit of a node that listens to it; none for an event of the window.
      pub fn bit(&self) -> Option<u32> {
        match self { ${arms(([name, spec]) => (spec.scope === "node" ? `Some(event_bit::${screaming(name)})` : "None"))} }
      }

      /// True when of several that wait only the last is kept.
      pub fn coalesces(&self) -> bool {
        match self { ${arms(([, spec]) => String(spec.coalesce !== undefined))} }
      }

      /// Takes over a later event of the same kind, with fields that tell a difference added up. Gives the later one
      /// back when the two can't become one.
      pub fn merge(&mut self, later: Self) -> Result<(), Self> {
        *self = match (&*self, later) {
          ${entries.flatMap(mergeArm).join("\n")}
          (_, later) => return Err(later),
        };
        Ok(())
      }

      /// Writes the payload in the order of the schema.
      pub fn encode(&self, writer: &mut Writer) {
        match self {
          ${entries.map(encodeArm).join("\n")}
        }
      }
    }`;
}

function payload(spec: EventSpec): string {
  const fields = Object.entries(spec.payload);
  if (fields.length === 0) return "";
  return ` { ${fields.map(([name, field]) => `${docLine(field.doc)}${snake(name)}: ${ownedType(field)},`).join("\n")} }`;
}

/** Events are made by the native side once and written once, so their strings need not be shared. */
function ownedType(field: PayloadField): string {
  return field.type === "string" ? "String" : rustType(field.type);
}

function mergeArm([name, spec]: Entry): readonly string[] {
  if (spec.coalesce === undefined) return [];
  const fields = Object.keys(spec.payload).map(snake);
  const sums = spec.coalesce.sum.map(snake);
  const earlier = sums.length === 0 ? ".." : [...sums.map((field) => `${field}: earlier_${field}`), ".."].join(", ");
  const merged = fields.map((field) => (sums.includes(field) ? `${field}: earlier_${field} + ${field}` : field));
  const variant = `Self::${pascal(name)}`;
  return [`(${variant} { ${earlier} }, ${variant} { ${fields.join(", ")} }) => ${variant} { ${merged.join(", ")} },`];
}

function encodeArm([name, spec]: Entry): string {
  const fields = Object.entries(spec.payload);
  const writes = fields.map(([field, { type }]) => writeField(snake(field), type));
  return `Self::${pascal(name)} { ${fields.map(([field]) => snake(field)).join(", ")} } => { ${writes.join(" ")} }`;
}

function writeField(field: string, type: PayloadField["type"]): string {
  if (typeof type !== "string") return `${field}.encode(writer);`;
  return type === "string" ? `writer.str(${field});` : `writer.${type}(*${field});`;
}
