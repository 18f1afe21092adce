//! Written by `pnpm codegen` from `schema/`; do not edit.

pub mod button;
pub mod code_editor;
pub mod div;
pub mod icon;
pub mod image;
pub mod link_span;
pub mod overlay;
pub mod rich_text;
pub mod row;
pub mod rows;
pub mod scroll;
pub mod spacer;
pub mod span;
pub mod text;
pub mod text_input;
pub mod textarea;
