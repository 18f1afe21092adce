//! Written by `pnpm codegen` from `schema/`; do not edit.

use super::kinds::button;
use super::kinds::code_editor;
use super::kinds::div;
use super::kinds::drawing;
use super::kinds::icon;
use super::kinds::image;
use super::kinds::link_span;
use super::kinds::overlay;
use super::kinds::rich_text;
use super::kinds::row;
use super::kinds::rows;
use super::kinds::scroll;
use super::kinds::spacer;
use super::kinds::span;
use super::kinds::text;
use super::kinds::text_input;
use super::kinds::textarea;
use crate::Dragging;
use crate::NodeKind;
use crate::Roving;
use crate::Semantics;
use crate::WindowControl;
use crate::error::DecodeError;
use crate::reader::Reader;

/// What an element says of itself besides its style.
#[derive(Clone, Debug, PartialEq)]
pub enum Props {
    Button(Box<button::Props>),
    CodeEditor(Box<code_editor::Props>),
    Div(Box<div::Props>),
    Drawing(Box<drawing::Props>),
    Icon(Box<icon::Props>),
    Image(Box<image::Props>),
    LinkSpan(Box<link_span::Props>),
    Overlay(Box<overlay::Props>),
    RichText(Box<rich_text::Props>),
    Row(Box<row::Props>),
    Rows(Box<rows::Props>),
    Scroll(Box<scroll::Props>),
    Spacer(Box<spacer::Props>),
    Span(Box<span::Props>),
    Text(Box<text::Props>),
    TextInput(Box<text_input::Props>),
    Textarea(Box<textarea::Props>),
}

impl Props {
    /// Those of a node that says nothing.
    pub fn new(kind: NodeKind) -> Self {
        match kind {
            NodeKind::Button => Self::Button(Box::default()),
            NodeKind::CodeEditor => Self::CodeEditor(Box::default()),
            NodeKind::Div => Self::Div(Box::default()),
            NodeKind::Drawing => Self::Drawing(Box::default()),
            NodeKind::Icon => Self::Icon(Box::default()),
            NodeKind::Image => Self::Image(Box::default()),
            NodeKind::LinkSpan => Self::LinkSpan(Box::default()),
            NodeKind::Overlay => Self::Overlay(Box::default()),
            NodeKind::RichText => Self::RichText(Box::default()),
            NodeKind::Row => Self::Row(Box::default()),
            NodeKind::Rows => Self::Rows(Box::default()),
            NodeKind::Scroll => Self::Scroll(Box::default()),
            NodeKind::Spacer => Self::Spacer(Box::default()),
            NodeKind::Span => Self::Span(Box::default()),
            NodeKind::Text => Self::Text(Box::default()),
            NodeKind::TextInput => Self::TextInput(Box::default()),
            NodeKind::Textarea => Self::Textarea(Box::default()),
        }
    }

    pub fn kind(&self) -> NodeKind {
        match self {
            Self::Button(_) => NodeKind::Button,
            Self::CodeEditor(_) => NodeKind::CodeEditor,
            Self::Div(_) => NodeKind::Div,
            Self::Drawing(_) => NodeKind::Drawing,
            Self::Icon(_) => NodeKind::Icon,
            Self::Image(_) => NodeKind::Image,
            Self::LinkSpan(_) => NodeKind::LinkSpan,
            Self::Overlay(_) => NodeKind::Overlay,
            Self::RichText(_) => NodeKind::RichText,
            Self::Row(_) => NodeKind::Row,
            Self::Rows(_) => NodeKind::Rows,
            Self::Scroll(_) => NodeKind::Scroll,
            Self::Spacer(_) => NodeKind::Spacer,
            Self::Span(_) => NodeKind::Span,
            Self::Text(_) => NodeKind::Text,
            Self::TextInput(_) => NodeKind::TextInput,
            Self::Textarea(_) => NodeKind::Textarea,
        }
    }

    /// How many there are; their numbers are below.
    pub(crate) fn count(&self) -> u8 {
        match self {
            Self::Button(_) => 29,
            Self::CodeEditor(_) => 29,
            Self::Div(_) => 37,
            Self::Drawing(_) => 29,
            Self::Icon(_) => 5,
            Self::Image(_) => 7,
            Self::LinkSpan(_) => 7,
            Self::Overlay(_) => 44,
            Self::RichText(_) => 5,
            Self::Row(_) => 33,
            Self::Rows(_) => 37,
            Self::Scroll(_) => 10,
            Self::Spacer(_) => 0,
            Self::Span(_) => 6,
            Self::Text(_) => 7,
            Self::TextInput(_) => 31,
            Self::Textarea(_) => 27,
        }
    }

