//! What a program tells a node to do: the commands of every box here, the rest by the node's element.
use std::ops::Range;

use gpui::{Context, Window};
use guppy_wire::{ErrorCode, NodeCommand, NodeId, ReplyError, RowAlign, SharedCommand, rows};

use super::glide::Target;
use super::rows::Goal;
use super::scroll;
use super::view::WindowView;
use crate::elements::element::{Mounted, NodeCx};
use crate::outbox::refusal;

impl WindowView {
    pub(crate) fn command(
        &mut self,
        node: NodeId,
        command: &NodeCommand,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) -> Result<(), ReplyError> {
        let Some(kind) = self.scene.node(node).map(|of| of.kind) else {
            return Err(about(node, ErrorCode::StaleRef, "the node is gone"));
        };
        if kind != command.kind() {
            let message = format!("the command is for a {}, the node is a {}", command.kind().name(), kind.name());
            return Err(about(node, ErrorCode::StaleRef, message));
        }
        cx.notify();
        match command.shared() {
            Some(SharedCommand::Focus) if self.focus_node(node, window, cx) => Ok(()),
            Some(SharedCommand::Focus) => Err(about(
                node,
                ErrorCode::InvalidValue,
                "the node cannot take the focus: it is disabled, hidden or not focusable",
            )),
            Some(SharedCommand::Blur) => {
                if self.has_focus(node) {
                    self.set_focus(None, window, cx);
                }
                Ok(())
            }
            Some(SharedCommand::ScrollIntoView) => {
                self.reveal(node, window);
                Ok(())
            }
            Some(SharedCommand::ScrollTo { x, y, smooth }) => self.scroll_to(node, [x, y], smooth, window),
            _ => match command {
                NodeCommand::Rows(rows::Command::ScrollToItem { index, align, smooth }) => {
                    let goal = Goal { index: *index, align: align.unwrap_or(RowAlign::Nearest) };
                    self.scroll_towards(node, Target::Row(goal), smooth.unwrap_or_default());
                    Ok(())
                }
                _ => self.with_mounted(node, window, cx, |mounted, cx| mounted.command(command.clone(), cx)),
            },
        }
    }

    fn scroll_to(
        &mut self,
        node: NodeId,
        [x, y]: [Option<f64>; 2],
        smooth: Option<bool>,
        window: &Window,
    ) -> Result<(), ReplyError> {
        self.settle(window);
        self.lay_out_path(node, window);
        let Some(slot) = self.slots.get(node) else { return Ok(()) };
        if !scroll::scrolls(&slot.look.layout) {
            return Err(about(node, ErrorCode::InvalidValue, "the node does not scroll; give it `overflow-y-scroll`"));
        }
        let [now_x, now_y] = slot.offset();
        let to = [x.unwrap_or(now_x), y.unwrap_or(now_y)];
        self.scroll_towards(node, Target::Offset(to), smooth.unwrap_or_default());
        Ok(())
    }

    /// Text from an input method, for what has focus.
    pub(crate) fn compose(
        &mut self,
        marked: Option<Range<usize>>,
        text: &str,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
    ) -> Result<(), ReplyError> {
        self.sync_focus(window, cx);
        let Some(node) = self.focus else {
            return Err(refusal(ErrorCode::InvalidValue, "no text input has the focus"));
        };
        self.with_mounted(node, window, cx, |mounted, cx| mounted.compose(text, marked, cx))
    }

    /// Hands a node's element to `body`; the element is out of the tree meanwhile, so nothing can reach it twice.
    pub(super) fn with_mounted(
        &mut self,
        node: NodeId,
        window: &mut Window,
        cx: &mut Context<'_, Self>,
        body: impl FnOnce(&mut dyn Mounted, &mut NodeCx<'_>) -> Result<(), ReplyError>,
    ) -> Result<(), ReplyError> {
        let Some(mut mounted) = self.slots.get_mut(node).and_then(|slot| slot.mounted.take()) else {
            return Err(about(node, ErrorCode::UnknownCommand, "the node has no such command"));
        };
        let emitter = mounted.emitter();
        let result = body(mounted.as_mut(), &mut NodeCx { emitter: &emitter, window, app: cx });
        if let Some(slot) = self.slots.get_mut(node) {
            slot.mounted = Some(mounted);
        }
        result
    }
}

fn about(node: NodeId, code: ErrorCode, message: impl Into<String>) -> ReplyError {
    ReplyError { code, message: message.into(), node: Some(node) }
}
