// Payloads of events in Rust: a struct for each, with its number on every kind that has it and the way it is merged.
import { type EventModel, holdersOf, type Model } from "./model.ts";
import { pascal } from "./names.ts";
import { docLine, fixedBytes, structFields, writeFields } from "./rust-values.ts";

/** The payloads that several kinds have. */
export function rustSharedEvents(model: Model): string {
  return model.sharedEvents.map((event) => rustPayload(model, event)).join("\n\n");
}

export function rustPayload(model: Model, event: EventModel): string {
  const holders = holdersOf(model, event);
  const rest = holders.length === model.kinds.length ? "" : "_ => None,";
  const arms = holders.map(([kind, number]) => `NodeKind::${pascal(kind)} => Some(${number}),`);
  return `
    ${payloadStruct(event)}

    impl EventPayload for ${pascal(event.name)} {
      const COALESCE: Coalesce = ${coalesce(event)};

      fn number(kind: NodeKind) -> Option<u8> {
        match kind { ${arms.join("\n")} ${rest} }
      }

      fn write(&self, writer: &mut Writer) {
        ${event.fields.length === 0 ? "let _ = writer;" : writeFields(event.fields)}
      }
    }`;
}

export function rustWindowEvents(model: Model): string {
  const payloads = model.windowEvents.map(
    (event) => `
    ${payloadStruct(event)}

    impl WindowPayload for ${pascal(event.name)} {
      const NUMBER: u8 = ${event.number};
      const COALESCE: Coalesce = ${coalesce(event)};

      fn write(&self, writer: &mut Writer) {
        ${event.fields.length === 0 ? "let _ = writer;" : writeFields(event.fields)}
      }
    }`,
  );
  return payloads.join("\n\n");
}

function payloadStruct(event: EventModel): string {
  const body = event.fields.length === 0 ? ";" : ` { ${structFields(event.fields)} }`;
  return `${docLine(event.doc)}#[derive(Clone, Debug, PartialEq)]\npub struct ${pascal(event.name)}${body}`;
}

function coalesce(event: EventModel): string {
  if (event.coalesce === undefined) return "Coalesce::Never";
  const offsets = event.coalesce.sum.map((name) => offsetOf(event, name));
  return offsets.length === 0 ? "Coalesce::Last" : `Coalesce::Sum(&[${offsets.sort((a, b) => a - b).join(", ")}])`;
}

/** Where a field begins in the payload; what stands before it has a size that never changes, which `check.ts` sees to. */
function offsetOf(event: EventModel, name: string): number {
  const before = event.fields.slice(
    0,
    event.fields.findIndex((field) => field.name === name),
  );
  return before.reduce((sum, field) => sum + (fixedBytes(field.type) ?? 0), 0);
}
