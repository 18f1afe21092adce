//! The layout style of what has a size of its own, as pictures have: it is as large as it is, keeps its shape where one side is
//! given, and is not stretched to its parent.
use guppy_scene::Scene;
use guppy_wire::NodeId;
use taffy::{BoxSizing, Dimension, LengthPercentage, ResolveOrZero as _, Style};

use super::convert::REM;
use super::slots::{Slot, Slots};

/// The style that a node is laid out by.
pub(crate) fn style<'a>(scene: &Scene, slots: &'a Slots, node: NodeId, slot: &'a Slot) -> &'a Style {
    let Some(mounted) = &slot.mounted else { return &slot.look.layout };
    let sized = slot.sized.get_or_init(|| {
        let own = mounted.own_size(font_size(scene, slots, node))?;
        Some(Box::new(with_size(&slot.look.layout, own)))
    });
    sized.as_deref().unwrap_or(&slot.look.layout)
}

fn font_size(scene: &Scene, slots: &Slots, node: NodeId) -> f32 {
    let path = std::iter::successors(Some(node), |node| scene.node(*node)?.parent);
    path.filter_map(|node| slots.get(node)?.look.text.size).next().unwrap_or(REM)
}

fn with_size(style: &Style, (width, height): (f32, f32)) -> Style {
    let mut style = style.clone();
    let chosen = style.aspect_ratio;
    if style.aspect_ratio.is_none() && height > 0. {
        style.aspect_ratio = Some(width / height).filter(|ratio| *ratio > 0.);
    }
    if style.size.width.is_auto() && style.size.height.is_auto() {
        let content = style.box_sizing == BoxSizing::ContentBox;
        let around = |start: LengthPercentage, end: LengthPercentage| {
            let of = |side: LengthPercentage| side.resolve_or_zero(None, |_, _| 0.);
            if content { 0. } else { of(start) + of(end) }
        };
        let (padding, border) = (style.padding, style.border);
        let beside = around(padding.left, padding.right) + around(border.left, border.right);
        let above = around(padding.top, padding.bottom) + around(border.top, border.bottom);
        style.size.width = Dimension::length(width + beside);
        if chosen.is_none() {
            style.size.height = Dimension::length(height + above);
        }
    }
    style
}
