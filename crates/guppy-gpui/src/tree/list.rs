//! The display list: what of the tree is on the screen, in the order it is drawn, and what of it the pointer can hit. Built
//! when something changed, kept while nothing does.
use std::rc::Rc;
use std::time::Instant;

use gpui::{AnyElement, Bounds, Hsla, Pixels, Point, point, px};
use gpui_wgpu::ClipMark;
use guppy_scene::Scene;
use guppy_wire::{NodeId, ThemeToken};

use super::items::Item;
use super::layout::Pass;
use super::look::Look;
use super::picture::Picture;
use super::place::Place;
use super::rich;
use super::rounded;
use super::row_layout::PlacedRows;
use super::rows::is_rows;
use super::scroll::{self, Thumb};
use super::selection::{Selectable, Selection};
use super::sides::Sides;
use super::slots::Slot;
use super::text_look::TextLook;
use crate::elements::element::Drawn;
use crate::media::pictures;

/// Room around a box for what it draws outside: shadows and the ring.
const AROUND: f32 = 64.;

/// How opaque the picture of something dragged is.
const GHOST: f32 = 0.9;

#[derive(Default)]
pub(crate) struct DisplayList {
    /// None once they have been cut into pieces.
    pub(crate) items: Option<Vec<Item>>,
    /// The first box is opaque and leaves nothing of the window to be seen under it.
    pub(crate) covers: bool,
    pub(crate) hits: Vec<Hit>,
    pub(crate) thumbs: Vec<Thumb>,
    /// Texts whose glyphs are kept.
    pub(crate) texts: Vec<NodeId>,
    /// Texts that the pointer can select.
    pub(crate) selectable: Vec<Selectable>,
    /// Scrollers that stand elsewhere than JS was told.
    pub(crate) scrolled: Vec<NodeId>,
    /// Lists that want other rows than JS was told.
    pub(crate) wanting: Vec<NodeId>,
    /// Lists with another height than layout was told.
    pub(crate) resized: Vec<NodeId>,
    /// When a picture in it is to be another.
    pub(crate) next_picture: Option<Instant>,
    /// Nodes that hold an element of GPUI, each with its place.
    pub(crate) hosted: Vec<Hosted>,
}

/// Something the pointer can be on: what lies under it is covered.
pub(crate) struct Hit {
    pub(crate) node: NodeId,
    pub(crate) bounds: Bounds<Pixels>,
}

pub(crate) struct Hosted {
    pub(crate) node: NodeId,
    pub(crate) bounds: Bounds<Pixels>,
    pub(crate) clip: Bounds<Pixels>,
    pub(crate) opacity: f32,
    pub(crate) look: Rc<TextLook>,
    /// Drawn in place of the node's element: GPUI fades pictures only as it fades elements.
    pub(crate) picture: Option<Picture>,
    /// How many hits lay under it when it was drawn; what comes later covers it.
    pub(crate) hits_below: usize,
    /// Made anew for each frame.
    pub(crate) element: Option<AnyElement>,
}

impl DisplayList {
    /// The topmost node at a point.
    pub(crate) fn hit(&self, at: Point<Pixels>) -> Option<NodeId> {
        self.hits.iter().rev().find(|hit| hit.bounds.contains(&at)).map(|hit| hit.node)
    }

    pub(crate) fn thumb(&self, at: Point<Pixels>) -> Option<Thumb> {
        let bare = |thumb: &&Thumb| !self.hits.iter().skip(thumb.hits_below).any(|hit| hit.bounds.contains(&at));
        self.thumbs.iter().rev().find(|thumb| thumb.track.contains(&at)).filter(bare).copied()
    }

    /// True when nothing below can be hit here.
    pub(crate) fn is_hit(&self, at: Point<Pixels>) -> bool {
        self.hits.iter().any(|hit| hit.bounds.contains(&at))
    }
}

fn covers(items: &[Item], window: Bounds<Pixels>) -> bool {
    let Some(Item::Box { look, bounds, opacity, .. }) = items.first() else { return false };
    let opaque = look.paint.background.is_some_and(|color| color.a >= 1.) && *opacity >= 1.;
    opaque && look.paint.radii == [0.; 4] && bounds.union(&window) == *bounds
}

/// What holds at one place on the way down.
#[derive(Clone)]
struct Here {
    origin: Point<Pixels>,
    clip: Bounds<Pixels>,
    opacity: f32,
    hidden: bool,
    /// False below a node that the pointer does not see.
    solid: bool,
}

