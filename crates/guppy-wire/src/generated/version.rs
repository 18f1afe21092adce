//! Written by `pnpm codegen` from `schema/`; do not edit.

/// Compared at load with the one in JS: sides built from different schemas refuse each other.
pub const SCHEMA_HASH: &str = "1507700c318e9f19";

/// The version in the header of a frame.
pub const WIRE_VERSION: u16 = 1;
