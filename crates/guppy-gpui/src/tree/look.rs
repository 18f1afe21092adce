//! What a node looks like: the ops of its style in the states that hold, as layout, paint and text want them. One look is
//! shared by all nodes with the same style, kind and states.
use std::collections::HashMap;
use std::rc::Rc;

use gpui::SharedString;
use guppy_scene::{Node, Scene};
use guppy_wire::{Checked, NodeKind, Props, State, Style, StyleId, StyleOp};

use super::convert;
use super::paint_ops::{self, Paint};
use super::text_ops::{Ground, TextOps};
use crate::fonts::Families;
use crate::theme::Theme;
use crate::{elements, theme};

#[derive(Clone)]
pub(crate) struct Look {
    pub(crate) layout: taffy::Style,
    pub(crate) paint: Paint,
    pub(crate) text: TextOps,
    /// The colours of the window.
    pub(crate) theme: Rc<Theme>,
}

impl Look {
    /// True when going from one look to the other moves nothing.
    pub(crate) fn same_layout(&self, other: &Self) -> bool {
        self.layout == other.layout && self.text.same_layout(&other.text)
    }
}

/// States as bits, by the schema's order.
pub(crate) fn bit(state: State) -> u16 {
    1 << state.number()
}

type Key = (Option<StyleId>, NodeKind, u8, u16);

/// The looks in use, made on demand.
pub(crate) struct Looks {
    pub(crate) families: Families,
    pub(crate) theme: Rc<Theme>,
    made: HashMap<Key, Rc<Look>>,
    /// Which states a style and kind say anything about.
    masks: HashMap<(Option<StyleId>, NodeKind, u8), u16>,
}

impl Looks {
    pub(crate) fn new(families: Families, theme: Rc<Theme>) -> Self {
        Self { families, theme, made: HashMap::new(), masks: HashMap::new() }
    }

    pub(crate) fn forget(&mut self, style: StyleId) {
        self.made.retain(|(of, ..), _| *of != Some(style));
        self.masks.retain(|(of, ..), _| *of != Some(style));
    }

    pub(crate) fn clear(&mut self) {
        self.made.clear();
        self.masks.clear();
    }

    /// The look of a node in the states that hold; states that its style does not mention make no look of their own.
    pub(crate) fn get(&mut self, node: &Node, scene: &Scene, states: u16) -> Rc<Look> {
        let (id, kind, variant) = (node.style, node.kind, elements::of(node.kind).variant(&node.props));
        let own = scene.style_of(node).map(AsRef::as_ref);
        let mask = *self.masks.entry((id, kind, variant)).or_insert_with(|| mask(kind, variant, own));
        let states = states & mask;
        let (families, theme) = (&mut self.families, &self.theme);
        let made = self.made.entry((id, kind, variant, states));
        Rc::clone(made.or_insert_with(|| {
            let mut look = resolve(kind, variant, own, states, theme);
            look.text.family = look.text.family.map(|list| families.find(&list));
            Rc::new(look)
        }))
    }
}

const STATES: [State; 14] = [
    State::Checked,
    State::Mixed,
    State::Selected,
    State::Open,
    State::Invalid,
    State::InFocus,
    State::Focus,
    State::FocusVisible,
    State::GroupHover,
    State::Hover,
    State::Active,
    State::Dragging,
    State::DropTarget,
    State::Disabled,
];

/// What focus and the pointer do; none of it holds of a node that is disabled.
const TRANSIENT: [State; 5] = [State::InFocus, State::Focus, State::FocusVisible, State::Hover, State::Active];

/// The states that its props alone decide.
pub(crate) fn said(props: &Props) -> u16 {
    let mut states = if props.disabled() { bit(State::Disabled) } else { 0 };
    let Some(semantics) = props.semantics() else { return states };
    let holding = [
        (State::Checked, semantics.checked == Some(Checked::On)),
        (State::Mixed, semantics.checked == Some(Checked::Mixed)),
        (State::Selected, semantics.selected == Some(true)),
        (State::Open, semantics.expanded == Some(true)),
        (State::Invalid, semantics.invalid),
    ];
    for (state, holds) in holding {
        states |= if holds { bit(state) } else { 0 };
    }
    states
}

