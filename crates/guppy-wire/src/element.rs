//! What the generated module of each element kind has in common with the others.

use std::fmt::Debug;

use crate::{NodeCommand, NodeKind, Props};

/// The props of one kind, with the type of its commands.
pub trait ElementProps: Clone + Debug + Default + PartialEq + 'static {
    const KIND: NodeKind;
    type Command: Clone + Debug + PartialEq + 'static;

    /// The props as those of this kind; none when they are of another.
    fn of(props: &Props) -> Option<&Self>;

    /// The command as one of this kind; none when it is for another.
    fn command(command: NodeCommand) -> Option<Self::Command>;
}
