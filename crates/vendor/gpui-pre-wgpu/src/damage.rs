//! Added by guppy: what of a frame differs from the frame before, as rectangles of device pixels. See ../GUPPY.md.
use collections::FxHashMap;
use gpui::{
    AtlasTextureId, AtlasTile, Bounds, DevicePixels, DrawOrder, MonochromeSprite, PrimitiveBatch, Quad,
    ScaledPixels, Scene, Shadow, SubpixelSprite, TransformationMatrix,
};
use smallvec::SmallVec;
use std::ops::Range;

use crate::rounded_clips::{ClipSet, RoundedClip, RoundedClips, is_mark};

/// More would cost more in passes over the scene than they save in pixels.
const MOST_RECTS: usize = 4;

/// Two areas become one where that adds no more pixels than this, about what a pass over the scene is worth.
const WASTE: u64 = 4096;

/// Beyond this many new tiles, looking for their sprites costs more than drawing everything.
const MOST_UPLOADS: usize = 64;

/// A half-open rectangle of whole pixels of the target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PixelRect {
    pub(crate) left: i32,
    pub(crate) top: i32,
    pub(crate) right: i32,
    pub(crate) bottom: i32,
}

impl PixelRect {
    pub(crate) fn of_size(width: i32, height: i32) -> Self {
        Self {
            left: 0,
            top: 0,
            right: width,
            bottom: height,
        }
    }

    /// Every pixel that `bounds` touches.
    pub(crate) fn around(bounds: &Bounds<ScaledPixels>) -> Self {
        Self::around_edges(edges(bounds))
    }

    /// The pixels that lie wholly in `bounds`.
    pub(crate) fn within(bounds: &Bounds<ScaledPixels>) -> Self {
        let [left, top, right, bottom] = edges(bounds);
        // A cast saturates, and turns what is no number into 0, which makes an empty rectangle.
        Self {
            left: left.ceil() as i32,
            top: top.ceil() as i32,
            right: right.floor() as i32,
            bottom: bottom.floor() as i32,
        }
    }