    /// Reads the value of a prop; false when the kind has none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match self {
            Self::Button(own) => own.read(number, reader),
            Self::CodeEditor(own) => own.read(number, reader),
            Self::Div(own) => own.read(number, reader),
            Self::Drawing(own) => own.read(number, reader),
            Self::Icon(own) => own.read(number, reader),
            Self::Image(own) => own.read(number, reader),
            Self::LinkSpan(own) => own.read(number, reader),
            Self::Overlay(own) => own.read(number, reader),
            Self::RichText(own) => own.read(number, reader),
            Self::Row(own) => own.read(number, reader),
            Self::Rows(own) => own.read(number, reader),
            Self::Scroll(own) => own.read(number, reader),
            Self::Spacer(_) => Ok(false),
            Self::Span(own) => own.read(number, reader),
            Self::Text(own) => own.read(number, reader),
            Self::TextInput(own) => own.read(number, reader),
            Self::Textarea(own) => own.read(number, reader),
        }
    }

    /// Takes over the props whose bits are set, from props of the same kind; others change nothing.
    pub fn take(&mut self, changed: u128, from: Self) {
        match (self, from) {
            (Self::Button(own), Self::Button(from)) => own.take(changed, *from),
            (Self::CodeEditor(own), Self::CodeEditor(from)) => own.take(changed, *from),
            (Self::Div(own), Self::Div(from)) => own.take(changed, *from),
            (Self::Drawing(own), Self::Drawing(from)) => own.take(changed, *from),
            (Self::Icon(own), Self::Icon(from)) => own.take(changed, *from),
            (Self::Image(own), Self::Image(from)) => own.take(changed, *from),
            (Self::LinkSpan(own), Self::LinkSpan(from)) => own.take(changed, *from),
            (Self::Overlay(own), Self::Overlay(from)) => own.take(changed, *from),
            (Self::RichText(own), Self::RichText(from)) => own.take(changed, *from),
            (Self::Row(own), Self::Row(from)) => own.take(changed, *from),
            (Self::Rows(own), Self::Rows(from)) => own.take(changed, *from),
            (Self::Scroll(own), Self::Scroll(from)) => own.take(changed, *from),
            (Self::Span(own), Self::Span(from)) => own.take(changed, *from),
            (Self::Text(own), Self::Text(from)) => own.take(changed, *from),
            (Self::TextInput(own), Self::TextInput(from)) => own.take(changed, *from),
            (Self::Textarea(own), Self::Textarea(from)) => own.take(changed, *from),
            _ => {}
        }
    }

    /// Drops groups in which nothing is set: defaults may have been given in so many words.
    pub(crate) fn tidy(&mut self) {
        match self {
            Self::Button(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::CodeEditor(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Div(own) => {
                own.dragging = own.dragging.take().filter(|of| **of != Dragging::default());
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Drawing(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Icon(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Image(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::LinkSpan(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Overlay(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::RichText(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Row(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Rows(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Scroll(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Span(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Text(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::TextInput(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Textarea(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            _ => {}
        }
    }

    /// `disabled`, or what holds for a kind without it.
    pub fn disabled(&self) -> bool {
        match self {
            Self::Button(own) => own.disabled,
            Self::CodeEditor(own) => own.disabled,
            Self::Div(own) => own.disabled,
            Self::Drawing(own) => own.disabled,
            Self::LinkSpan(own) => own.disabled,
            Self::Row(own) => own.disabled,
            Self::Rows(own) => own.disabled,
            Self::TextInput(own) => own.disabled,
            Self::Textarea(own) => own.disabled,
            _ => false,
        }
    }

    /// `focusable`, or what holds for a kind without it.
    pub fn focusable(&self) -> bool {
        match self {
            Self::Div(own) => own.focusable,
            Self::Row(own) => own.focusable,
            Self::Rows(own) => own.focusable,
            _ => self.kind().focusable(),
        }
    }

    /// `focusOnHover`, or what holds for a kind without it.
    pub fn focus_on_hover(&self) -> bool {
        match self {
            Self::Div(own) => own.focus_on_hover,
            Self::Overlay(own) => own.focus_on_hover,
            Self::Row(own) => own.focus_on_hover,
            Self::Rows(own) => own.focus_on_hover,
            Self::Scroll(own) => own.focus_on_hover,
            _ => false,
        }
    }

    /// `handles`, or what holds for a kind without it.
    pub fn handles(&self) -> &str {
        match self {
            Self::Button(own) => &own.handles,
            Self::CodeEditor(own) => &own.handles,
            Self::Div(own) => &own.handles,
            Self::Drawing(own) => &own.handles,
            Self::LinkSpan(own) => &own.handles,
            Self::Overlay(own) => &own.handles,
            Self::Row(own) => &own.handles,
            Self::Rows(own) => &own.handles,
            Self::TextInput(own) => &own.handles,
            Self::Textarea(own) => &own.handles,
            _ => "",
        }
    }

    /// `label`, or what holds for a kind without it.
    pub fn label(&self) -> Option<&str> {
        match self {
            Self::Button(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::CodeEditor(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Div(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Drawing(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Icon(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Image(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::LinkSpan(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Overlay(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::RichText(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Row(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Rows(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Scroll(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Span(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Text(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::TextInput(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Textarea(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            _ => None,
        }
    }

    /// `labelFor`, or what holds for a kind without it.
    pub fn label_for(&self) -> Option<u32> {
        match self {
            Self::Button(own) => own.label_for,
            Self::Div(own) => own.label_for,
            Self::Row(own) => own.label_for,
            Self::Text(own) => own.label_for,
            _ => None,
        }
    }

    /// `loops`, or what holds for a kind without it.
    pub fn loops(&self) -> bool {
        match self {
            Self::Div(own) => own.loops,
            Self::Overlay(own) => own.loops,
            Self::Row(own) => own.loops,
            Self::Rows(own) => own.loops,
            Self::Scroll(own) => own.loops,
            _ => true,
        }
    }

    /// `roving`, or what holds for a kind without it.
    pub fn roving(&self) -> Roving {
        match self {
            Self::Div(own) => own.roving,
            Self::Overlay(own) => own.roving,
            Self::Row(own) => own.roving,
            Self::Rows(own) => own.roving,
            Self::Scroll(own) => own.roving,
            _ => Roving::None,
        }
    }

    /// `tabIndex`, or what holds for a kind without it.
    pub fn tab_index(&self) -> i32 {
        match self {
            Self::Button(own) => own.tab_index,
            Self::CodeEditor(own) => own.tab_index,
            Self::Div(own) => own.tab_index,
            Self::Drawing(own) => own.tab_index,
            Self::LinkSpan(own) => own.tab_index,
            Self::Row(own) => own.tab_index,
            Self::Rows(own) => own.tab_index,
            Self::TextInput(own) => own.tab_index,
            Self::Textarea(own) => own.tab_index,
            _ => 0,
        }
    }

    /// `typeahead`, or what holds for a kind without it.
    pub fn typeahead(&self) -> bool {
        match self {
            Self::Div(own) => own.typeahead,
            Self::Overlay(own) => own.typeahead,
            Self::Row(own) => own.typeahead,
            Self::Rows(own) => own.typeahead,
            Self::Scroll(own) => own.typeahead,
            _ => false,
        }
    }

    /// `windowControl`, or what holds for a kind without it.
    pub fn window_control(&self) -> WindowControl {
        match self {
            Self::Button(own) => own.window_control,
            Self::Div(own) => own.window_control,
            _ => WindowControl::None,
        }
    }

    /// Its dragging, where any of them is set.
    pub fn dragging(&self) -> Option<&Dragging> {
        match self {
            Self::Div(own) => own.dragging.as_deref(),
            _ => None,
        }
    }

    /// Its semantics, where any of them is set.
    pub fn semantics(&self) -> Option<&Semantics> {
        match self {
            Self::Button(own) => own.semantics.as_deref(),
            Self::CodeEditor(own) => own.semantics.as_deref(),
            Self::Div(own) => own.semantics.as_deref(),
            Self::Drawing(own) => own.semantics.as_deref(),
            Self::Icon(own) => own.semantics.as_deref(),
            Self::Image(own) => own.semantics.as_deref(),
            Self::LinkSpan(own) => own.semantics.as_deref(),
            Self::Overlay(own) => own.semantics.as_deref(),
            Self::RichText(own) => own.semantics.as_deref(),
            Self::Row(own) => own.semantics.as_deref(),
            Self::Rows(own) => own.semantics.as_deref(),
            Self::Scroll(own) => own.semantics.as_deref(),
            Self::Span(own) => own.semantics.as_deref(),
            Self::Text(own) => own.semantics.as_deref(),
            Self::TextInput(own) => own.semantics.as_deref(),
            Self::Textarea(own) => own.semantics.as_deref(),
            _ => None,
        }
    }
}
