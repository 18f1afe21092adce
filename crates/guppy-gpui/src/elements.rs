//! Elements that keep state of their own, and what a kind adds to the box that every node is.
use gpui::{AnyElement, App, Context, FocusHandle, Window};
use guppy_wire::NodeId;

use crate::tree::text_look::TextLook;
use crate::tree::view::WindowView;

/// The state of one node that is more than a box or text: made when the node is created, gone with it.
pub(crate) trait Mounted {
    /// Width and height of its content, where nothing else says how large it is.
    fn natural_size(&self, _text: &TextLook) -> Option<(f32, f32)> {
        None
    }

    /// What GPUI draws inside the box.
    fn element(&mut self, _window: &mut Window, _cx: &mut App) -> Option<AnyElement> {
        None
    }

    fn focus_handle(&self) -> Option<FocusHandle> {
        None
    }
}

pub(crate) fn mount(
    _: NodeId,
    _: &mut WindowView,
    _: &mut Window,
    _: &mut Context<'_, WindowView>,
) -> Option<Box<dyn Mounted>> {
    None
}

pub(crate) fn update(_: NodeId, _: &mut WindowView, _: &mut Window, _: &mut Context<'_, WindowView>) {}