/// Where a text stands and what of the pointer reaches it.
pub(super) struct Room {
    /// With border and padding.
    pub(super) outer: Bounds<Pixels>,
    pub(super) bounds: Bounds<Pixels>,
    pub(super) clip: Bounds<Pixels>,
    pub(super) opacity: f32,
    pub(super) solid: bool,
}

pub(crate) struct Build<'a, 'p> {
    pub(crate) scene: &'a Scene,
    pub(crate) pass: &'p mut Pass<'a>,
    pub(crate) list: DisplayList,
    pub(crate) selection: Option<&'p Selection>,
    pub(crate) frame: u32,
    /// None where pictures stand still.
    now: Option<Instant>,
    pub(crate) items: Vec<Item>,
    /// The overlay that is visited now.
    overlay: Option<NodeId>,
    /// What is visited is the picture of something dragged, which nothing can be done to.
    pub(super) ghost: bool,
    /// Nodes that were visited.
    built: usize,
}

impl<'a, 'p> Build<'a, 'p> {
    pub(crate) fn new(
        scene: &'a Scene,
        pass: &'p mut Pass<'a>,
        selection: Option<&'p Selection>,
        frame: u32,
        now: Option<Instant>,
    ) -> Self {
        let list = DisplayList::default();
        Self { scene, pass, list, selection, frame, now, items: Vec::new(), overlay: None, ghost: false, built: 0 }
    }

    /// Everything in the window, without what stands above it.
    pub(crate) fn window(mut self, root: NodeId, window: Bounds<Pixels>) -> (DisplayList, usize) {
        self.visit(root, &Here { origin: window.origin, clip: window, opacity: 1., hidden: false, solid: true });
        self.list.covers = covers(&self.items, window);
        self.finish()
    }

    /// The frame of a picture that is to be seen now, and a note of when another one is.
    fn frame_of(&mut self, picture: &pictures::Picture, seen: Bounds<Pixels>) -> usize {
        let Some(now) = self.now.filter(|_| !seen.is_empty()) else { return 0 };
        let (frame, next) = picture.frame_at(now);
        self.list.next_picture = [self.list.next_picture, next].into_iter().flatten().min();
        frame
    }

    /// An overlay that has its place, over what is in the list already.
    pub(crate) fn overlay(&mut self, node: NodeId, window: Bounds<Pixels>, modal: bool, backdrop: Option<Hsla>) {
        if modal {
            self.list.hits.push(Hit { node, bounds: window });
            self.items.extend(backdrop.map(|color| Item::Backdrop { node, bounds: window, color }));
        }
        self.overlay = Some(node);
        self.visit(node, &Here { origin: window.origin, clip: window, opacity: 1., hidden: false, solid: true });
        self.overlay = None;
    }

    /// A node once more, with its corner elsewhere.
    pub(crate) fn ghost(&mut self, node: NodeId, corner: Point<Pixels>, window: Bounds<Pixels>) {
        let Some(slot) = self.pass.slots.get(node) else { return };
        // Not as faint as the node itself may be meanwhile.
        let opacity = GHOST / slot.look.paint.opacity.max(0.01);
        let origin = corner - point(px(slot.place.x), px(slot.place.y));
        (self.overlay, self.ghost) = (Some(node), true);
        self.visit(node, &Here { origin, clip: window, opacity, hidden: false, solid: false });
        (self.overlay, self.ghost) = (None, false);
    }

    pub(crate) fn finish(mut self) -> (DisplayList, usize) {
        self.list.items = Some(self.items);
        (self.list, self.built)
    }

