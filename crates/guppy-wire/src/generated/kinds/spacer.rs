//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::ElementProps;
use crate::NodeCommand;
use crate::NodeKind;

/// Takes the free space between its neighbours.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Props {}

impl ElementProps for Props {
    const KIND: NodeKind = NodeKind::Spacer;
    type Command = Command;

    fn of(props: &super::Props) -> Option<&Self> {
        match props {
            super::Props::Spacer(own) => Some(own),
            _ => None,
        }
    }

    fn command(command: NodeCommand) -> Option<Command> {
        let _ = command;
        None
    }
}

/// What it can be told to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {}
