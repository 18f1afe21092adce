//! From commands to marks: colours by the theme, outlines into triangles as fine as the screen; text is in `labels`, what is
//! drawn pixel by pixel in `pixels`.
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use gpui::{Bounds, Hsla, Pixels, Size, WindowTextSystem, point, px, size};
use guppy_wire::Color;

use super::affine::Affine;
use super::chunks::{self, Chunk, Chunks, Mark, MarkKind};
use super::command::{Cap, Command, Commands, Fill, Group, Shape, Stroke};
use super::coverage::Rings;
use super::dyes::Dye;
use super::fills::Ink;
use super::raster::Clip;
use super::tessellate::{self, MOST_CORNERS, Mesh};
use crate::media::pictures::Picture;
use crate::theme::Theme;
use crate::tree::text_look::TextLook;

/// How far an outline may be from its curve, in device px.
const TOLERANCE: f32 = 0.1;
/// Antialiasing may colour that much around a shape.
pub(super) const EDGE: f32 = 1.;

/// What commands draw, and what they name.
pub(crate) struct Recorded {
    pub(crate) commands: Commands,
    pub(crate) colors: Vec<Color>,
    pub(crate) texts: Vec<Arc<str>>,
    pub(crate) pictures: RefCell<Vec<Option<Rc<Picture>>>>,
    /// What could not be drawn.
    pub(crate) fault: Cell<Option<&'static str>>,
}

/// All beside the commands that decides what is drawn.
pub(crate) struct Setting<'a> {
    pub(crate) size: Size<Pixels>,
    /// Device px per logical px.
    pub(crate) scale: f32,
    pub(crate) look: &'a Rc<TextLook>,
    pub(crate) system: &'a WindowTextSystem,
}

pub(crate) fn shape(of: &Recorded, setting: &Setting<'_>) -> Rc<[Rc<Chunk>]> {
    let whole = Bounds { origin: point(px(0.), px(0.)), size: setting.size };
    let mut shaping = Shaping {
        of,
        setting,
        chunks: Chunks::new(setting.size, setting.scale),
        stack: vec![Here { transform: Affine::IDENTITY, opacity: 1., clip: whole, mask: None }],
        fill: None,
        stroke: None,
        room: MOST_CORNERS,
        tolerance: TOLERANCE / setting.scale.max(0.01),
    };
    for command in &of.commands.list {
        shaping.command(command);
    }
    let (chunks, fault) = shaping.chunks.finish();
    if fault.is_some() {
        of.fault.set(fault);
    }
    chunks
}

/// What holds inside of the groups that are open.
#[derive(Clone)]
pub(super) struct Here {
    pub(super) transform: Affine,
    pub(super) opacity: f32,
    pub(super) clip: Bounds<Pixels>,
    /// A clip that is no box: what is inside of it is drawn pixel by pixel.
    pub(super) mask: Option<Rc<Clip>>,
}

pub(super) struct Shaping<'a> {
    pub(super) of: &'a Recorded,
    pub(super) setting: &'a Setting<'a>,
    chunks: Chunks,
    stack: Vec<Here>,
    pub(super) fill: Option<Rc<Fill>>,
    stroke: Option<Rc<Stroke>>,
    /// Corners that may still be drawn.
    pub(super) room: usize,
    pub(super) tolerance: f32,
}

