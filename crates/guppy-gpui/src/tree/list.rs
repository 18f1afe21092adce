//! The display list: what of the tree is on the screen, in the order it is drawn, and what of it the pointer can hit. Built
//! when something changed, kept while nothing does.
use std::rc::Rc;
use std::time::Instant;

use gpui::{Bounds, Hsla, Pixels, Point, point, px};
use gpui_wgpu::ClipMark;
use guppy_scene::Scene;
use guppy_wire::{NodeId, Stick, ThemeToken, WindowControl};

use super::boxes;
use super::display::{DisplayList, Hit, Hosted};
use super::items::Item;
use super::layout::Pass;
use super::look::Look;
use super::picture::Picture;
use super::place::Place;
use super::rich;
use super::rounded;
use super::rows::is_rows;
use super::scroll::{self, Thumb};
use super::selection::Selection;
use super::sides::Sides;
use super::slots::Slot;
use super::stick::stuck;
use crate::elements::element::Drawn;
use crate::media::pictures;

/// Room around a box for what it draws outside: shadows and the ring.
const AROUND: f32 = 64.;

/// How opaque the picture of something dragged is.
const GHOST: f32 = 0.9;

fn covers(items: &[Item], window: Bounds<Pixels>) -> bool {
    let Some(Item::Box { look, bounds, opacity, .. }) = items.first() else { return false };
    let opaque = look.paint.background.is_some_and(|color| color.a >= 1.) && *opacity >= 1.;
    opaque && look.paint.radii == [0.; 4] && bounds.union(&window) == *bounds
}

/// What holds at one place on the way down.
#[derive(Clone)]
pub(super) struct Here {
    origin: Point<Pixels>,
    pub(super) clip: Bounds<Pixels>,
    /// The inside of the scroller around it.
    pub(super) view: Bounds<Pixels>,
    pub(super) opacity: f32,
    pub(super) hidden: bool,
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

/// What holds for all that is listed.
#[derive(Clone, Copy)]
pub(crate) struct Moment {
    pub(crate) frame: u32,
    /// Device px per logical px.
    pub(crate) scale: f32,
    /// None where pictures stand still.
    pub(crate) now: Option<Instant>,
}

pub(crate) struct Build<'a, 'p> {
    pub(crate) scene: &'a Scene,
    pub(crate) pass: &'p mut Pass<'a>,
    pub(crate) list: DisplayList,
    pub(crate) selection: Option<&'p Selection>,
    pub(crate) frame: u32,
    /// Device px per logical px.
    pub(crate) scale: f32,
    /// None where pictures stand still.
    now: Option<Instant>,
    pub(crate) items: Vec<Item>,
    /// The overlay that is visited now.
    overlay: Option<NodeId>,
    /// What is visited is the picture of something dragged, which nothing can be done to.
    pub(super) ghost: bool,
    /// Children of the nodes at work that stick to an edge: they come after the others.
    sticking: Vec<NodeId>,
    stuck: Option<NodeId>,
    /// Nodes that were visited.
    built: usize,
}

impl<'a, 'p> Build<'a, 'p> {
    pub(crate) fn new(scene: &'a Scene, pass: &'p mut Pass<'a>, selection: Option<&'p Selection>, at: Moment) -> Self {
        let list = DisplayList::default();
        let Moment { frame, scale, now } = at;
        let (items, sticking) = (Vec::new(), Vec::new());
        Self {
            scene,
            pass,
            list,
            selection,
            frame,
            scale,
            now,
            items,
            overlay: None,
            ghost: false,
            sticking,
            stuck: None,
            built: 0,
        }
    }

    /// Everything in the window, without what stands above it.
    pub(crate) fn window(mut self, root: NodeId, window: Bounds<Pixels>) -> (DisplayList, usize) {
        self.visit_root(root, window);
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
        self.visit_root(node, window);
        self.overlay = None;
    }

    /// A node once more, with its corner elsewhere.
    pub(crate) fn ghost(&mut self, node: NodeId, corner: Point<Pixels>, window: Bounds<Pixels>) {
        let Some(slot) = self.pass.slots.get(node) else { return };
        // Not as faint as the node itself may be meanwhile.
        let opacity = GHOST / slot.look.paint.opacity.max(0.01);
        let origin = corner - point(px(slot.place.x), px(slot.place.y));
        (self.overlay, self.ghost, self.stuck) = (Some(node), true, Some(node));
        self.visit(node, &Here { origin, clip: window, view: window, opacity, hidden: false, solid: false });
        (self.overlay, self.ghost) = (None, false);
    }