    fn visit(&mut self, node: NodeId, here: &Here) {
        let Some(slot) = self.pass.slots.get(node) else { return };
        if slot.overlay && self.overlay != Some(node) {
            return;
        }
        if slot.look.layout.display == taffy::Display::None || !slot.reaches(here) {
            return;
        }
        self.built += 1;
        let waited = slot.pending.is_some();
        if waited {
            self.pass.catch_up(node);
        }
        let Some(slot) = self.pass.slots.get_mut(node) else { return };
        // Only now it is known how far the node reaches, and a frame must not show more of it than the next one.
        if waited && !slot.reaches(here) {
            return;
        }
        slot.seen = self.frame;
        let look = Rc::clone(&slot.look);
        let (place, reach) = (slot.place, slot.reach);
        let shows_children = slot.shows_children();
        let drawn = slot.mounted.as_ref().map(|mounted| mounted.drawn());
        let bounds = place.bounds(here.origin + look.paint.offset());
        let hidden = look.paint.hidden.unwrap_or(here.hidden);
        let opacity = here.opacity * look.paint.opacity;
        let solid = !self.ghost && look.paint.pointer_events.unwrap_or(here.solid);
        let Some(of) = self.scene.node(node) else { return };
        let is_text = rich::is_text(of.kind);

        if !hidden {
            if look.paint.is_drawn() {
                let item = Item::Box { node, look: Rc::clone(&look), bounds, clip: here.clip, opacity };
                self.items.push(item);
            }
            if solid
                && (is_text
                    || look.paint.is_drawn()
                    || look.paint.reacts
                    || of.events != 0
                    || of.props.focusable()
                    || of.props.dragging().is_some()
                    || of.props.label_for().is_some())
            {
                self.hit(node, bounds, here.clip);
            }
        }
        let inner =
            Bounds { origin: bounds.origin + point(px(place.border.left), px(place.border.top)), size: place.inner() };
        if is_text {
            if !hidden {
                let (outer, bounds) = (bounds, within(inner, place.padding));
                self.text(node, &Room { outer, bounds, clip: here.clip, opacity, solid });
            }
            return;
        }
        if let Some(drawn) = drawn.filter(|_| !hidden) {
            let bounds = within(inner, place.padding);
            match drawn {
                Drawn::Nothing => {}
                // It can stand in one place only.
                Drawn::Hosted if self.ghost => {}
                Drawn::Hosted => self.host(node, bounds, here.clip, opacity),
                Drawn::Image { picture, fit, grayscale } => {
                    let radii = rounded::content_radii(&look.paint, place.padding);
                    let frame = self.frame_of(&picture, bounds.intersect(&here.clip));
                    let picture = Picture::image((picture, frame), bounds, fit, radii, grayscale);
                    if opacity < 1. {
                        self.host(node, bounds, here.clip, opacity);
                        if let Some(hosted) = self.list.hosted.last_mut() {
                            hosted.picture = Some(picture);
                        }
                    } else {
                        self.items.push(Item::Picture { node, picture, clip: here.clip });
                    }
                }
                Drawn::Icon { svg, rotate } => {
                    let color = self.pass.text_look(node).color.opacity(opacity);
                    let picture = Picture::Icon { svg, rotate: rotate + look.paint.turn, color, bounds };
                    self.items.push(Item::Picture { node, picture, clip: here.clip });
                }
            }
        }
        let rows = is_rows(of.kind).then(|| self.rows(node, inner, here.clip));
        let reach = self.pass.slots.get(node).map_or(reach, |slot| slot.reach);
        let far = scroll::farthest(&place, reach, &look.layout);
        let (shift, offset) = self.scrolled(node, &look, far);
        let clip = if scroll::clips(&look.layout) { here.clip.intersect(&inner) } else { here.clip };
        let radii = if scroll::clips(&look.layout) { rounded::radii(&look.paint, &place) } else { None };
        let first = self.items.len();
        if let Some(radii) = radii {
            self.items.push(Item::Rounded { node, mark: ClipMark::Start, bounds: inner, radii, clip });
        }
        let inside = Here { origin: bounds.origin - shift, clip, opacity, hidden, solid };
        let holds = !of.children.is_empty() || rows.is_some();
        if holds && shows_children && !clip.is_empty() {
            if scroll::scrolls(&look.layout) && solid && !hidden && !look.paint.is_drawn() && of.events == 0 {
                self.hit(node, bounds, here.clip);
            }
            match rows {
                Some(rows) => self.visit_rows(node, &of.children, &rows, inner, &inside),
                None => of.children.iter().for_each(|child| self.visit(*child, &inside)),
            }
        }
        if !hidden && !self.ghost {
            self.thumbs(node, &look, scroll::thumbs(node, inner, offset, far), clip);
        }
        if let Some(radii) = radii {
            if self.items.len() == first + 1 {
                self.items.truncate(first);
            } else {
                self.items.push(Item::Rounded { node, mark: ClipMark::End, bounds: inner, radii, clip });
            }
        }
        if look.paint.ring && !hidden && !self.ghost {
            let (radii, color) = (look.paint.radii, look.theme.token(ThemeToken::Ring));
            self.items.push(Item::Ring { node, bounds, radii, color, clip: here.clip });
        }
    }

    fn thumbs(&mut self, node: NodeId, look: &Look, thumbs: impl IntoIterator<Item = Thumb>, clip: Bounds<Pixels>) {
        for thumb in thumbs {
            let color = look.theme.token(ThemeToken::Scrollbar);
            self.items.push(Item::Thumb { node, color, bounds: thumb.bounds, clip });
            let hits_below = self.list.hits.len();
            self.list.thumbs.push(Thumb { track: thumb.track.intersect(&clip), hits_below, ..thumb });
        }
    }

