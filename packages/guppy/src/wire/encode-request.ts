// Requests to the UI thread as bytes. Called by the runtime; knows nothing of windows but their numbers.
import { GuppyError } from "../errors.ts";
import { type ElementKind, elements } from "../generated/elements.ts";
import { type RequestName, type RequestParams, type RequestSpec, requests } from "../generated/requests.ts";
import type { NumberedSpec } from "../generated/values.ts";
import { inputs, type SimulatedInput, windowOptions } from "../generated/windows.ts";
import type { PatchPlan } from "../ir/patch-plan.ts";
import { writePatch } from "./encode-patch.ts";
import { checkLength, writeField, writeFields, writeValue } from "./value.ts";
import { createWriter, type Writer } from "./writer.ts";

export type WireParams = RequestParams<PatchPlan>;

export type NativeRequest = {
  readonly [Name in RequestName]: {
    readonly request: Name;
    readonly id: number;
    /** The window's number; 0 for the whole application. */
    readonly target: number;
    /** Milliseconds from now. */
    readonly deadline: number;
    readonly params: WireParams[Name];
  };
}[RequestName];

const options: readonly (readonly [name: string, spec: NumberedSpec])[] = Object.entries(windowOptions);

/** The bytes belong to the writer, where one is given, and hold until its next use. */
export function encodeRequest(request: NativeRequest, writer: Writer = createWriter()): Uint8Array {
  const { number, scope, params } = requests[request.request];
  writer.reset();
  writer.u32(request.id);
  writer.u8(number);
  writer.u32(request.target);
  writer.u32(request.deadline);
  if (scope === "node") {
    writeCall(writer, request.params as WireParams["call"]);
  } else {
    const values = request.params as Readonly<Record<string, unknown>>;
    for (const name in params) writeParam(writer, name, params[name] as RequestSpec, values[name]);
  }
  return writer.written();
}

function writeParam(writer: Writer, name: string, { type, max = 0 }: RequestSpec, value: unknown): void {
  if (type === "patch") writePatch(value as PatchPlan, writer);
  else if (type === "windowOptions") writeOptions(writer, value as Readonly<Record<string, unknown>>);
  else if (type === "inputs") writeInputs(writer, value as readonly SimulatedInput[], max);
  else writeField(writer, name, type, value);
}

function writeCall(writer: Writer, { node, kind, command, args }: WireParams["call"]): void {
  const table = elements[kind].commands[command];
  if (table === undefined) throw unknownCommand(kind, command);
  writer.u32(node);
  writer.u8(elements[kind].number);
  writer.u8(table.number);
  for (const name in table.args) {
    const spec = table.args[name];
    if (spec !== undefined) writeField(writer, name, spec.type, args[name]);
  }
}

function writeOptions(writer: Writer, values: Readonly<Record<string, unknown>>): void {
  const given = options.filter(([name]) => values[name] !== undefined);
  writer.u8(given.length);
  for (const [name, { number, type }] of given) {
    writer.u8(number);
    writeValue(writer, type, values[name]);
  }
}

function writeInputs(writer: Writer, list: readonly SimulatedInput[], max: number): void {
  checkLength(list.length, max);
  writer.u32(list.length);
  for (const input of list) {
    const { number, payload } = inputs[input.type];
    writer.u8(number);
    writeFields(writer, payload, input);
  }
}

function unknownCommand(kind: ElementKind, command: string): GuppyError {
  const known = Object.keys(elements[kind].commands);
  const takes = known.length === 0 ? "It has none." : `It has ${known.join(", ")}.`;
  return new GuppyError("GUPPY_UNKNOWN_COMMAND", `A <${kind}> has no command \`${command}\`. ${takes}`, {
    details: { kind, command },
  });
}