    fn around_edges([left, top, right, bottom]: [f32; 4]) -> Self {
        if ![left, top, right, bottom]
            .iter()
            .all(|edge| edge.is_finite())
        {
            return Self {
                left: i32::MIN,
                top: i32::MIN,
                right: i32::MAX,
                bottom: i32::MAX,
            };
        }
        // Far from the origin single precision no longer tells neighbouring pixels apart.
        let farthest = left.abs().max(top.abs()).max(right.abs()).max(bottom.abs());
        let margin = if farthest > 32768. {
            1. + farthest / 1_048_576.
        } else {
            0.
        };
        Self {
            left: (left.floor() - margin) as i32,
            top: (top.floor() - margin) as i32,
            right: (right.ceil() + margin) as i32,
            bottom: (bottom.ceil() + margin) as i32,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    pub(crate) fn area(&self) -> u64 {
        if self.is_empty() {
            return 0;
        }
        u64::from(self.right.abs_diff(self.left)) * u64::from(self.bottom.abs_diff(self.top))
    }

    pub(crate) fn intersect(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    pub(crate) fn union(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub(crate) fn intersects(&self, other: &Self) -> bool {
        !self.intersect(other).is_empty()
    }

    pub(crate) fn contains(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    pub(crate) fn outset(&self, by: i32) -> Self {
        Self {
            left: self.left.saturating_sub(by),
            top: self.top.saturating_sub(by),
            right: self.right.saturating_add(by),
            bottom: self.bottom.saturating_add(by),
        }
    }
}

/// Left, top, right, bottom.
pub(crate) fn edges(bounds: &Bounds<ScaledPixels>) -> [f32; 4] {
    let [left, top] = [bounds.origin.x.0, bounds.origin.y.0];
    [
        left,
        top,
        left + bounds.size.width.0,
        top + bounds.size.height.0,
    ]
}

/// Which primitives of the scene an item stands for.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    Quad(usize),
    Shadow(usize),
    /// A whole batch: its paths are drawn over each other before they reach the target. With the clips of each.
    Paths(Range<usize>, Vec<ClipSet>),
    Underline(usize),
    Monochrome(AtlasTextureId, usize),
    Subpixel(AtlasTextureId, usize),
    Polychrome(AtlasTextureId, usize),
}

/// A primitive of a frame, in the order of drawing: what it looks like, and the pixels it may change.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) source: Source,
    pub(crate) area: PixelRect,
    /// None for paths, which have one each.
    pub(crate) clips: ClipSet,
    look: u64,
    /// What its tile of the atlas shows has come with this frame.
    fresh: bool,
}

/// What is kept of an item for the next frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Seen {
    look: u64,
    area: PixelRect,
}

impl From<&Item> for Seen {
    fn from(item: &Item) -> Self {
        Self {
            look: item.look,
            area: item.area,
        }
    }
}

/// A place in the atlas whose pixels have changed.
pub(crate) type Upload = (AtlasTextureId, Bounds<DevicePixels>);

/// The items of `scene` that reach the target. `generation` tells apart textures that had the same id one after the other.
pub(crate) fn items_of(
    scene: &Scene,
    target: PixelRect,
    uploads: &[Upload],
    generation: impl Fn(AtlasTextureId) -> Option<u64>,
) -> (Vec<Item>, RoundedClips) {
    let mut all = Items {
        items: Vec::with_capacity(scene.len()),
        rounded: RoundedClips::of(scene),
        target,
    };
    let is_fresh = |tile: &AtlasTile| {
        // The sampler may reach for the texels beside a tile.
        let reached = tile.bounds.dilate(DevicePixels(1));
        uploads
            .iter()
            .any(|(id, bounds)| *id == tile.texture_id && bounds.intersects(&reached))
    };
    let texture_seed = |id: AtlasTextureId| match generation(id) {
        Some(generation) => generation.wrapping_add(1),
        None => 0,
    };
    for batch in scene.batches() {
        match batch {
            PrimitiveBatch::Quads(range) => {
                for index in range {
                    let quad = &scene.quads[index];
                    if is_mark(quad) {
                        continue;
                    }
                    all.add(
                        Source::Quad(index),
                        quad.order,
                        quad_area(quad),
                        look(1, 0, quad),
                        false,
                    );
                }
            }
            PrimitiveBatch::Shadows(range) => {
                for index in range {
                    let shadow = &scene.shadows[index];
                    all.add(
                        Source::Shadow(index),
                        shadow.order,
                        shadow_area(shadow),
                        look(2, 0, shadow),
                        false,
                    );
                }
            }
            PrimitiveBatch::Paths(range) => {
                let mut area = None::<PixelRect>;
                let mut look = 3;
                let mut clips = Vec::with_capacity(range.len());
                for path in &scene.paths[range.clone()] {
                    let bounds = path.clipped_bounds();
                    let touched = PixelRect::around(&bounds);
                    area = Some(area.map_or(touched, |area| area.union(&touched)));
                    let set = all.rounded.at(path.order, &touched);
                    look = clipped_look(look, all.rounded.in_set(set));
                    clips.push(set);
                    look = hash(look, bytes_of(&bounds));
                    look = hash(look, bytes_of(&path.color));
                    for vertex in &path.vertices {
                        look = hash(look, bytes_of(&vertex.xy_position));
                        look = hash(look, bytes_of(&vertex.st_position));
                    }
                }
                if let Some(area) = area {
                    all.push(Source::Paths(range, clips), ClipSet::default(), area, look, false);
                }
            }
            PrimitiveBatch::Underlines(range) => {
                for index in range {
                    let underline = &scene.underlines[index];
                    let area = PixelRect::around(&underline.bounds)
                        .intersect(&PixelRect::around(&underline.content_mask.bounds));
                    all.add(
                        Source::Underline(index),
                        underline.order,
                        area,
                        look(4, 0, underline),
                        false,
                    );
                }
            }
            PrimitiveBatch::MonochromeSprites { texture_id, range } => {
                let seed = texture_seed(texture_id);
                for index in range {
                    let sprite: &MonochromeSprite = &scene.monochrome_sprites[index];
                    let area = transformed_area(&sprite.bounds, &sprite.transformation)
                        .intersect(&PixelRect::around(&sprite.content_mask.bounds));
                    all.add(
                        Source::Monochrome(texture_id, index),
                        sprite.order,
                        area,
                        look(5, seed, sprite),
                        is_fresh(&sprite.tile),
                    );
                }
            }
            PrimitiveBatch::SubpixelSprites { texture_id, range } => {
                let seed = texture_seed(texture_id);
                for index in range {
                    let sprite: &SubpixelSprite = &scene.subpixel_sprites[index];
                    let area = transformed_area(&sprite.bounds, &sprite.transformation)
                        .intersect(&PixelRect::around(&sprite.content_mask.bounds));
                    all.add(
                        Source::Subpixel(texture_id, index),
                        sprite.order,
                        area,
                        look(6, seed, sprite),
                        is_fresh(&sprite.tile),
                    );
                }
            }
            PrimitiveBatch::PolychromeSprites { texture_id, range } => {
                let seed = texture_seed(texture_id);
                for index in range {
                    let sprite = &scene.polychrome_sprites[index];
                    let area = PixelRect::around(&sprite.bounds)
                        .intersect(&PixelRect::around(&sprite.content_mask.bounds));
                    all.add(
                        Source::Polychrome(texture_id, index),
                        sprite.order,
                        area,
                        look(7, seed, sprite),
                        is_fresh(&sprite.tile),
                    );
                }
            }
            // This renderer draws none.
            PrimitiveBatch::Surfaces(_) => {}
        }
    }
    (all.items, all.rounded)
}

struct Items {
    items: Vec<Item>,
    rounded: RoundedClips,
    target: PixelRect,
}

impl Items {
    fn add(&mut self, source: Source, order: DrawOrder, area: PixelRect, look: u64, fresh: bool) {
        let clips = self.rounded.at(order, &area);
        let look = clipped_look(look, self.rounded.in_set(clips));
        self.push(source, clips, area, look, fresh);
    }

    fn push(&mut self, source: Source, clips: ClipSet, area: PixelRect, look: u64, fresh: bool) {
        let area = area.intersect(&self.target);
        if !area.is_empty() {
            self.items.push(Item {
                source,
                area,
                clips,
                look,
                fresh,
            });
        }
    }
}

fn clipped_look(look: u64, clips: &[RoundedClip]) -> u64 {
    clips
        .iter()
        .fold(look, |look, clip| hash(look, bytes_of(clip)))
}

/// The areas in which `after` may look different from `before`, none of them empty.
///
/// Outside of them both draw one common sequence of primitives, so every pixel there comes out as it was.
pub(crate) fn damage(
    before: Option<&[Seen]>,
    after: &[Item],
    uploads: &[Upload],
    target: PixelRect,
) -> SmallVec<[PixelRect; MOST_RECTS]> {
    let Some(before) = before.filter(|_| uploads.len() <= MOST_UPLOADS) else {
        return SmallVec::from_iter([target]);
    };
    let same = |old: &Seen, new: &Item| !new.fresh && *old == Seen::from(new);
    let head = before
        .iter()
        .zip(after)
        .take_while(|(old, new)| same(old, new))
        .count();
    let tail = before[head..]
        .iter()
        .rev()
        .zip(after[head..].iter().rev())
        .take_while(|(old, new)| same(old, new))
        .count();
    let old = &before[head..before.len() - tail];
    let new = &after[head..after.len() - tail];

    let mut rects = Rects::default();
    let kept = common_sequence(old, new);
    let mut next_old = 0;
    let mut next_new = 0;
    for (old_index, new_index) in kept.into_iter().chain([(old.len(), new.len())]) {
        for gone in &old[next_old..old_index] {
            rects.add(gone.area);
        }
        for come in &new[next_new..new_index] {
            rects.add(come.area);
        }
        (next_old, next_new) = (old_index + 1, new_index + 1);
    }
    rects.finish()
}

/// Pairs of positions of equal items, rising in both: each new item's first free equal in `old`, and of these pairs the longest
/// sequence in order.
fn common_sequence(old: &[Seen], new: &[Item]) -> Vec<(usize, usize)> {
    if old.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let mut next_of_look = vec![usize::MAX; old.len()];
    let mut first_of_look = FxHashMap::<u64, usize>::default();
    for (index, seen) in old.iter().enumerate().rev() {
        if let Some(next) = first_of_look.insert(seen.look, index) {
            next_of_look[index] = next;
        }
    }
    let mut pairs = Vec::new();
    for (new_index, item) in new.iter().enumerate() {
        if item.fresh {
            continue;
        }
        if let Some(first) = first_of_look.get_mut(&item.look)
            && let Some(seen) = old.get(*first)
            && seen.area == item.area
        {
            pairs.push((*first, new_index));
            *first = next_of_look[*first];
        }
    }
    // Patience sorting: `ends[n]` is the pair that ends the sequence of n + 1 pairs with the earliest old item.
    let mut ends = Vec::<usize>::new();
    let mut previous = vec![usize::MAX; pairs.len()];
    for (index, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].0 < pair.0);
        if length > 0 {
            previous[index] = ends[length - 1];
        }
        if length == ends.len() {
            ends.push(index);
        } else {
            ends[length] = index;
        }
    }
    let mut kept = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied().unwrap_or(usize::MAX);
    while let Some(pair) = pairs.get(at) {
        kept.push(*pair);
        at = previous[at];
    }
    kept.reverse();
    kept
}

