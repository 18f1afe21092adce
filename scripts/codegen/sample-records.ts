// The batch of `fixtures/wire/samples`: every event of every kind, every answer, refusals and failures. In words for the test
// in TypeScript, which reads the batch, and as Rust for the test there, which writes it.
import { type EventModel, type Field, isShared, type Model } from "./model.ts";
import { codeVariant, pascal, snake } from "./names.ts";
import { literal } from "./rust-values.ts";
import { sampleFields, variants } from "./samples.ts";

export interface SampleRecord {
  /** As `decodeBatch` gives it; a reply that was done names the request it answers and has the result in words. */
  readonly words: Readonly<Record<string, unknown>>;
  /** The expression of type `Record`. */
  readonly rust: string;
}

const window = 7;
const revision = 3;

export function sampleRecords(model: Model): readonly SampleRecord[] {
  const events = model.kinds.flatMap((kind) =>
    kind.events.flatMap((event) => {
      const path = `${isShared(model, event) ? "events" : `guppy_wire::${snake(kind.name)}`}::${pascal(event.name)}`;
      return samplesOf(model, event.fields).map(
        (payload, node): SampleRecord => ({
          words: { type: "event", window, node, revision, kind: kind.name, name: event.name, payload },
          rust: `node_event(${node}, NodeKind::${pascal(kind.name)}, &${struct(model, path, event.fields, payload)})`,
        }),
      );
    }),
  );
  return [
    ...events,
    ...model.windowEvents.flatMap((event) => windowRecords(model, event)),
    ...replies(model),
    ...failures,
  ];
}

/** `records()` for the Rust test. */
export function rustRecordsFile(model: Model): string {
  const list = sampleRecords(model).map(({ rust }) => `${rust},`);
  return `
    use guppy_wire::*;

    use super::{answered, node_event, window_event};

    /// The records of \`fixtures/wire/samples/records.json\`.
    pub(crate) fn records() -> Vec<Record> {
      vec![ ${list.join("\n")} ]
    }`;
}

function windowRecords(model: Model, event: EventModel): readonly SampleRecord[] {
  return samplesOf(model, event.fields).map((payload) => ({
    words: { type: "windowEvent", window, revision, name: event.name, payload },
    rust: `window_event(&${struct(model, `window_events::${pascal(event.name)}`, event.fields, payload)})`,
  }));
}

function replies(model: Model): readonly SampleRecord[] {
  return model.requests.flatMap((request) =>
    samplesOf(model, request.result).map((result, at): SampleRecord => {
      const id = request.number * 100 + at;
      const answer = struct(model, `replies::${pascal(request.name)}`, request.result, result);
      return {
        words: { type: "reply", request: id, ok: true, answers: request.name, result },
        rust:
          request.result.length === 0
            ? `Record::Reply { request: ${id}, result: Ok(Vec::new()) }`
            : `answered(${id}, &${answer})`,
      };
    }),
  );
}

const failures: readonly SampleRecord[] = [
  refused(4_294_967_295, "GUPPY_BAD_PATCH", "node 5: does not exist", 5),
  refused(11, "GUPPY_UNKNOWN_WINDOW", "window 12 is closed – “żółć”", null),
  failure("GUPPY_QUEUE_FULL", window, "too much"),
  failure("GUPPY_NATIVE_PANIC", null, ""),
];

function refused(request: number, code: string, message: string, node: number | null): SampleRecord {
  const error = `ReplyError { code: ErrorCode::${codeVariant(code)}, message: ${JSON.stringify(message)}.to_owned(), node: ${node === null ? "None" : `Some(NodeId(${node}))`} }`;
  return {
    words: { type: "reply", request, ok: false, code, message, node },
    rust: `Record::Reply { request: ${request}, result: Err(${error}) }`,
  };
}

function failure(code: string, of: number | null, message: string): SampleRecord {
  return {
    words: { type: "failure", code, window: of, message },
    rust: `Record::Failure { code: ErrorCode::${codeVariant(code)}, window: ${of === null ? "None" : `Some(${of})`}, message: ${JSON.stringify(message)}.to_owned() }`,
  };
}

function samplesOf(model: Model, fields: readonly Field[]): readonly Readonly<Record<string, unknown>>[] {
  const count = fields.length === 0 ? 1 : variants(model, fields);
  return Array.from({ length: count }, (_, index) => sampleFields(model, fields, index));
}

function struct(
  model: Model,
  path: string,
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): string {
  if (fields.length === 0) return path;
  const list = fields.map(({ name, type }) => `${snake(name)}: ${literal(model, type, values[name])}`);
  return `${path} { ${list.join(", ")} }`;
}
