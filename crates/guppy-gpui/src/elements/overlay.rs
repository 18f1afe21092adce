//! `<overlay>`: a column in the layer above the window. Where it stands, what it blocks and how it closes is the tree's business.
use guppy_wire::{Display, FlexDirection, StyleOp};

use super::kind::Kind;

pub(super) struct Overlay;

impl Kind for Overlay {
    fn base(&self, _: u8) -> &'static [StyleOp] {
        // A column, so that what scrolls inside shrinks where the overlay has less room than it wants.
        &[StyleOp::Display(Display::Flex), StyleOp::FlexDirection(FlexDirection::Column)]
    }
}
