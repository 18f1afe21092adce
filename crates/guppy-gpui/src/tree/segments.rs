//! The display list in short pieces, each a view of GPUI's: a piece that is the same as in the frame before is not painted
//! again, its part of the scene is taken over.
use std::collections::HashMap;
use std::rc::Rc;

use gpui::{
    AnyElement, AnyView, App, AppContext as _, Bounds, Context, Element, ElementId, Entity, GlobalElementId,
    InspectorElementId, IntoElement, LayoutId, Pixels, Render, Style, StyleRefinement, Window, relative, size,
};
use guppy_wire::NodeId;

use super::items::Item;
use super::paint;

/// A piece ends behind a node whose number says so, so that what is put in shifts no border further on.
const BORDER: u32 = 24;
const LEAST: usize = 8;
const MOST: usize = 64;

/// What is drawn one after the other.
pub(crate) enum Piece {
    Segment(Entity<Painted>),
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
    /// Made anew for each frame; GPUI decides what of them is drawn.
    elements: Vec<Option<AnyElement>>,
}

impl Pieces {
    /// Cuts a new list up, and keeps the view of each piece that is as before.
    pub(crate) fn replace(&mut self, items: Vec<Item>, cx: &mut App) {
        let mut before: HashMap<NodeId, Vec<Entity<Painted>>> = HashMap::new();
        for piece in std::mem::take(&mut self.list) {
            if let Piece::Segment(view) = piece
                && let Some(first) = view.read(cx).items.first().map(Item::node)
            {
                before.entry(first).or_default().push(view);
            }
        }
        for items in cut(items) {
            let piece = match items.as_slice() {
                [Item::Hosted { at, .. }] => Piece::Hosted(*at),
                _ => Piece::Segment(
                    kept(&mut before, &items, cx).unwrap_or_else(|| cx.new(|_| Painted { items: items.into() })),
                ),
            };
            self.list.push(piece);
        }
    }

    pub(crate) fn prepaint(&mut self, at: usize, window: &mut Window, cx: &mut App) {
        let Some(Piece::Segment(view)) = self.list.get(at) else { return };
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

    pub(crate) fn paint(&mut self, at: usize, window: &mut Window, cx: &mut App) {
        if let Some(mut element) = self.elements.get_mut(at).and_then(Option::take) {
            element.paint(window, cx);
        }
    }
}

fn kept(before: &mut HashMap<NodeId, Vec<Entity<Painted>>>, items: &[Item], cx: &App) -> Option<Entity<Painted>> {
    let candidates = before.get_mut(&items.first()?.node())?;
    let same = candidates.iter().position(|view| *view.read(cx).items == *items)?;
    Some(candidates.swap_remove(same))
}

fn cut(items: Vec<Item>) -> Vec<Vec<Item>> {
    let mut pieces: Vec<Vec<Item>> = Vec::new();
    let mut piece: Vec<Item> = Vec::new();
    let mut flush = |piece: &mut Vec<Item>| {
        if !piece.is_empty() {
            pieces.push(std::mem::take(piece));
        }
    };
    for item in items {
        let (hosted, border) = (matches!(item, Item::Hosted { .. }), item.node().0 % BORDER == 0);
        if hosted {
            flush(&mut piece);
        }
        piece.push(item);
        if hosted || piece.len() == MOST || (border && piece.len() >= LEAST) {
            flush(&mut piece);
        }
    }
    flush(&mut piece);
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
