//! Written by `pnpm codegen` from `schema/`; do not edit.

/// Compared at load with the one in JS: sides built from different schemas refuse each other.
pub const SCHEMA_HASH: &str = "091ff3ab653d0310";

/// The version in the header of a patch.
pub const WIRE_VERSION: u16 = 2;
