// The Rust half of the generated code: one file of crates/guppy-wire/src/generated for each part of the schema.
import type { Model } from "./model.ts";
import { codeVariant, pascal, screaming, snake } from "./names.ts";
import { directionsOf, rustEnums, rustNumbered } from "./rust-enums.ts";
import { rustSharedEvents, rustWindowEvents } from "./rust-events.ts";
import { rustCommands, rustElements, rustGroups, rustKind } from "./rust-kinds.ts";
import { rustNodeKinds, rustNodes } from "./rust-nodes.ts";
import { rustRecords, rustReplies, rustRequests, rustWindowOptions } from "./rust-requests.ts";
import { rustStyles, rustTheme } from "./rust-styles.ts";
import { docLine } from "./rust-values.ts";
import { formatRust, type GeneratedFile } from "./write.ts";

const folder = "crates/guppy-wire/src/generated";
const header = "//! Written by `pnpm codegen` from `schema/`; do not edit.";

/** What a file may need, by a word that shows that it does. */
const imports: readonly (readonly [word: RegExp, path: string])[] = [
  [/\bArc</, "std::sync::Arc"],
  [/\bChildrenRule\b/, "crate::ChildrenRule"],
  [/\bCoalesce\b/, "crate::event::Coalesce"],
  [/\bColor\b/, "crate::Color"],
  [/\bDecodeError\b/, "crate::error::DecodeError"],
  [/\bElementProps\b/, "crate::ElementProps"],
  [/\bErrorCode\b/, "crate::ErrorCode"],
  [/\bEventPayload\b/, "crate::event::EventPayload"],
  [/\bLength\b/, "crate::Length"],
  [/\bNodeCommand\b/, "crate::NodeCommand"],
  [/\bNodeId\b/, "crate::NodeId"],
  [/\bNodeKind\b/, "crate::NodeKind"],
  [/\bPatch\b/, "crate::Patch"],
  [/(?<!:)\bProps::|&Props\b/, "crate::Props"],
  [/\bReader\b/, "crate::reader::Reader"],
  [/\bReply for\b/, "crate::Reply"],
  [/\bThemeToken\b/, "crate::ThemeToken"],
  [/\bUnits\b/, "crate::reader::Units"],
  [/\bWindowOptions\b/, "crate::WindowOptions"],
  [/\bWindowPayload\b/, "crate::event::WindowPayload"],
  [/\bWriter\b/, "crate::writer::Writer"],
  [/\bread_node\b/, "crate::patch::read_node"],
];

export function generateRust(model: Model, hash: string): readonly GeneratedFile[] {
  const directions = directionsOf(model);
  const kinds = model.kinds.map(({ name }) => snake(name));
  const parts: Readonly<Record<string, string>> = {
    version: version(model, hash),
    limits: limits(model),
    errors: errors(model),
    enums: rustEnums(model, directions),
    records: rustRecords(model, directions.written, directions.read),
    theme: rustTheme(model),
    styles: rustStyles(model),
    node_kinds: rustNodeKinds(model, directions),
    nodes: rustNodes(model),
    groups: rustGroups(model),
    elements: rustElements(model),
    commands: rustCommands(model),
    events: rustSharedEvents(model),
    window_events: rustWindowEvents(model),
    window_options: rustWindowOptions(model),
    requests: rustRequests(model),
    replies: rustReplies(model),
  };
  const ofKinds = model.kinds.map((kind): readonly [string, string] => [
    `kinds/${snake(kind.name)}`,
    rustKind(model, kind),
  ]);
  const modules = kinds.map((name) => `pub mod ${name};`).join("\n");
  return [
    ...[...Object.entries(parts), ...ofKinds].map(([name, body]) => file(model, name, body)),
    { path: `${folder}/kinds.rs`, text: formatRust(`${header}\n\n${modules}`) },
  ];
}

function file(model: Model, name: string, body: string): GeneratedFile {
  const kinds = model.kinds.map((kind) => snake(kind.name));
  const declared = (path: string): boolean =>
    new RegExp(`(enum|struct|trait) ${path.split("::").at(-1)}\\b`).test(body);
  const used = imports.filter(([word, path]) => word.test(body) && !declared(path)).map(([, path]) => `use ${path};`);
  const words = [...model.enums, ...model.records, ...model.groups].map(({ name }) => pascal(name));
  const named = words.filter(
    (word) => !declared(word) && new RegExp(`(?<!:)[:<(] ?${word}\\b|\\b${word}::`).test(body),
  );
  const modules = kinds.filter((kind) => !name.startsWith("kinds/") && new RegExp(`\\b${kind}::`).test(body));
  const uses = [
    ...used,
    ...named.map((word) => `use crate::${word};`),
    ...modules.map((kind) => `use super::kinds::${kind};`),
  ];
  return { path: `${folder}/${name}.rs`, text: formatRust(`${header}\n\n${uses.join("\n")}\n\n${body}`) };
}

function version(model: Model, hash: string): string {
  return `
    /// Compared at load with the one in JS: sides built from different schemas refuse each other.
    pub const SCHEMA_HASH: &str = "${hash}";

    /// The version in the header of a patch.
    pub const WIRE_VERSION: u16 = ${model.wireVersion};`;
}

function limits(model: Model): string {
  const entries = Object.entries(model.limits).map(
    ([name, { value, doc }]) => `${docLine(doc)}pub const ${screaming(name)}: usize = ${value};`,
  );
  return entries.join("\n");
}

function errors(model: Model): string {
  const variants = model.errorCodes.map(({ name, number, doc }) => ({
    name: codeVariant(name),
    word: name,
    number,
    doc,
  }));
  return rustNumbered({
    name: "ErrorCode",
    doc: "Everything that can go wrong and be told to the other side.",
    repr: "u16",
    variants,
    word: "code",
  });
}
