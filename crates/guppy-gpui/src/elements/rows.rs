//! `<rows>` scrolls through rows, most of which are not there; `<row>` is one of those that are. How they are placed is the tree's
//! business (`tree/row_layout.rs`).
use guppy_wire::{Overflow, Props, StyleOp};

use super::kind::Kind;

pub(super) struct Rows;
pub(super) struct Row;

const SIDEWAYS: u8 = 1;

impl Kind for Rows {
    fn variant(&self, props: &Props) -> u8 {
        match props {
            Props::Rows(own) if own.content_width > 0. => SIDEWAYS,
            _ => 0,
        }
    }

    fn base(&self, variant: u8) -> &'static [StyleOp] {
        match variant {
            SIDEWAYS => &[StyleOp::OverflowX(Overflow::Scroll), StyleOp::OverflowY(Overflow::Scroll)],
            _ => &[StyleOp::OverflowX(Overflow::Hidden), StyleOp::OverflowY(Overflow::Scroll)],
        }
    }
}

impl Kind for Row {}
