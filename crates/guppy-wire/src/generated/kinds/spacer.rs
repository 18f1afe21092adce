//! Written by `pnpm codegen` from `schema/`; do not edit.

/// Takes the free space between its neighbours.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Props {}

/// What it can be told to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {}
