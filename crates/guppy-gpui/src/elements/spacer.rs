//! `<spacer>`: grows between its neighbours and does nothing else.
use guppy_wire::{Length, StyleOp};

use super::kind::Kind;

pub(super) struct Spacer;

impl Kind for Spacer {
    fn base(&self, _: u8) -> &'static [StyleOp] {
        &[StyleOp::FlexGrow(1.), StyleOp::FlexShrink(1.), StyleOp::FlexBasis(Length::Px(0.))]
    }
}