impl Shaping<'_> {
    pub(super) fn here(&self) -> Here {
        let outside = Here { transform: Affine::IDENTITY, opacity: 1., clip: Bounds::default(), mask: None };
        self.stack.last().cloned().unwrap_or(outside)
    }

    fn command(&mut self, command: &Command) {
        match command {
            Command::Fill(fill) => self.fill.clone_from(fill),
            Command::Stroke(stroke) => self.stroke.clone_from(stroke),
            Command::Begin(group) => self.stack.push(self.inside(group)),
            Command::End => drop(self.stack.pop()),
            Command::Shape(shape) => self.shape(shape),
            Command::Band(points) => {
                let here = self.here();
                let places = self.places(points, &here.transform);
                if self.fill.is_some()
                    && let Some(corners) = self.meshed(|mesh| mesh.band(places.into_iter()))
                {
                    match self.filled().filter(|_| !self.fills_pixels(&here)) {
                        Some(ink) => self.path(&corners, ink, &here),
                        None => self.pixels(self.triangles(corners), false, &here),
                    }
                }
            }
            Command::Dots { radius, square, points } => {
                let places = self.places(points, &self.here().transform);
                self.dots(*radius, *square, &places);
            }
            Command::Text(label) => self.label(label),
            Command::Image { image, bounds, radius } => {
                let picture = self.of.pictures.borrow().get(*image).cloned().flatten();
                let here = self.here();
                let Some(picture) = picture else { return };
                if here.mask.is_some() || here.opacity < 1. || !here.transform.keeps_axes() {
                    self.picture(&picture, *bounds, *radius, &here);
                } else {
                    let bounds = mapped(&here.transform, *bounds);
                    let kind = MarkKind::Image { picture, bounds, radius: radius * here.transform.scale() };
                    self.add(Mark { kind, clip: here.clip }, bounds);
                }
            }
            Command::Region { .. } => {}
        }
    }

    fn shape(&mut self, shape: &Shape) {
        let here = self.here();
        let keeps = here.transform.keeps_axes();
        match shape {
            Shape::Rect { bounds, radii } if keeps => {
                let scale = here.transform.scale();
                self.boxed(mapped(&here.transform, *bounds), radii.map(|radius| radius * scale), &here);
            }
            Shape::Ellipse { center, radii: [rx, ry] } if rx == ry && here.transform.keeps_circles() => {
                let radius = rx * here.transform.scale();
                self.boxed(around(here.transform.map(*center), radius), [radius; 4], &here);
            }
            Shape::Line { from, to } => self.line(here.transform.map(*from), here.transform.map(*to), &here),
            _ => {
                let (outline, even_odd) = self.traced(shape, &here.transform);
                self.outline(&outline, even_odd, &here);
            }
        }
    }

    fn inside(&self, group: &Group) -> Here {
        let around = self.here();
        let transform = around.transform.then(&group.transform);
        let here = Here { transform, opacity: around.opacity * group.opacity, ..around };
        match &group.clip {
            Some(clip) => self.clipped(here, clip),
            None => here,
        }
    }

    /// Points where the groups put them.
    pub(super) fn places(&self, points: &Range<usize>, transform: &Affine) -> Vec<[f32; 2]> {
        let points = self.of.commands.points.get(points.clone()).unwrap_or_default();
        points.iter().map(|at| transform.map(*at)).collect()
    }

    pub(super) fn color(&self, index: usize) -> Hsla {
        let color = self.of.colors.get(index).copied().unwrap_or(Color::Rgba(0));
        self.theme().color(color).opacity(self.here().opacity)
    }

    fn theme(&self) -> &Theme {
        &self.setting.look.theme
    }

    fn filled(&self) -> Option<Ink> {
        self.ink(self.fill.as_deref()?)
    }

    /// None for what GPUI cannot fill with.
    pub(super) fn ink(&self, fill: &Fill) -> Option<Ink> {
        let transform = self.here().transform;
        let scale = transform.scale();
        Some(match fill {
            Fill::Solid(color) => Ink::Solid(self.color(*color)),
            Fill::Gradient { from, to, colors } => Ink::Gradient {
                from: transform.map(*from),
                to: transform.map(*to),
                colors: colors.map(|color| self.color(color)),
            },
            Fill::Shades { .. } => return None,
            Fill::Stripes { color, width, gap } => {
                Ink::Stripes { color: self.color(*color), width: width * scale, gap: gap * scale }
            }
            Fill::Checkers { color, size } => Ink::Checkers { color: self.color(*color), size: size * scale },
        })
    }

    /// A box or a circle whose sides are level and upright.
    fn boxed(&mut self, bounds: Bounds<Pixels>, radii: [f32; 4], here: &Here) {
        if self.fills_pixels(here) {
            self.pixels(self.box_rings(bounds, radii), false, here);
        } else if let Some(fill) = self.filled() {
            let kind = MarkKind::Box { bounds, radii, fill: Some(fill), border: None };
            self.add(Mark { kind, clip: here.clip }, bounds);
        }
        let Some(stroke) = self.stroke.clone() else { return };
        let Some(color) = self.plain(&stroke).filter(|_| stroke.dashes.is_empty() && here.mask.is_none()) else {
            let fill = self.fill.take();
            self.outline(&chunks::outline(bounds, radii), false, here);
            self.fill = fill;
            return;
        };
        // Half of a line lies outside of the box.
        let width = stroke.width * here.transform.scale();
        let bounds = bounds.dilate(px(width / 2.));
        let radii = radii.map(|radius| if radius > 0. { radius + width / 2. } else { 0. });
        let kind = MarkKind::Box { bounds, radii, fill: None, border: Some((width, color)) };
        self.add(Mark { kind, clip: here.clip }, bounds.dilate(px(EDGE)));
    }

    fn dots(&mut self, radius: f32, square: bool, places: &[[f32; 2]]) {
        let here = self.here();
        let radius = radius * here.transform.scale();
        for at in places {
            self.boxed(around(*at, radius), [if square { 0. } else { radius }; 4], &here);
        }
    }

    /// A line that is level or upright is a box, which falls on whole pixels.
    fn line(&mut self, from: [f32; 2], to: [f32; 2], here: &Here) {
        let Some(stroke) = self.stroke.clone() else { return };
        let straight = from[0] == to[0] || from[1] == to[1];
        let butt = stroke.cap == Cap::Butt;
        let Some(color) = self.plain(&stroke).filter(|_| straight && butt && stroke.dashes.is_empty()) else {
            let fill = self.fill.take();
            self.outline(&tessellate::poly([from, to], false), false, here);
            self.fill = fill;
            return;
        };
        let width = stroke.width * here.transform.scale();
        let (left, right) = (from[0].min(to[0]), from[0].max(to[0]));
        let (top, bottom) = (from[1].min(to[1]), from[1].max(to[1]));
        let across = if left == right { self.whole(left, width) } else { [left, right] };
        let down = if top == bottom { self.whole(top, width) } else { [top, bottom] };
        let bounds = Bounds::from_corners(point(px(across[0]), px(down[0])), point(px(across[1]), px(down[1])));
        if here.mask.is_some() {
            return self.dyed(self.box_rings(bounds, [0.; 4]), false, Dye::solid(color), here);
        }
        let kind = MarkKind::Box { bounds, radii: [0.; 4], fill: Some(Ink::Solid(color)), border: None };
        self.add(Mark { kind, clip: here.clip }, bounds.dilate(px(EDGE)));
    }

    /// The whole device pixels that a line of some width covers, with its middle in the one that begins at `at` or nearest to it.
    fn whole(&self, at: f32, width: f32) -> [f32; 2] {
        let scale = self.setting.scale;
        let count = (width * scale).round().max(1.);
        let first =
            if count % 2. == 1. { (at * scale).floor() - (count - 1.) / 2. } else { (at * scale).round() - count / 2. };
        [first / scale, (first + count) / scale]
    }

    fn outline(&mut self, outline: &lyon::path::Path, even_odd: bool, here: &Here) {
        let tolerance = self.tolerance;
        if self.fills_pixels(here) {
            self.pixels(self.rings(outline), even_odd, here);
        } else if let Some(ink) = self.filled()
            && let Some(corners) = self.meshed(|mesh| mesh.fill(outline, even_odd, tolerance))
        {
            self.path(&corners, ink, here);
        }
        let Some(stroke) = self.stroke.clone() else { return };
        let scale = here.transform.scale();
        let Some(corners) = self.meshed(|mesh| mesh.stroke(outline, &stroke, scale, tolerance)) else { return };
        match self.ink(&stroke.paint).filter(|_| here.mask.is_none()) {
            Some(ink) => self.path(&corners, ink, here),
            None => self.painted(self.triangles(corners), false, &stroke.paint, here),
        }
    }

    /// The colour of a line that has one.
    fn plain(&self, stroke: &Stroke) -> Option<Hsla> {
        match stroke.paint {
            Fill::Solid(color) => Some(self.color(color)),
            _ => None,
        }
    }

    /// Triangles, three corners each; none where there are none, or too many.
    fn meshed(&mut self, make: impl FnOnce(&mut Mesh) -> bool) -> Option<Vec<[f32; 2]>> {
        let mut mesh = Mesh::new(self.room);
        if !make(&mut mesh) {
            self.of.fault.set(Some("a shape crosses itself too often, or has too many corners, to be drawn"));
            return None;
        }
        Some(mesh.corners).filter(|corners| !corners.is_empty())
    }

    /// Triangles in device px.
    fn triangles(&self, corners: Vec<[f32; 2]>) -> Rings {
        let scale = self.setting.scale;
        Rings::triangles(corners.into_iter().map(|at| at.map(|at| at * scale)).collect())
    }

    fn path(&mut self, corners: &[[f32; 2]], ink: Ink, here: &Here) {
        self.room = self.room.saturating_sub(corners.len());
        let mut path = tessellate::to_path(corners);
        path.bounds = path.bounds.dilate(px(EDGE));
        let area = path.bounds;
        self.add(Mark { kind: MarkKind::Path { path, ink }, clip: here.clip }, area);
    }

    pub(super) fn add(&mut self, mark: Mark, area: Bounds<Pixels>) {
        let tolerance = self.tolerance;
        self.chunks.add(mark, area, |mark| as_path(mark, tolerance));
    }
}

