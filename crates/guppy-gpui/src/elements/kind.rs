//! What guppy knows of a kind without any node of it.
use guppy_wire::{Props, State, Style, StyleOp};

use super::element::{Mounted, NodeCx};

/// What guppy knows of a kind. Everything has a default, so that a plain box is two lines.
pub(crate) trait Kind: Sync {
    /// Which of its looks the props ask for.
    fn variant(&self, _: &Props) -> u8 {
        0
    }

    /// The style under a node's own.
    fn base(&self, _variant: u8) -> &'static [StyleOp] {
        &[]
    }

    /// What a state adds where the app has not styled it.
    fn state(&self, _variant: u8, state: State, _own: Option<&Style>) -> &'static [StyleOp] {
        if state == State::Disabled { &[StyleOp::Opacity(0.5)] } else { &[] }
    }

    /// Enter and Space press it.
    fn presses(&self) -> bool {
        false
    }

    /// Nothing but the text that its element decides about is another: what of that shows, the element draws by itself.
    fn only_value(&self, _old: &Props, _new: &Props) -> bool {
        false
    }

    /// The state that a node of this kind keeps, where it keeps any. Runs when the node is created.
    fn mount(&self, _: &Props, _: &mut NodeCx<'_>) -> Option<Box<dyn Mounted>> {
        None
    }
}