    pub(super) fn hit(&mut self, node: NodeId, bounds: Bounds<Pixels>, clip: Bounds<Pixels>) {
        let bounds = bounds.intersect(&clip);
        if !bounds.is_empty() {
            self.list.hits.push(Hit { node, bounds });
        }
    }

    fn host(&mut self, node: NodeId, bounds: Bounds<Pixels>, clip: Bounds<Pixels>, opacity: f32) {
        let look = self.pass.text_look(node);
        let hits_below = self.list.hits.len();
        self.items.push(Item::Hosted { node, at: self.list.hosted.len() });
        self.list.hosted.push(Hosted { node, bounds, clip, opacity, look, hits_below, picture: None, element: None });
    }

    /// By how much the node's inside is shifted, and how far it is scrolled, within what there is to scroll.
    fn scrolled(&mut self, node: NodeId, look: &Look, far: Point<Pixels>) -> (Point<Pixels>, Point<Pixels>) {
        let Some(slot) = self.pass.slots.get_mut(node) else { return Default::default() };
        if !scroll::scrolls(&look.layout) {
            slot.scroll = None;
            return Default::default();
        }
        let scroll = slot.scroll.get_or_insert_with(Box::default);
        scroll.clamp(far);
        let told = scroll.told;
        let offset = slot.offset();
        if offset != told {
            self.list.scrolled.push(node);
        }
        #[expect(clippy::cast_possible_truncation, reason = "where a thumb stands")]
        let [x, y] = offset.map(|at| px(at as f32));
        (slot.shift(), point(x, y))
    }

    /// Places the rows of a list.
    fn rows(&mut self, node: NodeId, inner: Bounds<Pixels>, clip: Bounds<Pixels>) -> PlacedRows {
        let clip = clip.intersect(&inner);
        let seen = Bounds { origin: clip.origin - inner.origin, size: clip.size };
        let placed = self.pass.place_rows(node, seen);
        if placed.tells {
            self.list.wanting.push(node);
        }
        if placed.resized && !self.pass.answers_alike(node) {
            self.list.resized.push(node);
        }
        placed
    }

    /// Rows below those that are pinned, over bars for those that are not there yet.
    fn visit_rows(&mut self, node: NodeId, children: &[NodeId], rows: &PlacedRows, inner: Bounds<Pixels>, here: &Here) {
        let look = self.pass.slots.get(node).map(|slot| Rc::clone(&slot.look));
        if let Some(look) = look.filter(|_| !here.hidden) {
            let color = look.theme.token(ThemeToken::Muted).opacity(here.opacity);
            for bar in &rows.missing {
                let bounds = Bounds { origin: inner.origin + bar.origin, size: bar.size };
                self.items.push(Item::Thumb { node, color, bounds, clip: here.clip });
            }
        }
        for child in children.iter().filter(|child| !rows.above.contains(child)) {
            self.visit(*child, here);
        }
        for child in &rows.above {
            self.visit(*child, here);
        }
    }
}

impl Slot {
    /// True when the node, or what sticks out of it, may be within what is visible.
    fn reaches(&self, here: &Here) -> bool {
        let (overflow, Place { border, .. }) = (self.reach, self.place);
        let mut bounds = self.place.bounds(here.origin + self.look.paint.offset());
        let style = &self.look.layout;
        if !scroll::clips(style) {
            let corner = bounds.origin + point(px(border.left), px(border.top));
            let content = Bounds::from_corners(
                corner - point(px(overflow.left), px(overflow.top)),
                corner + point(px(overflow.right), px(overflow.bottom)),
            );
            let around = bounds.union(&content);
            // Of what waits until it is seen no more may show than that, whether it was seen before or not.
            bounds = if self.lazy { around.intersect(&bounds.dilate(px(AROUND))) } else { around };
        }
        if self.pending.is_some() || !self.look.paint.shadows.is_empty() || self.look.paint.ring {
            bounds = bounds.dilate(px(AROUND));
        }
        bounds.intersects(&here.clip)
    }
}

/// Without the padding.
fn within(bounds: Bounds<Pixels>, by: Sides<f32>) -> Bounds<Pixels> {
    let corner = bounds.origin + point(px(by.left), px(by.top));
    let far = bounds.bottom_right() - point(px(by.right), px(by.bottom));
    Bounds::from_corners(corner, point(far.x.max(corner.x), far.y.max(corner.y)))
}
