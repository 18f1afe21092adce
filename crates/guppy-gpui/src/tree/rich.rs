//! Paragraphs: the text of a node that is nothing but text, with the parts that look otherwise.
use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use gpui::{Bounds, Pixels, point, px, size};
use guppy_scene::Scene;
use guppy_wire::{NodeId, NodeKind};

use super::inherited::text_look;
use super::letters;
use super::slots::Slots;
use super::text::{self, Content as _, TextLine};
use super::text_look::{Part, TextLook};

pub(crate) struct Paragraph<'a> {
    pub(crate) content: Cow<'a, str>,
    pub(crate) look: Rc<TextLook>,
    /// The nodes in it, and the bytes of each.
    pub(crate) parts: Vec<(NodeId, Range<usize>)>,
}

/// True of what is laid out and drawn as text.
pub(crate) fn is_text(kind: NodeKind) -> bool {
    matches!(kind, NodeKind::Text | NodeKind::RichText | NodeKind::Span | NodeKind::LinkSpan)
}

/// The paragraph that a node is a part of, else the node itself.
pub(crate) fn paragraph_of(scene: &Scene, node: NodeId) -> NodeId {
    let parent = scene.node(node).and_then(|of| of.parent);
    parent.filter(|parent| scene.node(*parent).is_some_and(|of| of.kind == NodeKind::RichText)).unwrap_or(node)
}

pub(crate) fn paragraph<'a>(scene: &'a Scene, slots: &mut Slots, base: &Rc<TextLook>, node: NodeId) -> Paragraph<'a> {
    let look = text_look(scene, slots, base, node);
    let Some(of) = scene.node(node) else { return Paragraph { content: Cow::default(), look, parts: Vec::new() } };
    if of.kind != NodeKind::RichText {
        return Paragraph { content: text::shown(of.content()), look, parts: Vec::new() };
    }
    let (mut content, mut parts, mut looks) = (String::new(), Vec::new(), Vec::new());
    for child in &of.children {
        let start = content.len();
        content.push_str(&text::shown(scene.node(*child).map(|of| of.content()).unwrap_or_default()));
        parts.push((*child, start..content.len()));
        looks.push(Part { len: content.len() - start, look: text_look(scene, slots, base, *child) });
    }
    let look = Rc::new(TextLook { parts: looks.into(), ..TextLook::clone(&look) });
    Paragraph { content: Cow::Owned(content), look, parts }
}

/// Where some bytes of a text stand: a box a line, or more where it is written both ways.
pub(crate) fn fragments<'a>(
    lines: &'a [TextLine],
    range: &'a Range<usize>,
    look: &'a TextLook,
    bounds: Bounds<Pixels>,
) -> impl Iterator<Item = Bounds<Pixels>> + 'a {
    let height = px(look.line_px());
    lines.iter().enumerate().flat_map(move |(row, line)| {
        let end = line.start + line.shaped.len();
        let (from, to) = (range.start.max(line.start), range.end.min(end));
        let parts =
            if from < to { letters::parts(&line.shaped, &(from - line.start..to - line.start)) } else { Vec::new() };
        let left = text::aligned(look.align, bounds.size.width, line.shaped.width());
        parts.into_iter().map(move |part| {
            let corner = bounds.origin + point(left + part.start, height * row);
            Bounds { origin: corner, size: size(part.end - part.start, height) }
        })
    })
}
