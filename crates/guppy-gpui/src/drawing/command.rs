//! What a drawing consists of, as it was recorded. Colours, texts and pictures are named by their place in tables.
use std::ops::Range;
use std::rc::Rc;

use super::affine::Affine;
use super::dyes::Spread;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fill {
    Solid(usize),
    /// As GPUI draws it.
    Gradient {
        from: [f32; 2],
        to: [f32; 2],
        colors: [usize; 2],
    },
    /// Any other gradient: offsets that never decrease, and colours.
    Shades {
        spread: Spread,
        stops: Vec<(f32, usize)>,
    },
    Stripes {
        color: usize,
        width: f32,
        gap: f32,
    },
    Checkers {
        color: usize,
        size: f32,
    },
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Cap {
    Butt,
    Round,
    Square,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Join {
    Miter,
    Round,
    Bevel,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stroke {
    pub(crate) paint: Fill,
    pub(crate) width: f32,
    pub(crate) cap: Cap,
    pub(crate) join: Join,
    pub(crate) offset: f32,
    /// Empty for a line without gaps.
    pub(crate) dashes: Vec<f32>,
}

/// Moves, fades or clips what comes until its end.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    pub(crate) transform: Affine,
    pub(crate) opacity: f32,
    /// Only what is inside of it is seen.
    pub(crate) clip: Option<Shape>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Align {
    Start,
    Middle,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Baseline {
    Alphabetic,
    Top,
    Middle,
    Bottom,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Label {
    pub(crate) text: usize,
    pub(crate) at: [f32; 2],
    /// None for that of the node.
    pub(crate) size: Option<f32>,
    pub(crate) weight: Option<f32>,
    pub(crate) color: Option<usize>,
    pub(crate) align: Align,
    pub(crate) baseline: Baseline,
    /// What is wider ends in an ellipsis.
    pub(crate) most: Option<f32>,
    pub(crate) mono: bool,
}

/// A step of a path. Its points lie in the points of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Verb {
    Move,
    Line,
    Quad,
    Cubic,
    Close,
}

impl Verb {
    pub(crate) fn points(self) -> usize {
        match self {
            Self::Move | Self::Line => 1,
            Self::Quad => 2,
            Self::Cubic => 3,
            Self::Close => 0,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    Rect {
        bounds: [f32; 4],
        radii: [f32; 4],
    },
    Ellipse {
        center: [f32; 2],
        radii: [f32; 2],
    },
    Line {
        from: [f32; 2],
        to: [f32; 2],
    },
    /// Points of the drawing.
    Poly {
        points: Range<usize>,
        closed: bool,
    },
    Path {
        verbs: Range<usize>,
        points: Range<usize>,
        even_odd: bool,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Command {
    Fill(Option<Rc<Fill>>),
    Stroke(Option<Rc<Stroke>>),
    Begin(Group),
    End,
    Shape(Shape),
    /// Between two lines that have the same `x`: points of an upper and a lower line in turn.
    Band(Range<usize>),
    /// Marks of one size.
    Dots {
        radius: f32,
        square: bool,
        points: Range<usize>,
    },
    Text(Label),
    Image {
        image: usize,
        bounds: [f32; 4],
        radius: f32,
    },
    Region {
        name: usize,
        shape: Shape,
    },
}

/// A drawing as it was read.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Commands {
    pub(crate) list: Vec<Command>,
    pub(crate) points: Vec<[f32; 2]>,
    pub(crate) verbs: Vec<Verb>,
}
