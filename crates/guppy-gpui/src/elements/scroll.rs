//! `<scroll>`: a box that scrolls along its axis, which is all it adds to a box.
use guppy_wire::{Overflow, Props, ScrollAxis, StyleOp};

use super::kind::Kind;

pub(super) struct Scroll;

const X: u8 = 1;
const BOTH: u8 = 2;

impl Kind for Scroll {
    fn variant(&self, props: &Props) -> u8 {
        match props {
            Props::Scroll(own) => match own.axis {
                ScrollAxis::Y => 0,
                ScrollAxis::X => X,
                ScrollAxis::Both => BOTH,
            },
            _ => 0,
        }
    }

    fn base(&self, variant: u8) -> &'static [StyleOp] {
        match variant {
            X => &[StyleOp::OverflowX(Overflow::Scroll), StyleOp::OverflowY(Overflow::Hidden)],
            BOTH => &[StyleOp::OverflowX(Overflow::Scroll), StyleOp::OverflowY(Overflow::Scroll)],
            _ => &[StyleOp::OverflowX(Overflow::Hidden), StyleOp::OverflowY(Overflow::Scroll)],
        }
    }
}