    fn visit_root(&mut self, node: NodeId, window: Bounds<Pixels>) {
        self.stuck = Some(node);
        let here = Here { origin: window.origin, clip: window, view: window, opacity: 1., hidden: false, solid: true };
        self.visit(node, &here);
    }

    pub(crate) fn finish(mut self) -> (DisplayList, usize) {
        self.list.items = Some(self.items);
        (self.list, self.built)
    }

    pub(super) fn visit(&mut self, node: NodeId, here: &Here) {
        let Some(slot) = self.pass.slots.get(node) else { return };
        if slot.overlay && self.overlay != Some(node) {
            return;
        }
        if slot.look.paint.stick != Stick::None && self.stuck != Some(node) {
            self.sticking.push(node);
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
        let bounds = stuck(look.paint.stick, place.bounds(here.origin + look.paint.offset()), here.view);
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
                    || of.props.label_for().is_some()
                    || of.props.window_control() != WindowControl::None)
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
                Drawn::Drawing { drawing, told } => {
                    self.drawing(node, drawing.as_deref(), &told, bounds, (here.clip, opacity));
                }
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
        let first_sticking = self.sticking.len();
        if let Some(radii) = radii {
            self.items.push(Item::Rounded { node, mark: ClipMark::Start, bounds: inner, radii, clip });
        }
        let view = if scroll::scrolls(&look.layout) { inner } else { here.view };
        let inside = Here { origin: bounds.origin - shift, clip, view, opacity, hidden, solid };
        let holds = !of.children.is_empty() || rows.is_some();
        if holds && shows_children && !clip.is_empty() {
            if scroll::scrolls(&look.layout) && solid && !hidden && !look.paint.is_drawn() && of.events == 0 {
                self.hit(node, bounds, here.clip);
            }
            match rows {
                Some(rows) => self.visit_rows(node, &of.children, &rows, inner, &inside),
                None => of.children.iter().for_each(|child| self.visit(*child, &inside)),
            }
            self.visit_sticking(first_sticking, &inside);
        }
        if far != Point::default() && !hidden && !self.ghost && self.shows_thumbs(node) {
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

    /// The children that waited, in the order of the tree.
    fn visit_sticking(&mut self, first: usize, here: &Here) {
        for node in self.sticking.split_off(first) {
            self.stuck = Some(node);
            self.visit(node, here);
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
        let bounds = boxes::overlap(&bounds, &clip);
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
        let [x, y] = offset.map(|at| px(at as f32));
        (slot.shift(), point(x, y))
    }
}

impl Slot {
    /// True when the node, or what sticks out of it, may be within what is visible.
    fn reaches(&self, here: &Here) -> bool {
        let (overflow, Place { border, .. }) = (self.reach, self.place);
        let paint = &self.look.paint;
        let mut bounds = stuck(paint.stick, self.place.bounds(here.origin + paint.offset()), here.view);
        if boxes::meet(&bounds, &here.clip) {
            return true;
        }
        let style = &self.look.layout;
        if !scroll::clips(style) {
            let corner = bounds.origin + point(px(border.left), px(border.top));
            let content = Bounds::from_corners(
                corner - point(px(overflow.left), px(overflow.top)),
                corner + point(px(overflow.right), px(overflow.bottom)),
            );
            let around = boxes::around(&bounds, &content);
            // Of what waits until it is seen no more may show than that, whether it was seen before or not.
            bounds = if self.lazy { boxes::overlap(&around, &bounds.dilate(px(AROUND))) } else { around };
        }
        if self.pending.is_some() || !self.look.paint.shadows.is_empty() || self.look.paint.ring {
            bounds = bounds.dilate(px(AROUND));
        }
        boxes::meet(&bounds, &here.clip)
    }
}

/// Without the padding.
fn within(bounds: Bounds<Pixels>, by: Sides<f32>) -> Bounds<Pixels> {
    let corner = bounds.origin + point(px(by.left), px(by.top));
    let far = bounds.bottom_right() - point(px(by.right), px(by.bottom));
    Bounds::from_corners(corner, point(far.x.max(corner.x), far.y.max(corner.y)))
}