/// A few rectangles that together hold all that were added.
#[derive(Default)]
struct Rects(SmallVec<[PixelRect; MOST_RECTS]>);

impl Rects {
    fn add(&mut self, rect: PixelRect) {
        if rect.is_empty() || self.0.iter().any(|known| known.contains(&rect)) {
            return;
        }
        let waste = |known: &PixelRect| {
            known
                .union(&rect)
                .area()
                .saturating_sub(known.area() + rect.area())
        };
        let room = self.0.len() < MOST_RECTS;
        let nearest = self.0.iter_mut().min_by_key(|known| waste(known));
        match nearest {
            Some(known) if waste(known) <= WASTE => *known = known.union(&rect),
            _ if room => self.0.push(rect),
            Some(known) => *known = known.union(&rect),
            None => {}
        }
    }

    fn finish(mut self) -> SmallVec<[PixelRect; MOST_RECTS]> {
        let mut first = 0;
        while first < self.0.len() {
            let with = (first + 1..self.0.len()).find(|second| {
                let [one, two] = [self.0[first], self.0[*second]];
                one.union(&two).area() <= one.area() + two.area() + WASTE
            });
            match with {
                Some(second) => {
                    let two = self.0.swap_remove(second);
                    self.0[first] = self.0[first].union(&two);
                    first = 0;
                }
                None => first += 1,
            }
        }
        self.0
    }
}

