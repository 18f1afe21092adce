//! What the display list consists of: one mark on the screen each.
use std::rc::Rc;

use gpui::{Bounds, Hsla, Pixels, TextAlign};
use gpui_wgpu::ClipMark;
use guppy_wire::NodeId;

use super::look::Look;
use super::picture::Picture;
use super::text::TextLine;
use crate::drawing::Chunk;
use crate::drawing::paint::Spot;

pub(crate) enum Item {
    Box {
        node: NodeId,
        look: Rc<Look>,
        bounds: Bounds<Pixels>,
        clip: Bounds<Pixels>,
        opacity: f32,
    },
    Text {
        node: NodeId,
        lines: Rc<[TextLine]>,
        /// That of all its glyphs; none where lines are drawn with them.
        color: Option<Hsla>,
        line_height: f32,
        align: TextAlign,
        bounds: Bounds<Pixels>,
        clip: Bounds<Pixels>,
    },
    /// Behind what is selected.
    Fill {
        node: NodeId,
        bounds: Bounds<Pixels>,
        color: Hsla,
        clip: Bounds<Pixels>,
    },
    Picture {
        node: NodeId,
        picture: Picture,
        clip: Bounds<Pixels>,
    },
    /// A part of what a canvas draws.
    Drawing {
        node: NodeId,
        chunk: Rc<Chunk>,
        spot: Spot,
    },
    /// An element of GPUI, by its place in `hosted`.
    Hosted {
        node: NodeId,
        at: usize,
    },
    Ring {
        node: NodeId,
        bounds: Bounds<Pixels>,
        radii: [f32; 4],
        color: Hsla,
        clip: Bounds<Pixels>,
    },
    Thumb {
        node: NodeId,
        color: Hsla,
        bounds: Bounds<Pixels>,
        clip: Bounds<Pixels>,
    },
    /// One end of what round corners clip.
    Rounded {
        node: NodeId,
        mark: ClipMark,
        bounds: Bounds<Pixels>,
        radii: [f32; 4],
        clip: Bounds<Pixels>,
    },
    /// Over everything below a modal overlay.
    Backdrop {
        node: NodeId,
        bounds: Bounds<Pixels>,
        color: Hsla,
    },
}

impl Item {
    pub(crate) fn node(&self) -> NodeId {
        match self {
            Self::Box { node, .. }
            | Self::Text { node, .. }
            | Self::Fill { node, .. }
            | Self::Picture { node, .. }
            | Self::Drawing { node, .. }
            | Self::Hosted { node, .. }
            | Self::Ring { node, .. }
            | Self::Thumb { node, .. }
            | Self::Backdrop { node, .. }
            | Self::Rounded { node, .. } => *node,
        }
    }

    /// What of the window it may draw to; an element of GPUI has that with what is kept of it.
    pub(crate) fn clip(&self) -> Bounds<Pixels> {
        match self {
            Self::Box { clip, .. }
            | Self::Text { clip, .. }
            | Self::Picture { clip, .. }
            | Self::Fill { clip, .. }
            | Self::Ring { clip, .. }
            | Self::Thumb { clip, .. }
            | Self::Rounded { clip, .. } => *clip,
            Self::Drawing { spot, .. } => spot.clip,
            Self::Backdrop { bounds, .. } => *bounds,
            Self::Hosted { .. } => Bounds::default(),
        }
    }
}

/// Items are the same when they leave the same marks; looks and lines are shared, so looking at who they are is enough.
impl PartialEq for Item {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Box { look, bounds, clip, opacity, .. },
                Self::Box { look: l, bounds: b, clip: c, opacity: o, .. },
            ) => Rc::ptr_eq(look, l) && bounds == b && clip == c && opacity == o,
            (
                Self::Text { lines, color, line_height, align, bounds, clip, .. },
                Self::Text { lines: l, color: o, line_height: h, align: a, bounds: b, clip: c, .. },
            ) => Rc::ptr_eq(lines, l) && color == o && line_height == h && align == a && bounds == b && clip == c,
            (
                Self::Ring { bounds, radii, color, clip, .. },
                Self::Ring { bounds: b, radii: r, color: o, clip: c, .. },
            ) => bounds == b && radii == r && color == o && clip == c,
            (Self::Thumb { bounds, color, clip, .. }, Self::Thumb { bounds: b, color: o, clip: c, .. }) => {
                bounds == b && color == o && clip == c
            }
            (Self::Fill { bounds, color, clip, .. }, Self::Fill { bounds: b, color: r, clip: c, .. }) => {
                bounds == b && color == r && clip == c
            }
            (Self::Picture { picture, clip, .. }, Self::Picture { picture: p, clip: c, .. }) => {
                picture == p && clip == c
            }
            (Self::Drawing { chunk, spot, .. }, Self::Drawing { chunk: c, spot: s, .. }) => {
                Rc::ptr_eq(chunk, c) && spot == s
            }
            (Self::Backdrop { bounds, color, .. }, Self::Backdrop { bounds: b, color: c, .. }) => {
                bounds == b && color == c
            }
            (
                Self::Rounded { node, mark, bounds, radii, clip },
                Self::Rounded { node: n, mark: m, bounds: b, radii: r, clip: c },
            ) => node == n && mark == m && bounds == b && radii == r && clip == c,
            _ => false,
        }
    }
}
