//! One file a kind: what it looks like before the app says anything, whether a key presses it, and the state that it keeps.
mod button;
mod div;
pub(crate) mod element;
pub(crate) mod kit;
mod scroll;
mod spacer;
mod text;

use guppy_wire::{NodeKind, Props, State, Style, StyleOp};

use element::{Mounted, NodeCx};

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
    fn state(&self, state: State, _own: Option<&Style>) -> &'static [StyleOp] {
        if state == State::Disabled { &[StyleOp::Opacity(0.5)] } else { &[] }
    }

    /// Enter and Space press it.
    fn presses(&self) -> bool {
        false
    }

    /// The state that a node of this kind keeps, where it keeps any. Runs when the node is created.
    fn mount(&self, _: &Props, _: &mut NodeCx<'_>) -> Option<Box<dyn Mounted>> {
        None
    }
}

/// Lists the kinds in the schema's order, which is checked when this is compiled.
macro_rules! elements {
    ($($kind:ident => $element:expr),+ $(,)?) => {
        static KINDS: &[&dyn Kind] = &[$(&$element),+];

        const _: () = {
            let listed = [$(NodeKind::$kind),+];
            let mut at = 0;
            while at < listed.len() {
                #[allow(clippy::indexing_slicing, reason = "checked by the line above, and the compiler runs it")]
                let kind = listed[at];
                assert!(kind as usize == at, "the kinds are not in the order of the schema");
                at += 1;
            }
        };

        /// Does not compile while a kind of the schema has no element.
        const fn _has_all(kind: NodeKind) {
            match kind {
                $(NodeKind::$kind => {})+
            }
        }
    };
}

elements! {
    Button => button::Button,
    Div => div::Div,
    Scroll => scroll::Scroll,
    Spacer => spacer::Spacer,
    Text => text::Text,
    TextInput => kit::text_input::TextInputKind,
}

pub(crate) fn kind(kind: NodeKind) -> &'static dyn Kind {
    // The table holds every kind, as is checked above.
    KINDS.get(kind as usize).copied().unwrap_or(&div::Div)
}
