//! Written by `pnpm codegen` from `schema/`; do not edit.

use super::kinds::button;
use super::kinds::div;
use super::kinds::icon;
use super::kinds::image;
use super::kinds::link;
use super::kinds::rich_text;
use super::kinds::scroll;
use super::kinds::spacer;
use super::kinds::span;
use super::kinds::text;
use super::kinds::text_input;
use crate::NodeKind;
use crate::Semantics;
use crate::error::DecodeError;
use crate::reader::Reader;

/// What an element says of itself besides its style.
#[derive(Clone, Debug, PartialEq)]
pub enum Props {
    Button(Box<button::Props>),
    Div(Box<div::Props>),
    Icon(Box<icon::Props>),
    Image(Box<image::Props>),
    Link(Box<link::Props>),
    RichText(Box<rich_text::Props>),
    Scroll(Box<scroll::Props>),
    Spacer(Box<spacer::Props>),
    Span(Box<span::Props>),
    Text(Box<text::Props>),
    TextInput(Box<text_input::Props>),
}

impl Props {
    /// Those of a node that says nothing.
    pub fn new(kind: NodeKind) -> Self {
        match kind {
            NodeKind::Button => Self::Button(Box::default()),
            NodeKind::Div => Self::Div(Box::default()),
            NodeKind::Icon => Self::Icon(Box::default()),
            NodeKind::Image => Self::Image(Box::default()),
            NodeKind::Link => Self::Link(Box::default()),
            NodeKind::RichText => Self::RichText(Box::default()),
            NodeKind::Scroll => Self::Scroll(Box::default()),
            NodeKind::Spacer => Self::Spacer(Box::default()),
            NodeKind::Span => Self::Span(Box::default()),
            NodeKind::Text => Self::Text(Box::default()),
            NodeKind::TextInput => Self::TextInput(Box::default()),
        }
    }

    pub fn kind(&self) -> NodeKind {
        match self {
            Self::Button(_) => NodeKind::Button,
            Self::Div(_) => NodeKind::Div,
            Self::Icon(_) => NodeKind::Icon,
            Self::Image(_) => NodeKind::Image,
            Self::Link(_) => NodeKind::Link,
            Self::RichText(_) => NodeKind::RichText,
            Self::Scroll(_) => NodeKind::Scroll,
            Self::Spacer(_) => NodeKind::Spacer,
            Self::Span(_) => NodeKind::Span,
            Self::Text(_) => NodeKind::Text,
            Self::TextInput(_) => NodeKind::TextInput,
        }
    }

    /// How many there are; their numbers are below.
    pub(crate) fn count(&self) -> u8 {
        match self {
            Self::Button(_) => 27,
            Self::Div(_) => 26,
            Self::Icon(_) => 5,
            Self::Image(_) => 7,
            Self::Link(_) => 7,
            Self::RichText(_) => 5,
            Self::Scroll(_) => 6,
            Self::Spacer(_) => 0,
            Self::Span(_) => 6,
            Self::Text(_) => 6,
            Self::TextInput(_) => 17,
        }
    }

    /// Reads the value of a prop; false when the kind has none of this number.
    pub(crate) fn read(&mut self, number: u8, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        match self {
            Self::Button(own) => own.read(number, reader),
            Self::Div(own) => own.read(number, reader),
            Self::Icon(own) => own.read(number, reader),
            Self::Image(own) => own.read(number, reader),
            Self::Link(own) => own.read(number, reader),
            Self::RichText(own) => own.read(number, reader),
            Self::Scroll(own) => own.read(number, reader),
            Self::Spacer(_) => Ok(false),
            Self::Span(own) => own.read(number, reader),
            Self::Text(own) => own.read(number, reader),
            Self::TextInput(own) => own.read(number, reader),
        }
    }

    /// Takes over the props whose bits are set, from props of the same kind; others change nothing.
    pub fn take(&mut self, changed: u128, from: Self) {
        match (self, from) {
            (Self::Button(own), Self::Button(from)) => own.take(changed, *from),
            (Self::Div(own), Self::Div(from)) => own.take(changed, *from),
            (Self::Icon(own), Self::Icon(from)) => own.take(changed, *from),
            (Self::Image(own), Self::Image(from)) => own.take(changed, *from),
            (Self::Link(own), Self::Link(from)) => own.take(changed, *from),
            (Self::RichText(own), Self::RichText(from)) => own.take(changed, *from),
            (Self::Scroll(own), Self::Scroll(from)) => own.take(changed, *from),
            (Self::Span(own), Self::Span(from)) => own.take(changed, *from),
            (Self::Text(own), Self::Text(from)) => own.take(changed, *from),
            (Self::TextInput(own), Self::TextInput(from)) => own.take(changed, *from),
            _ => {}
        }
    }

    /// Drops groups in which nothing is set: defaults may have been given in so many words.
    pub(crate) fn tidy(&mut self) {
        match self {
            Self::Button(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Div(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Icon(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Image(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::Link(own) => {
                own.semantics = own.semantics.take().filter(|of| **of != Semantics::default());
            }
            Self::RichText(own) => {
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
            _ => {}
        }
    }

    /// `disabled`, or what holds for a kind without it.
    pub fn disabled(&self) -> bool {
        match self {
            Self::Button(own) => own.disabled,
            Self::Div(own) => own.disabled,
            Self::Link(own) => own.disabled,
            Self::TextInput(own) => own.disabled,
            _ => false,
        }
    }

    /// `focusable`, or what holds for a kind without it.
    pub fn focusable(&self) -> bool {
        match self {
            Self::Div(own) => own.focusable,
            _ => self.kind().focusable(),
        }
    }

    /// `handles`, or what holds for a kind without it.
    pub fn handles(&self) -> &str {
        match self {
            Self::Button(own) => &own.handles,
            Self::Div(own) => &own.handles,
            Self::Link(own) => &own.handles,
            Self::TextInput(own) => &own.handles,
            _ => "",
        }
    }

    /// `label`, or what holds for a kind without it.
    pub fn label(&self) -> Option<&str> {
        match self {
            Self::Button(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Div(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Icon(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Image(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Link(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::RichText(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Scroll(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Span(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::Text(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            Self::TextInput(own) => own.semantics.as_deref().and_then(|of| of.label.as_deref()),
            _ => None,
        }
    }

    /// `tabIndex`, or what holds for a kind without it.
    pub fn tab_index(&self) -> i32 {
        match self {
            Self::Button(own) => own.tab_index,
            Self::Div(own) => own.tab_index,
            Self::Link(own) => own.tab_index,
            Self::TextInput(own) => own.tab_index,
            _ => 0,
        }
    }

    /// Its semantics, where any of them is set.
    pub fn semantics(&self) -> Option<&Semantics> {
        match self {
            Self::Button(own) => own.semantics.as_deref(),
            Self::Div(own) => own.semantics.as_deref(),
            Self::Icon(own) => own.semantics.as_deref(),
            Self::Image(own) => own.semantics.as_deref(),
            Self::Link(own) => own.semantics.as_deref(),
            Self::RichText(own) => own.semantics.as_deref(),
            Self::Scroll(own) => own.semantics.as_deref(),
            Self::Span(own) => own.semantics.as_deref(),
            Self::Text(own) => own.semantics.as_deref(),
            Self::TextInput(own) => own.semantics.as_deref(),
            _ => None,
        }
    }
}
