//! Written by `pnpm codegen` from `schema/`; do not edit.

use super::kinds::button;
use super::kinds::code_editor;
use super::kinds::div;
use super::kinds::link_span;
use super::kinds::overlay;
use super::kinds::row;
use super::kinds::rows;
use super::kinds::scroll;
use super::kinds::text_input;
use super::kinds::textarea;
use crate::ErrorCode;
use crate::NodeKind;
use crate::error::DecodeError;
use crate::reader::Reader;
use std::sync::Arc;

/// A command that several kinds have.
#[derive(Clone, Debug, PartialEq)]
pub enum SharedCommand {
    /// Takes the focus away from it.
    Blur,
    /// Takes the whole text away, as the user could.
    Clear,
    /// Copies the selection to the clipboard; not from a password.
    Copy,
    /// Moves the selection to the clipboard; that of a password stays.
    Cut,
    /// Gives it the focus.
    Focus,
    /// Replaces the selection, as if it were typed.
    InsertText { text: Arc<str> },
    /// Replaces the selection by the clipboard's text.
    Paste,
    /// Makes it again.
    Redo,
    /// Scrolls what it lies in until it shows.
    ScrollIntoView,
    /// Scrolls its content.
    ScrollTo { smooth: Option<bool>, x: Option<f64>, y: Option<f64> },
    /// Selects the whole text.
    SelectAll,
    /// Selects a part of the text; the caret stands at its end.
    SetSelection { end: u32, start: u32 },
    /// Takes the last edit back.
    Undo,
}

/// A command with its args, for a node of the kind it names.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeCommand {
    Button(button::Command),
    CodeEditor(code_editor::Command),
    Div(div::Command),
    LinkSpan(link_span::Command),
    Overlay(overlay::Command),
    Row(row::Command),
    Rows(rows::Command),
    Scroll(scroll::Command),
    TextInput(text_input::Command),
    Textarea(textarea::Command),
}

impl NodeCommand {
    pub fn kind(&self) -> NodeKind {
        match self {
            Self::Button(_) => NodeKind::Button,
            Self::CodeEditor(_) => NodeKind::CodeEditor,
            Self::Div(_) => NodeKind::Div,
            Self::LinkSpan(_) => NodeKind::LinkSpan,
            Self::Overlay(_) => NodeKind::Overlay,
            Self::Row(_) => NodeKind::Row,
            Self::Rows(_) => NodeKind::Rows,
            Self::Scroll(_) => NodeKind::Scroll,
            Self::TextInput(_) => NodeKind::TextInput,
            Self::Textarea(_) => NodeKind::Textarea,
        }
    }

