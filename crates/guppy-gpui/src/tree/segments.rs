//! The display list in short pieces, each a view of GPUI's: a piece that is the same as in the frame before is not painted
//! again, its part of the scene is taken over.
use std::collections::HashMap;
use std::rc::Rc;

use gpui::{
    AnyElement, AnyView, App, AppContext as _, Bounds, Context, Element, ElementId, Entity, GlobalElementId,
    InspectorElementId, IntoElement, LayoutId, Pixels, Render, Size, Style, StyleRefinement, Window, relative, size,
};
use guppy_wire::NodeId;

use super::layers::Layers;
use super::list::Item;
use super::paint;

/// A piece ends behind a node whose number says so, so that what is put in shifts no border further on.
const BORDER: u32 = 24;
const LEAST: usize = 8;
const MOST: usize = 64;

/// What is drawn one after the other.
pub(crate) enum Piece {
    /// With its layer.
    Segment(Entity<Painted>, usize),
    /// By its place among the hosted elements.
    Hosted(usize),
}

/// The view of one segment.
pub(crate) struct Painted {
    items: Rc<[Item]>,
}

#[derive(Default)]
pub(crate) struct Pieces {
    pub(crate) list: Vec<Piece>,
    /// The area of each layer.
    layers: Vec<Bounds<Pixels>>,
    /// Made anew for each frame; GPUI decides what of them is drawn.
    elements: Vec<Option<AnyElement>>,
}

impl Pieces {
    /// Cuts a new list up, and keeps the view of each piece that is as before.
    pub(crate) fn replace(&mut self, items: Vec<Item>, window: Size<Pixels>, cx: &mut App) {
        let mut before: HashMap<NodeId, Vec<Entity<Painted>>> = HashMap::new();
        for piece in std::mem::take(&mut self.list) {
            if let Piece::Segment(view, _) = piece
                && let Some(first) = view.read(cx).items.first().map(Item::node)
            {
                before.entry(first).or_default().push(view);
            }
        }
        let mut layers = Layers::new(window, &items);
        for (layer, items) in cut(items, &mut layers) {
            let piece = match items.as_slice() {
                [Item::Hosted { at, .. }] => Piece::Hosted(*at),
                _ => Piece::Segment(
                    kept(&mut before, &items, cx).unwrap_or_else(|| cx.new(|_| Painted { items: items.into() })),
                    layer,
                ),
            };
            self.list.push(piece);
        }
        self.layers = layers.bounds;
    }

    pub(crate) fn prepaint(&mut self, at: usize, window: &mut Window, cx: &mut App) {
        let Some(Piece::Segment(view, _)) = self.list.get(at) else { return };
        let whole = StyleRefinement {
            size: gpui::SizeRefinement { width: Some(relative(1.).into()), height: Some(relative(1.).into()) },
            ..StyleRefinement::default()
        };
        let mut element = AnyView::from(view.clone()).cached(whole).into_any_element();
        let room = window.viewport_size().map(gpui::AvailableSpace::Definite);
        element.prepaint_as_root(gpui::Point::default(), room, window, cx);
        if self.elements.len() <= at {
            self.elements.resize_with(at + 1, || None);
        }
        if let Some(place) = self.elements.get_mut(at) {
            *place = Some(element);
        }
    }

    /// Paints the pieces of one layer that begin at a place, and tells where the next ones begin.
    pub(crate) fn paint(&mut self, at: usize, window: &mut Window, cx: &mut App) -> usize {
        let Some(Piece::Segment(_, layer)) = self.list.get(at) else { return at + 1 };
        let rest = self.list.get(at..).unwrap_or_default();
        let same = rest.iter().take_while(|piece| matches!(piece, Piece::Segment(_, of) if of == layer)).count();
        let elements = self.elements.get_mut(at..at + same).unwrap_or_default();
        window.paint_layer(self.layers.get(*layer).copied().unwrap_or_default(), |window| {
            for mut element in elements.iter_mut().filter_map(Option::take) {
                element.paint(window, cx);
            }
        });
        at + same
    }
}

fn kept(before: &mut HashMap<NodeId, Vec<Entity<Painted>>>, items: &[Item], cx: &App) -> Option<Entity<Painted>> {
    let candidates = before.get_mut(&items.first()?.node())?;
    let same = candidates.iter().position(|view| *view.read(cx).items == *items)?;
    Some(candidates.swap_remove(same))
}

/// Pieces of a list, each within one layer.
fn cut(items: Vec<Item>, layers: &mut Layers) -> Vec<(usize, Vec<Item>)> {
    let mut pieces: Vec<(usize, Vec<Item>)> = Vec::new();
    let mut piece: Vec<Item> = Vec::new();
    let mut of = 0;
    let mut flush = |of: usize, piece: &mut Vec<Item>| {
        if !piece.is_empty() {
            pieces.push((of, std::mem::take(piece)));
        }
    };
    for item in items {
        let layer = layers.place(&item);
        let (hosted, border) = (matches!(item, Item::Hosted { .. }), item.node().0 % BORDER == 0);
        if hosted || layer != of {
            flush(of, &mut piece);
        }
        of = layer;
        piece.push(item);
        if hosted || piece.len() == MOST || (border && piece.len() >= LEAST) {
            flush(of, &mut piece);
        }
    }
    flush(of, &mut piece);
    pieces
}

impl Render for Painted {
    fn render(&mut self, _: &mut Window, _: &mut Context<'_, Self>) -> impl IntoElement {
        SegmentElement { items: Rc::clone(&self.items) }
    }
}

struct SegmentElement {
    items: Rc<[Item]>,
}

impl IntoElement for SegmentElement {
    type Element = Self;

    fn into_element(self) -> Self {
        self
    }
}

impl Element for SegmentElement {
    type RequestLayoutState = ();
    type PrepaintState = ();

    fn id(&self) -> Option<ElementId> {
        None
    }

    fn source_location(&self) -> Option<&'static std::panic::Location<'static>> {
        None
    }

    fn request_layout(
        &mut self,
        _: Option<&GlobalElementId>,
        _: Option<&InspectorElementId>,
        window: &mut Window,
        cx: &mut App,
    ) -> (LayoutId, ()) {
        let whole = Style { size: size(relative(1.).into(), relative(1.).into()), ..Style::default() };
        (window.request_layout(whole, [], cx), ())
    }

    fn prepaint(
        &mut self,
        _: Option<&GlobalElementId>,
        _: Option<&InspectorElementId>,
        _: Bounds<Pixels>,
        (): &mut (),
        _: &mut Window,
        _: &mut App,
    ) {
    }

    fn paint(
        &mut self,
        _: Option<&GlobalElementId>,
        _: Option<&InspectorElementId>,
        _: Bounds<Pixels>,
        (): &mut (),
        (): &mut (),
        window: &mut Window,
        cx: &mut App,
    ) {
        for item in self.items.iter() {
            paint::paint(item, window, cx);
        }
    }
}
