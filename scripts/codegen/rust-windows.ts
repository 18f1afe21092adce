// Window options, request kinds and simulated input in Rust.
import type { ValueType } from "../../schema/vocabulary.ts";
import { inputs, requests, windowOptions } from "../../schema/windows.ts";
import { rustNumbered } from "./rust-enums.ts";
import { rustOptions } from "./rust-options.ts";
import { pascal, readValue, rustType, snake } from "./rust-types.ts";

export function rustWindows(): string {
  const kinds = Object.entries(requests).map(([name, spec]) => ({
    name: pascal(name),
    word: name,
    number: spec.number,
    doc: spec.doc,
  }));
  return `
    use std::fmt;
    use std::sync::Arc;

    use super::enums::*;
    use crate::Color;
    use crate::error::DecodeError;
    use crate::reader::Reader;

    ${rustOptions({ name: "WindowOptions", doc: "What a window is asked for.", number: "u8", entries: windowOptions })}

    ${rustNumbered({ name: "RequestKind", doc: "What the UI thread can be asked to do.", repr: "u8", variants: kinds, word: "name", read: true })}

    ${rustInputs()}`;
}

function rustInputs(): string {
  const entries = Object.entries(inputs).map(([name, spec]) => {
    const fields: readonly (readonly [string, ValueType])[] = Object.entries(spec.payload);
    return { name, number: spec.number, fields };
  });
  const variants = entries.map(
    ({ name, fields }) =>
      `${pascal(name)} { ${fields.map(([field, type]) => `${snake(field)}: ${rustType(type)}`).join(", ")} },`,
  );
  const reads = entries.map(({ name, number, fields }) => {
    const values = fields.map(([field, type]) => `${snake(field)}: ${readValue({ type })}?`);
    return `${number} => Self::${pascal(name)} { ${values.join(", ")} },`;
  });
  return `
    /// Input that a test plays into a headless window, in logical px.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Input {
      ${variants.join("\n")}
    }

    impl Input {
      /// Reads an input's number and its payload.
      pub(crate) fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        Ok(match reader.u8()? {
          ${reads.join("\n")}
          found => return Err(DecodeError::text(offset, "the number of an input", found)),
        })
      }
    }`;
}
