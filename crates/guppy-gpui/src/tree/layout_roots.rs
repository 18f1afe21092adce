//! Where layout begins: the root, which fills the window, and each overlay, which is as large as its content.
use guppy_wire::NodeId;
use taffy::{
    AvailableSpace, Layout, LayoutInput, LayoutPartialTree as _, Line, RequestedAxis, ResolveOrZero as _, RunMode,
    Size, SizingMode,
};

use super::layout::{IntoTaffy as _, Pass};
use super::place::Place;

/// How large an overlay may be.
#[derive(Clone, Copy)]
pub(crate) struct Room {
    pub(crate) exact: Size<Option<f32>>,
    pub(crate) least_width: f32,
    pub(crate) most: Size<f32>,
}

impl Pass<'_> {
    /// Lays the root out in a window of this size, which it fills unless its style says how large it is.
    pub(crate) fn root(&mut self, root: NodeId, width: f32, height: f32) {
        let Some(slot) = self.slots.get(root) else { return };
        let style = &slot.look.layout;
        let margin = [style.margin.left, style.margin.right, style.margin.top, style.margin.bottom]
            .map(|side| side.resolve_to_option(width, |_, _| 0.).unwrap_or(0.));
        let [left, right, top, bottom] = margin;
        let clamp = |value: f32, least: taffy::LengthPercentageAuto, most: taffy::LengthPercentageAuto, of: f32| {
            let least = least.resolve_to_option(of, |_, _| 0.).unwrap_or(0.);
            let most = most.resolve_to_option(of, |_, _| 0.).unwrap_or(f32::INFINITY);
            value.min(most).max(least).max(0.)
        };
        let absolute = style.position == taffy::Position::Absolute;
        let fills = |auto: bool| auto && !absolute;
        let known = Size {
            width: fills(style.size.width.is_auto())
                .then(|| clamp(width - left - right, style.min_size.width, style.max_size.width, width)),
            height: fills(style.size.height.is_auto())
                .then(|| clamp(height - top - bottom, style.min_size.height, style.max_size.height, height)),
        };
        let inputs = LayoutInput {
            run_mode: RunMode::PerformLayout,
            sizing_mode: SizingMode::InherentSize,
            axis: RequestedAxis::Both,
            known_dimensions: known,
            known_dimensions_are_definite: Size { width: true, height: true },
            parent_size: Size { width: Some(width), height: Some(height) },
            available_space: Size { width: AvailableSpace::Definite(width), height: AvailableSpace::Definite(height) },
            vertical_margins_are_collapsible: Line::FALSE,
        };
        let output = self.compute_child_layout(root.into_taffy(), inputs);
        let Some(slot) = self.slots.get_mut(root) else { return };
        let style = &slot.look.layout;
        let insets = |sides: taffy::Rect<taffy::LengthPercentage>| {
            sides.map(|side| side.resolve_or_zero(Some(width), |_, _| 0.))
        };
        slot.place = Place::of(&Layout {
            location: taffy::Point { x: left, y: top },
            size: output.size,
            padding: insets(style.padding),
            border: insets(style.border),
            ..Layout::default()
        });
    }

    /// Lays out an overlay as large as its content, within the room there is for it.
    pub(crate) fn overlay(&mut self, node: NodeId, window: Size<f32>, room: Room) {
        self.overlay = Some(node);
        let id = node.into_taffy();
        let inputs = |run_mode: RunMode, known: Size<Option<f32>>| LayoutInput {
            run_mode,
            sizing_mode: SizingMode::InherentSize,
            axis: RequestedAxis::Both,
            known_dimensions: known,
            known_dimensions_are_definite: Size { width: true, height: true },
            parent_size: Size { width: Some(window.width), height: Some(window.height) },
            available_space: room.most.map(AvailableSpace::Definite),
            vertical_margins_are_collapsible: Line::FALSE,
        };
        let mut size = room.exact;
        if size.width.is_none() {
            let wanted = self.compute_child_layout(id, inputs(RunMode::ComputeSize, size)).size.width;
            size.width = Some(wanted.max(room.least_width).min(room.most.width));
        }
        if size.height.is_none() {
            let wanted = self.compute_child_layout(id, inputs(RunMode::ComputeSize, size)).size.height;
            size.height = Some(wanted.min(room.most.height));
        }
        let output = self.compute_child_layout(id, inputs(RunMode::PerformLayout, size));
        self.overlay = None;
        let Some(slot) = self.slots.get_mut(node) else { return };
        let style = &slot.look.layout;
        let insets = |sides: taffy::Rect<taffy::LengthPercentage>| {
            sides.map(|side| side.resolve_or_zero(Some(window.width), |_, _| 0.))
        };
        slot.place = Place::of(&Layout {
            location: taffy::Point { x: slot.place.x, y: slot.place.y },
            size: output.size,
            padding: insets(style.padding),
            border: insets(style.border),
            ..Layout::default()
        });
    }
}
