//! Written by `pnpm codegen` from `schema/`; do not edit.

use super::kinds::button;
use super::kinds::code_editor;
use super::kinds::div;
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
use crate::ElementProps;
use crate::NodeCommand;
use crate::NodeKind;
use crate::Props;

impl ElementProps for button::Props {
    const KIND: NodeKind = NodeKind::Button;
    type Command = button::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Button(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        match command {
            NodeCommand::Button(own) => Some(own),
            _ => None,
        }
    }
}

impl ElementProps for code_editor::Props {
    const KIND: NodeKind = NodeKind::CodeEditor;
    type Command = code_editor::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::CodeEditor(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        match command {
            NodeCommand::CodeEditor(own) => Some(own),
            _ => None,
        }
    }
}

impl ElementProps for div::Props {
    const KIND: NodeKind = NodeKind::Div;
    type Command = div::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Div(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        match command {
            NodeCommand::Div(own) => Some(own),
            _ => None,
        }
    }
}

impl ElementProps for icon::Props {
    const KIND: NodeKind = NodeKind::Icon;
    type Command = icon::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Icon(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        let _ = command;
        None
    }
}

impl ElementProps for image::Props {
    const KIND: NodeKind = NodeKind::Image;
    type Command = image::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Image(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        let _ = command;
        None
    }
}

impl ElementProps for link_span::Props {
    const KIND: NodeKind = NodeKind::LinkSpan;
    type Command = link_span::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::LinkSpan(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        match command {
            NodeCommand::LinkSpan(own) => Some(own),
            _ => None,
        }
    }
}

impl ElementProps for overlay::Props {
    const KIND: NodeKind = NodeKind::Overlay;
    type Command = overlay::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Overlay(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        match command {
            NodeCommand::Overlay(own) => Some(own),
            _ => None,
        }
    }
}

impl ElementProps for rich_text::Props {
    const KIND: NodeKind = NodeKind::RichText;
    type Command = rich_text::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::RichText(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        let _ = command;
        None
    }
}

impl ElementProps for row::Props {
    const KIND: NodeKind = NodeKind::Row;
    type Command = row::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Row(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        match command {
            NodeCommand::Row(own) => Some(own),
            _ => None,
        }
    }
}

impl ElementProps for rows::Props {
    const KIND: NodeKind = NodeKind::Rows;
    type Command = rows::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Rows(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        match command {
            NodeCommand::Rows(own) => Some(own),
            _ => None,
        }
    }
}

impl ElementProps for scroll::Props {
    const KIND: NodeKind = NodeKind::Scroll;
    type Command = scroll::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Scroll(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        match command {
            NodeCommand::Scroll(own) => Some(own),
            _ => None,
        }
    }
}

impl ElementProps for spacer::Props {
    const KIND: NodeKind = NodeKind::Spacer;
    type Command = spacer::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Spacer(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        let _ = command;
        None
    }
}

impl ElementProps for span::Props {
    const KIND: NodeKind = NodeKind::Span;
    type Command = span::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Span(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        let _ = command;
        None
    }
}

impl ElementProps for text::Props {
    const KIND: NodeKind = NodeKind::Text;
    type Command = text::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Text(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        let _ = command;
        None
    }
}

impl ElementProps for text_input::Props {
    const KIND: NodeKind = NodeKind::TextInput;
    type Command = text_input::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::TextInput(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        match command {
            NodeCommand::TextInput(own) => Some(own),
            _ => None,
        }
    }
}

impl ElementProps for textarea::Props {
    const KIND: NodeKind = NodeKind::Textarea;
    type Command = textarea::Command;

    fn of(props: &Props) -> Option<&Self> {
        match props {
            Props::Textarea(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Self::Command> {
        match command {
            NodeCommand::Textarea(own) => Some(own),
            _ => None,
        }
    }
}
