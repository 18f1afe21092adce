//! Written by `pnpm codegen` from `schema/`; do not edit.

pub mod button;
pub mod div;
pub mod scroll;
pub mod spacer;
pub mod text;
pub mod text_input;

/// The props of any kind, as `super::Props` in the modules below.
use super::nodes::Props;
