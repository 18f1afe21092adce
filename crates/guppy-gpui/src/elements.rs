//! One file a kind: what it looks like before the app says anything, whether a key presses it, and the state that it keeps.
mod button;
mod div;
pub(crate) mod element;
mod icon;
mod image;
mod kind;
pub(crate) mod kit;
mod link;
mod overlay;
mod rows;
mod scroll;
mod spacer;
mod text;

use guppy_wire::NodeKind;

use kind::Kind;

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
    CodeEditor => kit::code_editor::CodeEditorKind,
    Div => div::Div,
    Icon => icon::IconKind,
    Image => image::ImageKind,
    LinkSpan => link::Link,
    Overlay => overlay::Overlay,
    RichText => text::Text,
    Row => rows::Row,
    Rows => rows::Rows,
    Scroll => scroll::Scroll,
    Spacer => spacer::Spacer,
    Span => text::Text,
    Text => text::Text,
    TextInput => kit::text_input::TextInputKind,
    Textarea => kit::textarea::TextareaKind,
}

pub(crate) fn of(kind: NodeKind) -> &'static dyn Kind {
    // The table holds every kind, as is checked above.
    KINDS.get(kind as usize).copied().unwrap_or(&div::Div)
}