fn quad_area(quad: &Quad) -> PixelRect {
    PixelRect::around(&quad.bounds).intersect(&PixelRect::around(&quad.content_mask.bounds))
}

fn shadow_area(shadow: &Shadow) -> PixelRect {
    let drawn = if shadow.inset != 0 {
        PixelRect::around(&shadow.element_bounds)
    } else {
        // As far as the vertex shader reaches.
        let margin = 3. * shadow.blur_radius.0;
        let [left, top, right, bottom] = edges(&shadow.bounds);
        PixelRect::around_edges([left - margin, top - margin, right + margin, bottom + margin])
    };
    drawn.intersect(&PixelRect::around(&shadow.content_mask.bounds))
}

fn transformed_area(
    bounds: &Bounds<ScaledPixels>,
    transformation: &TransformationMatrix,
) -> PixelRect {
    if *transformation == TransformationMatrix::unit() {
        return PixelRect::around(bounds);
    }
    let [left, top, right, bottom] = edges(bounds);
    let [row_x, row_y] = transformation.rotation_scale;
    let [move_x, move_y] = transformation.translation;
    let mut reached = [
        f32::INFINITY,
        f32::INFINITY,
        f32::NEG_INFINITY,
        f32::NEG_INFINITY,
    ];
    for (x, y) in [(left, top), (right, top), (left, bottom), (right, bottom)] {
        let to_x = row_x[0] * x + row_x[1] * y + move_x;
        let to_y = row_y[0] * x + row_y[1] * y + move_y;
        reached = [
            reached[0].min(to_x),
            reached[1].min(to_y),
            reached[2].max(to_x),
            reached[3].max(to_y),
        ];
    }
    // The two multiplications may be rounded otherwise than on the GPU.
    PixelRect::around_edges(reached).outset(1)
}

/// A number for everything in `primitive` that shows. Its first field is its draw order, which alone changes nothing.
fn look<T: Copy>(kind: u64, seed: u64, primitive: &T) -> u64 {
    hash(mix(kind, seed), &bytes_of(primitive)[4..])
}

fn bytes_of<T>(value: &T) -> &[u8] {
    // SAFETY: called with the types that go to the GPU as bytes, which have no padding.
    unsafe {
        std::slice::from_raw_parts(std::ptr::from_ref(value).cast(), std::mem::size_of::<T>())
    }
}

fn hash(seed: u64, bytes: &[u8]) -> u64 {
    let mut state = seed;
    let mut words = bytes.chunks_exact(8);
    for word in &mut words {
        let mut whole = [0; 8];
        whole.copy_from_slice(word);
        state = mix(state, u64::from_le_bytes(whole));
    }
    let mut rest = [0; 8];
    rest[..words.remainder().len()].copy_from_slice(words.remainder());
    mix(
        state,
        u64::from_le_bytes(rest) ^ ((bytes.len() as u64) << 56),
    )
}

/// Both halves of a wide product, so that every bit of either number reaches the whole result.
fn mix(state: u64, word: u64) -> u64 {
    let product = u128::from(state ^ word ^ 0x9E37_79B9_7F4A_7C15)
        * u128::from(word.rotate_left(32) ^ 0xD6E8_FEB8_6659_FD93);
    (product as u64) ^ ((product >> 64) as u64) ^ state.rotate_left(23)
}