/// All states that `said` decides.
pub(crate) fn all_said() -> u16 {
    let decided = [State::Checked, State::Mixed, State::Selected, State::Open, State::Invalid, State::Disabled];
    decided.into_iter().fold(0, |states, state| states | bit(state))
}

fn mask(kind: NodeKind, variant: u8, own: Option<&Style>) -> u16 {
    let speaks = |state: &State| {
        *state == State::FocusVisible
            || !ops(own, *state).is_empty()
            || own.is_some_and(|style| !style.dark_ops(*state).is_empty())
            || !elements::of(kind).state(variant, *state, own).is_empty()
    };
    STATES.iter().filter(|state| speaks(state)).fold(0, |mask, state| mask | bit(*state))
}

fn resolve(kind: NodeKind, variant: u8, own: Option<&Style>, states: u16, theme: &Rc<Theme>) -> Look {
    let mut look =
        Look { layout: base_layout(), paint: Paint::default(), text: TextOps::default(), theme: Rc::clone(theme) };
    look.apply(elements::of(kind).base(variant));
    let mut by_theme = look.apply_own(own, State::Base);
    let disabled = states & bit(State::Disabled) != 0;
    for state in STATES {
        let holds = states & bit(state) != 0;
        if !holds || (disabled && TRANSIENT.contains(&state)) {
            continue;
        }
        look.paint.ring |= state == State::FocusVisible;
        look.apply(elements::of(kind).state(variant, state, own));
        by_theme &= look.apply_own(own, state);
    }
    look.paint.ring &= !look.paint.no_outline;
    look.paint.gather_shadows(theme);
    let says = |state| own.is_some_and(|own| !own.ops(state).is_empty() || !own.dark_ops(state).is_empty());
    look.paint.reacts = look.paint.group || says(State::Hover) || says(State::Active);
    // What lets more than half of what is behind it through is no ground to write on.
    let ground = look.paint.background.filter(|color| color.a > 0.5);
    look.text.ground = ground.map(|color| Ground { color, text: theme.text_on(color, look.paint.fill), by_theme });
    look
}

fn ops(style: Option<&Style>, state: State) -> &[StyleOp] {
    style.map_or(&[], |style| style.ops(state))
}

/// Every node is a containing block, as guppy has only `relative` and `absolute`.
fn base_layout() -> taffy::Style {
    taffy::Style { position: taffy::Position::Relative, display: taffy::Display::Block, ..taffy::Style::default() }
}

impl Look {
    /// What the node's own style says of a state; true when that leaves the background to the theme.
    fn apply_own(&mut self, own: Option<&Style>, state: State) -> bool {
        let Some(own) = own else { return true };
        let dark = if self.theme.dark { own.dark_ops(state) } else { &[] };
        self.apply(own.ops(state));
        self.apply(dark);
        !theme::sets_background(own.ops(state)) && !theme::sets_background(dark)
    }

    fn apply(&mut self, ops: &[StyleOp]) {
        for op in ops {
            self.apply_op(op);
        }
    }