    /// The command as one that other kinds have too; none when it is the kind's own.
    pub fn shared(&self) -> Option<SharedCommand> {
        match self {
            Self::Button(button::Command::Blur) => Some(SharedCommand::Blur),
            Self::Button(button::Command::Focus) => Some(SharedCommand::Focus),
            Self::Button(button::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::CodeEditor(code_editor::Command::Blur) => Some(SharedCommand::Blur),
            Self::CodeEditor(code_editor::Command::Clear) => Some(SharedCommand::Clear),
            Self::CodeEditor(code_editor::Command::Copy) => Some(SharedCommand::Copy),
            Self::CodeEditor(code_editor::Command::Cut) => Some(SharedCommand::Cut),
            Self::CodeEditor(code_editor::Command::Focus) => Some(SharedCommand::Focus),
            Self::CodeEditor(code_editor::Command::InsertText { text }) => {
                Some(SharedCommand::InsertText { text: text.clone() })
            }
            Self::CodeEditor(code_editor::Command::Paste) => Some(SharedCommand::Paste),
            Self::CodeEditor(code_editor::Command::Redo) => Some(SharedCommand::Redo),
            Self::CodeEditor(code_editor::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::CodeEditor(code_editor::Command::SelectAll) => Some(SharedCommand::SelectAll),
            Self::CodeEditor(code_editor::Command::SetSelection { end, start }) => {
                Some(SharedCommand::SetSelection { end: *end, start: *start })
            }
            Self::CodeEditor(code_editor::Command::Undo) => Some(SharedCommand::Undo),
            Self::Div(div::Command::Blur) => Some(SharedCommand::Blur),
            Self::Div(div::Command::Focus) => Some(SharedCommand::Focus),
            Self::Div(div::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::Div(div::Command::ScrollTo { smooth, x, y }) => {
                Some(SharedCommand::ScrollTo { smooth: *smooth, x: *x, y: *y })
            }
            Self::LinkSpan(link_span::Command::Blur) => Some(SharedCommand::Blur),
            Self::LinkSpan(link_span::Command::Focus) => Some(SharedCommand::Focus),
            Self::LinkSpan(link_span::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::Overlay(overlay::Command::Blur) => Some(SharedCommand::Blur),
            Self::Overlay(overlay::Command::Focus) => Some(SharedCommand::Focus),
            Self::Overlay(overlay::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::Overlay(overlay::Command::ScrollTo { smooth, x, y }) => {
                Some(SharedCommand::ScrollTo { smooth: *smooth, x: *x, y: *y })
            }
            Self::Row(row::Command::Blur) => Some(SharedCommand::Blur),
            Self::Row(row::Command::Focus) => Some(SharedCommand::Focus),
            Self::Row(row::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::Rows(rows::Command::Blur) => Some(SharedCommand::Blur),
            Self::Rows(rows::Command::Focus) => Some(SharedCommand::Focus),
            Self::Rows(rows::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::Rows(rows::Command::ScrollTo { smooth, x, y }) => {
                Some(SharedCommand::ScrollTo { smooth: *smooth, x: *x, y: *y })
            }
            Self::Scroll(scroll::Command::ScrollTo { smooth, x, y }) => {
                Some(SharedCommand::ScrollTo { smooth: *smooth, x: *x, y: *y })
            }
            Self::TextInput(text_input::Command::Blur) => Some(SharedCommand::Blur),
            Self::TextInput(text_input::Command::Clear) => Some(SharedCommand::Clear),
            Self::TextInput(text_input::Command::Copy) => Some(SharedCommand::Copy),
            Self::TextInput(text_input::Command::Cut) => Some(SharedCommand::Cut),
            Self::TextInput(text_input::Command::Focus) => Some(SharedCommand::Focus),
            Self::TextInput(text_input::Command::InsertText { text }) => {
                Some(SharedCommand::InsertText { text: text.clone() })
            }
            Self::TextInput(text_input::Command::Paste) => Some(SharedCommand::Paste),
            Self::TextInput(text_input::Command::Redo) => Some(SharedCommand::Redo),
            Self::TextInput(text_input::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::TextInput(text_input::Command::SelectAll) => Some(SharedCommand::SelectAll),
            Self::TextInput(text_input::Command::SetSelection { end, start }) => {
                Some(SharedCommand::SetSelection { end: *end, start: *start })
            }
            Self::TextInput(text_input::Command::Undo) => Some(SharedCommand::Undo),
            Self::Textarea(textarea::Command::Blur) => Some(SharedCommand::Blur),
            Self::Textarea(textarea::Command::Clear) => Some(SharedCommand::Clear),
            Self::Textarea(textarea::Command::Copy) => Some(SharedCommand::Copy),
            Self::Textarea(textarea::Command::Cut) => Some(SharedCommand::Cut),
            Self::Textarea(textarea::Command::Focus) => Some(SharedCommand::Focus),
            Self::Textarea(textarea::Command::InsertText { text }) => {
                Some(SharedCommand::InsertText { text: text.clone() })
            }
            Self::Textarea(textarea::Command::Paste) => Some(SharedCommand::Paste),
            Self::Textarea(textarea::Command::Redo) => Some(SharedCommand::Redo),
            Self::Textarea(textarea::Command::ScrollIntoView) => Some(SharedCommand::ScrollIntoView),
            Self::Textarea(textarea::Command::SelectAll) => Some(SharedCommand::SelectAll),
            Self::Textarea(textarea::Command::SetSelection { end, start }) => {
                Some(SharedCommand::SetSelection { end: *end, start: *start })
            }
            Self::Textarea(textarea::Command::Undo) => Some(SharedCommand::Undo),
            _ => None,
        }
    }

    /// Reads a kind, the number of one of its commands, and the args.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let kind = NodeKind::read(reader)?;
        let offset = reader.offset();
        let number = reader.u8()?;
        match kind {
            NodeKind::Button => button::Command::read(number, offset, reader).map(Self::Button),
            NodeKind::CodeEditor => code_editor::Command::read(number, offset, reader).map(Self::CodeEditor),
            NodeKind::Div => div::Command::read(number, offset, reader).map(Self::Div),
            NodeKind::LinkSpan => link_span::Command::read(number, offset, reader).map(Self::LinkSpan),
            NodeKind::Overlay => overlay::Command::read(number, offset, reader).map(Self::Overlay),
            NodeKind::Row => row::Command::read(number, offset, reader).map(Self::Row),
            NodeKind::Rows => rows::Command::read(number, offset, reader).map(Self::Rows),
            NodeKind::Scroll => scroll::Command::read(number, offset, reader).map(Self::Scroll),
            NodeKind::TextInput => text_input::Command::read(number, offset, reader).map(Self::TextInput),
            NodeKind::Textarea => textarea::Command::read(number, offset, reader).map(Self::Textarea),
            _ => Err(DecodeError::text(offset, "a kind that has commands", number).coded(ErrorCode::UnknownCommand)),
        }
    }
}
