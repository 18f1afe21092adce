// What `cargo build --message-format json` says on standard output: diagnostics and where the files are. Pure.
import type { Diagnostic, Severity } from "../precompiler.ts";

export interface CargoMessages {
  readonly diagnostics: readonly Diagnostic[];
  readonly artifacts: readonly CargoArtifact[];
}

export interface CargoArtifact {
  readonly manifestPath: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly files: readonly string[];
  readonly executable: string | undefined;
}

const severities: Readonly<Record<string, Severity>> = {
  error: "error",
  warning: "warning",
  note: "information",
  help: "hint",
};

export function readCargoMessages(output: string): CargoMessages {
  const messages = output.split("\n").flatMap((line) => parseLine(line));
  return {
    diagnostics: messages.flatMap((message) =>
      message["reason"] === "compiler-message" ? diagnosticOf(message["message"]) : [],
    ),
    artifacts: messages.flatMap((message) => (message["reason"] === "compiler-artifact" ? [artifactOf(message)] : [])),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** Build scripts may print to the same stream, so a line that is no object is none of ours. */
function parseLine(line: string): readonly Fields[] {
  if (!line.startsWith("{")) return [];
  try {
    return [JSON.parse(line) as Fields];
  } catch {
    return [];
  }
}

function diagnosticOf(value: unknown): readonly Diagnostic[] {
  const message = fields(value);
  const span = fields(list(message["spans"])[0]);
  const file = span["file_name"];
  const line = span["line_start"];
  return [
    {
      severity: severities[String(message["level"])] ?? "error",
      message: String(message["message"] ?? ""),
      compiler: "rustc",
      details: message["rendered"],
      ...(typeof file === "string" ? { file } : {}),
      ...(typeof line === "number" ? { line } : {}),
    },
  ];
}

function artifactOf(message: Fields): CargoArtifact {
  const target = fields(message["target"]);
  const executable = message["executable"];
  return {
    manifestPath: String(message["manifest_path"] ?? ""),
    name: String(target["name"] ?? ""),
    kinds: list(target["kind"]).map(String),
    files: list(message["filenames"]).map(String),
    executable: typeof executable === "string" ? executable : undefined,
  };
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