    /// Every op of the schema has its place here; one that nobody draws does not compile.
    fn apply_op(&mut self, op: &StyleOp) {
        let Self { layout, paint, text, theme } = self;
        match op {
            StyleOp::Display(value) => layout.display = convert::display(*value),
            StyleOp::Visibility(value) => paint.hidden = Some(*value == guppy_wire::Visibility::Hidden),
            StyleOp::Position(value) => layout.position = convert::position(*value),
            StyleOp::Top(value) => layout.inset.top = convert::auto(*value),
            StyleOp::Right(value) => layout.inset.right = convert::auto(*value),
            StyleOp::Bottom(value) => layout.inset.bottom = convert::auto(*value),
            StyleOp::Left(value) => layout.inset.left = convert::auto(*value),
            StyleOp::OverflowX(value) => layout.overflow.x = convert::overflow(*value),
            StyleOp::OverflowY(value) => layout.overflow.y = convert::overflow(*value),
            StyleOp::FlexDirection(value) => layout.flex_direction = convert::flex_direction(*value),
            StyleOp::FlexWrap(value) => layout.flex_wrap = convert::flex_wrap(*value),
            StyleOp::FlexGrow(value) => layout.flex_grow = *value,
            StyleOp::FlexShrink(value) => layout.flex_shrink = *value,
            StyleOp::FlexBasis(value) => layout.flex_basis = convert::dimension(*value),
            StyleOp::AlignItems(value) => layout.align_items = convert::align(*value),
            StyleOp::AlignSelf(value) => layout.align_self = Some(convert::align(*value)),
            StyleOp::AlignContent(value) => layout.align_content = convert::justify(*value),
            StyleOp::JustifyContent(value) => layout.justify_content = convert::justify(*value),
            StyleOp::RowGap(value) => layout.gap.height = convert::definite(*value),
            StyleOp::ColumnGap(value) => layout.gap.width = convert::definite(*value),
            StyleOp::BoxSizing(value) => {
                layout.box_sizing = match value {
                    guppy_wire::BoxSizing::Border => taffy::BoxSizing::BorderBox,
                    guppy_wire::BoxSizing::Content => taffy::BoxSizing::ContentBox,
                }
            }
            StyleOp::Width(value) => layout.size.width = convert::dimension(*value),
            StyleOp::Height(value) => layout.size.height = convert::dimension(*value),
            StyleOp::MinWidth(value) => layout.min_size.width = convert::auto(*value),
            StyleOp::MinHeight(value) => layout.min_size.height = convert::auto(*value),
            StyleOp::MaxWidth(value) => layout.max_size.width = convert::auto(*value),
            StyleOp::MaxHeight(value) => layout.max_size.height = convert::auto(*value),
            StyleOp::AspectRatio(value) => layout.aspect_ratio = Some(*value),
            StyleOp::PaddingTop(value) => layout.padding.top = convert::definite(*value),
            StyleOp::PaddingRight(value) => layout.padding.right = convert::definite(*value),
            StyleOp::PaddingBottom(value) => layout.padding.bottom = convert::definite(*value),
            StyleOp::PaddingLeft(value) => layout.padding.left = convert::definite(*value),
            StyleOp::MarginTop(value) => layout.margin.top = convert::auto(*value),
            StyleOp::MarginRight(value) => layout.margin.right = convert::auto(*value),
            StyleOp::MarginBottom(value) => layout.margin.bottom = convert::auto(*value),
            StyleOp::MarginLeft(value) => layout.margin.left = convert::auto(*value),
            StyleOp::Background(value) => {
                (paint.background, paint.fill) = (Some(theme.color(*value)), Some(*value));
            }
            StyleOp::Color(value) => text.color = Some(theme.color(*value)),
            StyleOp::GridColumns(value) => layout.grid_template_columns = convert::tracks(*value),
            StyleOp::GridRows(value) => layout.grid_template_rows = convert::tracks(*value),
            StyleOp::ColumnSpan(value) => convert::span(&mut layout.grid_column, *value),
            StyleOp::ColumnStart(value) => layout.grid_column.start = convert::grid_line(*value),
            StyleOp::ColumnEnd(value) => layout.grid_column.end = convert::grid_line(*value),
            StyleOp::RowSpan(value) => convert::span(&mut layout.grid_row, *value),
            StyleOp::RowStart(value) => layout.grid_row.start = convert::grid_line(*value),
            StyleOp::RowEnd(value) => layout.grid_row.end = convert::grid_line(*value),
            StyleOp::Gradient(value) => paint.gradient.angle = Some(*value),
            StyleOp::GradientFrom(value) => paint.gradient.from = Some(theme.color(*value)),
            StyleOp::GradientTo(value) => paint.gradient.to = Some(theme.color(*value)),
            StyleOp::GradientFromStop(value) => paint.gradient.stops.0 = Some(*value),
            StyleOp::GradientToStop(value) => paint.gradient.stops.1 = Some(*value),
            StyleOp::Pattern(value) => paint.pattern.pattern = Some(*value),
            StyleOp::PatternColor(value) => paint.pattern.color = Some(theme.color(*value)),
            StyleOp::PatternSize(value) => paint.pattern.size = Some(*value),
            StyleOp::PatternGap(value) => paint.pattern.gap = Some(*value),
            StyleOp::TextBackground(value) => text.background = Some(theme.color(*value)),
            StyleOp::PlaceholderColor(value) => text.placeholder = Some(theme.color(*value)),
            StyleOp::BoxShadow(value) => paint.own_shadows = paint_ops::shadows(value, theme),
            StyleOp::RingWidth(value) => paint.outline.0 = *value,
            StyleOp::RingColor(value) => paint.outline.1 = Some(theme.color(*value)),
            StyleOp::TranslateX(value) => paint.shift[0] = convert::px(*value),
            StyleOp::TranslateY(value) => paint.shift[1] = convert::px(*value),
            StyleOp::Transition(value) => paint.motion.transition = *value,
            StyleOp::TransitionDuration(value) => paint.motion.duration = *value,
            StyleOp::TransitionDelay(value) => paint.motion.delay = *value,
            StyleOp::TransitionEasing(value) => paint.motion.easing = *value,
            StyleOp::Animation(value) => paint.motion.animation = *value,
            StyleOp::Group(value) => paint.group = *value == guppy_wire::Group::Group,
            StyleOp::FontFeatures(value) => text.features = Some(convert::features(value)),
            StyleOp::DecorationColor(value) => text.line.color = Some(theme.color(*value)),
            StyleOp::DecorationStyle(value) => {
                text.line.wavy = Some(*value == guppy_wire::DecorationStyle::Wavy);
            }
            StyleOp::DecorationThickness(value) => text.line.thickness = Some(*value),
            StyleOp::BorderColor(value) => paint.border_color = Some(theme.color(*value)),
            StyleOp::Opacity(value) => paint.opacity = *value,
            StyleOp::BorderTopWidth(value) => {
                (layout.border.top, paint.border.top) = (convert::definite(*value), convert::px(*value));
            }
            StyleOp::BorderRightWidth(value) => {
                (layout.border.right, paint.border.right) = (convert::definite(*value), convert::px(*value));
            }
            StyleOp::BorderBottomWidth(value) => {
                (layout.border.bottom, paint.border.bottom) = (convert::definite(*value), convert::px(*value));
            }
            StyleOp::BorderLeftWidth(value) => {
                (layout.border.left, paint.border.left) = (convert::definite(*value), convert::px(*value));
            }
            StyleOp::BorderStyle(value) => paint.dashed = *value == guppy_wire::BorderStyle::Dashed,
            StyleOp::BorderTopLeftRadius(value) => paint.radii[0] = convert::px(*value),
            StyleOp::BorderTopRightRadius(value) => paint.radii[1] = convert::px(*value),
            StyleOp::BorderBottomRightRadius(value) => paint.radii[2] = convert::px(*value),
            StyleOp::BorderBottomLeftRadius(value) => paint.radii[3] = convert::px(*value),
            StyleOp::Shadow(value) => paint.shadows = theme.shadow(*value),
            StyleOp::FontSize(value) => text.size = Some(convert::px(*value)),
            StyleOp::FontWeight(value) => text.weight = Some(*value),
            StyleOp::FontFamily(value) => text.family = Some(SharedString::new(value.as_ref())),
            StyleOp::FontStyle(value) => text.style = Some(convert::font_style(*value)),
            StyleOp::LineHeight(value) => text.line_height = Some(convert::line_height(*value)),
            StyleOp::TextAlign(value) => text.align = Some(convert::text_align(*value)),
            StyleOp::WhiteSpace(value) => text.nowrap = Some(*value == guppy_wire::WhiteSpace::Nowrap),
            StyleOp::TextOverflow(value) => text.ellipsis = Some(*value == guppy_wire::TextOverflow::Ellipsis),
            StyleOp::LineClamp(value) => text.clamp = Some(*value),
            StyleOp::TextDecoration(value) => text.decoration = Some(*value),
            StyleOp::Outline(value) => paint.no_outline = *value == guppy_wire::Outline::None,
            StyleOp::UserSelect(value) => text.selectable = Some(*value == guppy_wire::UserSelect::Text),
            StyleOp::Scrollbar(value) => paint.scrollbar = *value,
            StyleOp::Stick(value) => paint.stick = *value,
            StyleOp::PointerEvents(value) => paint.pointer_events = Some(*value == guppy_wire::PointerEvents::Auto),
            StyleOp::Cursor(value) => paint.cursor = Some(convert::cursor(*value)),
        }
    }
}
