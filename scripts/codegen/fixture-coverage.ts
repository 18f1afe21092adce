// What of the vocabulary no fixture shows: an entry that is added without one would be untested on the wire.
import { events } from "../../schema/events.ts";
import { nodes, props } from "../../schema/nodes.ts";
import { enums, states, styleOps } from "../../schema/styles.ts";
import type { PayloadField } from "../../schema/vocabulary.ts";
import { inputs, requests, windowOptions } from "../../schema/windows.ts";
import type { RecordFixture } from "./fixture-batch.ts";
import type { FixtureValue } from "./fixture-bytes.ts";
import type { RequestFixture } from "./fixture-request.ts";
import { frameFixtures, read } from "./fixtures.ts";

type Values = Readonly<Record<string, FixtureValue>>;
type Types = Readonly<Record<string, { readonly type: PayloadField["type"] }>>;

/** Sentences; empty when every entry and every word of every list is shown. */
export function fixtureProblems(): readonly string[] {
  const seen = new Set<string>();
  for (const [, frames] of frameFixtures()) {
    for (const op of frames.flatMap((frame) => frame.ops)) {
      if (op.op === "defineStyle") {
        for (const [state, ops] of Object.entries(op.groups)) {
          seen.add(`state ${state}`);
          note(seen, "style op", styleOps, ops);
        }
      } else if (op.op === "create" || op.op === "update") {
        if (op.op === "create") seen.add(`node ${op.kind}`);
        for (const event of op.events ?? []) seen.add(`listened event ${event}`);
        note(seen, "prop", props, op.props ?? {});
      }
    }
  }
  for (const request of read<readonly RequestFixture[]>("requests/requests.json")) {
    seen.add(`request ${request.kind}`);
    note(seen, "window option", windowOptions, request.options ?? {});
    for (const { kind, ...fields } of request.inputs ?? []) {
      seen.add(`input ${kind}`);
      note(seen, "input field", inputTypes(kind), fields as Values);
    }
  }
  for (const record of read<readonly RecordFixture[]>("batch/records.json")) {
    if (record.record !== "event") continue;
    seen.add(`event ${record.event}`);
    note(
      seen,
      "event field",
      (events as Readonly<Record<string, { payload: Types }>>)[record.event]?.payload ?? {},
      record.payload,
    );
  }
  return wanted()
    .filter((entry) => !seen.has(entry))
    .map((entry) => `no fixture in fixtures/wire shows the ${entry}`);
}

function wanted(): readonly string[] {
  const names = (what: string, table: object): string[] => Object.keys(table).map((name) => `${what} ${name}`);
  const nodeEvents = Object.entries(events).flatMap(([name, spec]) => (spec.scope === "node" ? [name] : []));
  return [
    ...names("node", nodes),
    ...names("prop", props),
    ...names("state", states),
    ...names("style op", styleOps),
    ...names("event", events),
    ...nodeEvents.map((name) => `listened event ${name}`),
    ...names("request", requests),
    ...names("window option", windowOptions),
    ...names("input", inputs),
    ...Object.entries(enums).flatMap(([list, words]) => words.map((word) => `word ${list} ${word}`)),
  ];
}

function note(seen: Set<string>, what: string, table: Types, values: Values): void {
  for (const [name, of] of Object.entries(values)) {
    seen.add(`${what} ${name}`);
    const type = table[name]?.type;
    if (typeof type === "object") seen.add(`word ${type.enum} ${of}`);
  }
}

function inputTypes(kind: string): Types {
  const payload: Readonly<Record<string, PayloadField["type"]>> = inputs[kind as keyof typeof inputs]?.payload ?? {};
  return Object.fromEntries(Object.entries(payload).map(([name, type]) => [name, { type }]));
}
