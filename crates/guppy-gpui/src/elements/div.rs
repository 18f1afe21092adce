//! `<div>`: a box that holds nodes.
use gpui::{AnyElement, Context, Window};
use guppy_wire::NodeId;

use super::shell;
use crate::view::WindowView;

pub(super) fn build(
    view: &mut WindowView,
    id: NodeId,
    root: bool,
    window: &mut Window,
    cx: &mut Context<'_, WindowView>,
) -> AnyElement {
    shell::build(view, id, root, |_| {}, window, cx)
}