/// The box around where a rectangle comes to lie.
pub(super) fn mapped(transform: &Affine, [left, top, width, height]: [f32; 4]) -> Bounds<Pixels> {
    let corners = [[left, top], [left + width, top], [left, top + height], [left + width, top + height]];
    let corners = corners.map(|at| transform.map(at).map(px)).map(|[x, y]| point(x, y));
    let [first, .., last] = corners;
    let (least, most) = corners.into_iter().fold((first, last), |(least, most), at| (least.min(&at), most.max(&at)));
    Bounds::from_corners(least, most)
}

fn around([x, y]: [f32; 2], radius: f32) -> Bounds<Pixels> {
    let corner = point(px(x - radius), px(y - radius));
    Bounds { origin: corner, size: size(px(2. * radius), px(2. * radius)) }
}

/// A box that has no line around it, as a path.
fn as_path(mark: &Mark, tolerance: f32) -> Option<Mark> {
    let MarkKind::Box { bounds, radii, fill: Some(ink), border: None } = &mark.kind else { return None };
    let mut mesh = Mesh::new(10_000);
    let outline = chunks::outline(*bounds, *radii);
    if !mesh.fill(&outline, false, tolerance) || mesh.corners.is_empty() {
        return None;
    }
    let mut path = tessellate::to_path(&mesh.corners);
    path.bounds = path.bounds.dilate(px(EDGE));
    Some(Mark { kind: MarkKind::Path { path, ink: ink.clone() }, clip: mark.clip })
}
