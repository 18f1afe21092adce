//! The display list in short pieces, each a view of GPUI's: a piece that is the same as in the frame before is not painted
//! again, its part of the scene is taken over.
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use gpui::{
    AnyElement, AnyView, App, AppContext as _, Bounds, Context, Element, ElementId, Entity, GlobalElementId,
    InspectorElementId, IntoElement, LayoutId, Pixels, Render, Size, Style, StyleRefinement, Window, relative, size,
};
use guppy_wire::NodeId;

use super::items::Item;
use super::orders::Orders;
use super::paint;

/// A piece ends behind a node whose number says so, so that what is put in shifts no border further on.
const BORDER: u32 = 48;
const LEAST: usize = 16;
const MOST: usize = 96;

/// What is drawn one after the other.
pub(crate) enum Piece {
    Segment(Segment),
    /// By its place among the hosted elements.
    Hosted(usize),
}

pub(crate) struct Segment {
    view: Entity<Painted>,
    items: Rc<[Item]>,
    layer: Option<usize>,
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
        let mut layers = Orders::new(window, &items);
        let mut before = Before::new(std::mem::take(&mut self.list));
        let cuts: Vec<(Cut, Option<Segment>)> = cut(&items, &mut layers)
            .into_iter()
            .map(|cut| {
                let kept = items.get(cut.range.clone()).and_then(|items| before.take(items));
                (cut, kept)
            })
            .collect();
        let mut items = items.into_iter();
        for (Cut { range, layer }, kept) in cuts {
            let mut own = items.by_ref().take(range.len());
            let piece = match kept {
                Some(kept) => {
                    own.for_each(drop);
                    Piece::Segment(Segment { layer, ..kept })
                }
                None => match own.next() {
                    Some(Item::Hosted { at, .. }) => Piece::Hosted(at),
                    first => {
                        let items: Rc<[Item]> = first.into_iter().chain(own).collect();
                        let view = cx.new(|_| Painted { items: Rc::clone(&items) });
                        Piece::Segment(Segment { view, items, layer })
                    }
                },
            };
            self.list.push(piece);
        }
        self.layers = layers.bounds;
    }

    pub(crate) fn prepaint(&mut self, at: usize, window: &mut Window, cx: &mut App) {
        let Some(Piece::Segment(Segment { view, .. })) = self.list.get(at) else { return };
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
        let Some(Piece::Segment(Segment { layer, .. })) = self.list.get(at) else { return at + 1 };
        let rest = self.list.get(at..).unwrap_or_default();
        let same = rest.iter().take_while(|piece| matches!(piece, Piece::Segment(of) if of.layer == *layer)).count();
        let elements = self.elements.get_mut(at..at + same).unwrap_or_default();
        let mut paint = |window: &mut Window| {
            for mut element in elements.iter_mut().filter_map(Option::take) {
                element.paint(window, cx);
            }
        };
        match layer.and_then(|layer| self.layers.get(layer)) {
            Some(bounds) => window.paint_layer(*bounds, paint),
            None => paint(window),
        }
        at + same
    }
}

/// The segments of the list before. Most of the new ones are the next of them.
struct Before {
    list: Vec<Option<Segment>>,
    next: usize,
    /// Where segments begin with a node: made when one is not where it is looked for first.
    by_node: Option<HashMap<NodeId, Vec<usize>>>,
}

/// How many are looked at before all are.
const GLANCE: usize = 4;

impl Before {
    fn new(pieces: Vec<Piece>) -> Self {
        let segments = pieces.into_iter().filter_map(|piece| match piece {
            Piece::Segment(segment) => Some(Some(segment)),
            Piece::Hosted(_) => None,
        });
        Self { list: segments.collect(), next: 0, by_node: None }
    }

    /// The one with these items.
    fn take(&mut self, items: &[Item]) -> Option<Segment> {
        let found = (self.next..self.next + GLANCE).find(|at| self.is(*at, items)).or_else(|| self.search(items))?;
        self.next = found + 1;
        self.list.get_mut(found).and_then(Option::take)
    }

    fn is(&self, at: usize, items: &[Item]) -> bool {
        matches!(self.list.get(at), Some(Some(segment)) if *segment.items == *items)
    }

    fn search(&mut self, items: &[Item]) -> Option<usize> {
        let by_node = self.by_node.get_or_insert_with(|| {
            let mut by_node: HashMap<NodeId, Vec<usize>> = HashMap::new();
            for (at, segment) in self.list.iter().enumerate() {
                if let Some(first) = segment.as_ref().and_then(|segment| segment.items.first()) {
                    by_node.entry(first.node()).or_default().push(at);
                }
            }
            by_node
        });
        let places = by_node.get(&items.first()?.node())?.clone();
        places.into_iter().find(|at| self.is(*at, items))
    }
}

struct Cut {
    range: Range<usize>,
    layer: Option<usize>,
}

/// Pieces of a list, each within one layer.
fn cut(items: &[Item], layers: &mut Orders) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = Vec::new();
    let mut flush = |range: &mut Range<usize>, layer: Option<usize>| {
        if range.start < range.end {
            cuts.push(Cut { range: range.clone(), layer });
        }
        range.start = range.end;
    };
    let mut range = 0..0;
    let mut of = Some(0);
    for item in items {
        let layer = layers.place(item);
        let (hosted, border) = (matches!(item, Item::Hosted { .. }), item.node().0 % BORDER == 0);
        if hosted || layer != of {
            flush(&mut range, of);
        }
        of = layer;
        range.end += 1;
        if hosted || range.len() == MOST || (border && range.len() >= LEAST) {
            flush(&mut range, of);
        }
    }
    flush(&mut range, of);
    cuts
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
