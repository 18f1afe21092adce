// Requests in Rust: what is asked, the simulated input, what is answered, and the options of a window.
import type { RequestType, ValueType } from "../../schema/language.ts";
import type { Model, RequestField, RequestModel } from "./model.ts";
import { pascal, snake } from "./names.ts";
import { rustNumbered } from "./rust-enums.ts";
import {
  docLine,
  heldDefault,
  heldType,
  hold,
  readFields,
  readValue,
  rustType,
  structFields,
  writeFields,
} from "./rust-values.ts";

export function rustRequests(model: Model): string {
  const kinds = model.requests.map(({ name, number, doc }) => ({ name: pascal(name), word: name, number, doc }));
  const variants = model.requests.map(
    (request) => `${docLine(request.doc)}${pascal(request.name)}${bodyFields(request)},`,
  );
  const reads = model.requests.map((request) => `RequestKind::${pascal(request.name)} => ${readBody(request)},`);
  return `
    ${rustNumbered({ name: "RequestKind", doc: "What the UI thread can be asked.", repr: "u8", variants: kinds, word: "name", read: true })}

    /// What is asked, with all that it takes.
    #[derive(Clone, Debug, PartialEq)]
    pub enum RequestBody {
      ${variants.join("\n")}
    }

    impl RequestBody {
      pub(crate) fn read(kind: RequestKind, reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match kind { ${reads.join("\n")} })
      }
    }

    ${rustInputs(model)}`;
}

/** What is answered, for the requests that are answered with something. */
export function rustReplies(model: Model): string {
  const replies = model.requests.filter(({ result }) => result.length > 0);
  const structs = replies.map(
    (request) => `
    /// The answer to \`${request.name}\`.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ${pascal(request.name)} { ${structFields(request.result)} }

    impl Reply for ${pascal(request.name)} {
      fn write(&self, writer: &mut Writer) {
        ${writeFields(request.result)}
      }
    }`,
  );
  return structs.join("\n\n");
}

/** The structs that values are made of. */
export function rustRecords(model: Model, written: ReadonlySet<string>, read: ReadonlySet<string>): string {
  const records = model.records.map(({ name, fields }) => {
    const type = pascal(name);
    const reader = `
      pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { ${readFields(fields, readValue)} })
      }`;
    const writer = `
      pub(crate) fn write(&self, writer: &mut Writer) {
        ${writeFields(fields)}
      }`;
    return `
    #[derive(Clone, Debug, PartialEq)]
    pub struct ${type} { ${structFields(fields)} }

    impl ${type} {
      ${read.has(name) ? reader : ""}
      ${written.has(name) ? writer : ""}
    }`;
  });
  return records.join("\n\n");
}

export function rustWindowOptions(model: Model): string {
  const options = model.windowOptions;
  const fields = options.map((option) => `${docLine(option.doc)}pub ${snake(option.name)}: ${heldType(option)},`);
  const defaults = options.map((option) => `${snake(option.name)}: ${heldDefault(model, option)},`);
  const reads = options.map((option) => {
    const read = `${readValue(option)}.map_err(|error| error.within("${option.name}"))?`;
    return `${option.number} => options.${snake(option.name)} = ${hold(option, read)},`;
  });
  return `
    /// What a window is asked for, with the schema's defaults for what nobody asked.
    #[derive(Clone, Debug, PartialEq)]
    pub struct WindowOptions { ${fields.join("\n")} }

    impl Default for WindowOptions {
      fn default() -> Self {
        Self { ${defaults.join("\n")} }
      }
    }

    impl WindowOptions {
      /// Reads a count and as many numbered values, numbers ascending.
      pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut options = Self::default();
        let mut least = 0;
        for _ in 0..reader.u8()? {
          let offset = reader.offset();
          let number = reader.ascending_u8(&mut least)?;
          match number {
            ${reads.join("\n")}
            _ => return Err(DecodeError::text(offset, "the number of a window option", number)),
          }
        }
        Ok(options)
      }
    }`;
}

function bodyFields(request: RequestModel): string {
  if (request.scope === "node") return " { node: NodeId, command: NodeCommand }";
  const fields = request.params.map((param) => `${docLine(param.doc)}${snake(param.name)}: ${typeOf(param.type)},`);
  return fields.length === 0 ? "" : ` { ${fields.join("\n")} }`;
}

function readBody(request: RequestModel): string {
  const variant = `Self::${pascal(request.name)}`;
  if (request.scope === "node") {
    return `${variant} { node: ${invalid("read_node(reader)")}?, command: ${invalid("NodeCommand::read(reader)")}? }`;
  }
  if (request.params.length === 0) return variant;
  return `${variant} { ${readFields(request.params, readParam)} }`;
}

function typeOf(type: RequestType): string {
  if (type === "windowOptions") return "WindowOptions";
  if (type === "inputs") return "Vec<Input>";
  return type === "patch" ? "Patch" : rustType(type);
}

function readParam(param: RequestField): string {
  if (param.type === "windowOptions") {
    return "WindowOptions::read(reader).map_err(|error| error.outside_patch(ErrorCode::InvalidOptions))";
  }
  // The shortest input is its number alone.
  if (param.type === "inputs") return invalid(`reader.list(${param.max ?? 0}, 1, Input::read)`);
  if (param.type === "patch") return "Patch::read(reader)";
  return invalid(readValue({ ...param, type: param.type satisfies ValueType }));
}

function invalid(expression: string): string {
  return `${expression}.map_err(|error| error.outside_patch(ErrorCode::InvalidValue))`;
}

function rustInputs(model: Model): string {
  const variants = model.inputs.map(({ name, doc, fields }) => {
    const body = fields.map((field) => `${snake(field.name)}: ${rustType(field.type)}`).join(", ");
    return `${docLine(doc)}${pascal(name)}${body === "" ? "" : ` { ${body} }`},`;
  });
  const reads = model.inputs.map(({ name, number, fields }) => {
    const body = fields.length === 0 ? "" : ` { ${readFields(fields, readValue)} }`;
    return `${number} => Self::${pascal(name)}${body},`;
  });
  return `
    /// Input that a test plays into a headless window, in logical px.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Input {
      ${variants.join("\n")}
    }

    impl Input {
      /// Reads an input's number and its payload.
      pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
          ${reads.join("\n")}
          found => return Err(DecodeError::text(offset, "the number of an input", found)),
        })
      }
    }`;
}
