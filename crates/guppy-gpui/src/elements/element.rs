//! The life of an element that keeps state of its own: mounted when its node is created, told of new props and commands,
//! asked for what to draw, dropped with its node.
use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use gpui::{AnyElement, App, Empty, FocusHandle, IntoElement as _, Pixels, Point, Window};
use guppy_wire::{ElementProps, ErrorCode, EventPayload, Fit, NodeCommand, NodeId, Props, ReplyError, SharedCommand};

use crate::drawing::Drawing;
use crate::media::pictures::Picture;
use crate::media::svg::Svg;
use crate::outbox::{Sink, refusal};
use crate::tree::text_look::TextLook;

/// What an element reports about itself, to tests and assistive technology.
#[derive(Default, PartialEq)]
pub(crate) struct Described {
    /// None where nobody may hear it, as of a password.
    pub(crate) value: Option<String>,
    /// What the user is asked for; it names what has no other name.
    pub(crate) placeholder: Option<String>,
    pub(crate) read_only: bool,
    /// It takes line breaks.
    pub(crate) multi_line: bool,
    /// What is typed is not shown.
    pub(crate) protected: bool,
    /// Where the selection in `value` begins and ends, in bytes; the same twice for a caret.
    pub(crate) selection: Option<Range<usize>>,
    /// The text that is to be seen.
    pub(crate) shown: Option<String>,
}

/// Who draws the inside of a node.
#[derive(Clone)]
pub(crate) enum Drawn {
    /// GPUI, by what `draw` makes.
    Hosted,
    Nothing,
    Icon {
        svg: Rc<Svg>,
        /// Degrees, clockwise.
        rotate: f32,
    },
    Drawing {
        drawing: Option<Rc<Drawing>>,
        /// Width, height and scale, as JS was last told.
        told: Rc<Cell<[f32; 3]>>,
    },
    Image {
        picture: Rc<Picture>,
        fit: Fit,
        grayscale: bool,
    },
}

/// What of a node is another than before, without a patch that says so.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// What is drawn in the same room.
    Picture,
    /// How large it is, or whether its children show.
    Size,
}

/// Tells the view that a node has changed; not while the view itself is at work.
pub(crate) type Host = Rc<dyn Fn(NodeId, Change, &mut App)>;

/// An element with state. `mount` and `update` run while a patch is applied, never while a frame is drawn.
pub(crate) trait Element: Sized + 'static {
    type Props: ElementProps;

    fn mount(props: &Self::Props, cx: &mut NodeCx<'_>) -> Self;

    fn update(&mut self, old: &Self::Props, new: &Self::Props, cx: &mut NodeCx<'_>);

    fn command(
        &mut self,
        command: <Self::Props as ElementProps>::Command,
        cx: &mut NodeCx<'_>,
    ) -> Result<(), ReplyError>;

    /// A command that other kinds have too; the tree has done those of every node.
    fn shared_command(&mut self, _: SharedCommand, _: &mut NodeCx<'_>) {}

    /// Text from an input method: marked while `marked` says what of it is selected, else decided.
    fn compose(&mut self, _text: &str, _marked: Option<Range<usize>>, _: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        Err(refusal(ErrorCode::InvalidValue, "the node does not accept text"))
    }

    fn drawn(&self) -> Drawn {
        Drawn::Hosted
    }

    /// False while they are neither seen nor laid out.
    fn shows_children(&self) -> bool {
        true
    }

    /// What GPUI draws inside the padding of the node.
    fn draw(&mut self, _text: &Rc<TextLook>, _: &mut Window, _: &mut App) -> AnyElement {
        Empty.into_any_element()
    }

    /// Width and height of the content, where nothing else says how large it is.
    fn natural_size(&self, _text: &TextLook) -> (f32, f32) {
        (0., 0.)
    }

    /// Before each frame, with the width that layout gave to the content: false where its natural size is another now.
    fn fits(&self, _width: f32, _: &TextLook, _: &mut App) -> bool {
        true
    }

    /// True where the content moves when the wheel is turned over it, so that nothing around it does.
    fn takes_wheel(&self, _delta: Point<Pixels>, _: &App) -> bool {
        false
    }

    /// The size of its content box in text of a size, for what keeps its shape and is never stretched.
    fn own_size(&self, _font_size: f32) -> Option<(f32, f32)> {
        None
    }

    /// Of an element that takes the keys itself.
    fn focus_handle(&self, _: &App) -> Option<FocusHandle> {
        None
    }

    fn describe(&self, cx: &App) -> Described;

    /// What there is to be said of the place under the pointer.
    fn note_at(&self, _: Point<Pixels>, _: &mut Window, _: &mut App) -> Option<Arc<str>> {
        None
    }

    /// What it holds is wrong, and the user may see so.
    fn looks_invalid(&self) -> bool {
        false
    }
}

/// What an element is given to work with.
pub(crate) struct NodeCx<'a> {
    pub(crate) emitter: &'a Emitter,
    pub(crate) window: &'a mut Window,
    pub(crate) app: &'a mut App,
}

/// Tells JS what happened to a node, as far as somebody listens at that moment.
#[derive(Clone)]
pub(crate) struct Emitter {
    pub(crate) sink: Sink,
    pub(crate) node: NodeId,
    pub(crate) facts: Rc<Facts>,
    pub(crate) host: Host,
}

/// What of a node may change between two events; the view keeps it up to date.
pub(crate) struct Facts {
    pub(crate) kind: guppy_wire::NodeKind,
    pub(crate) events: Cell<u32>,
    pub(crate) revision: Cell<u32>,
}

impl Emitter {
    pub(crate) fn emit<T: EventPayload>(&self, payload: &T) {
        let Some(number) = T::number(self.facts.kind) else { return };
        if self.facts.events.get() & (1 << number) != 0 {
            self.sink.node(self.node, self.facts.kind, self.facts.revision.get(), payload);
        }
    }
}

impl Emitter {
    /// Has the node drawn again. What is called from a patch is heard when the patch is done.
    pub(crate) fn changed(&self, change: Change, cx: &mut App) {
        (self.host)(self.node, change, cx);
    }
}

/// An element of any kind, as the tree holds it.
pub(crate) trait Mounted {
    fn update(&mut self, old: &Props, new: &Props, cx: &mut NodeCx<'_>);
    fn command(&mut self, command: NodeCommand, cx: &mut NodeCx<'_>) -> Result<(), ReplyError>;
    fn shared_command(&mut self, command: SharedCommand, cx: &mut NodeCx<'_>);
    fn compose(&mut self, text: &str, marked: Option<Range<usize>>, cx: &mut NodeCx<'_>) -> Result<(), ReplyError>;
    fn drawn(&self) -> Drawn;
    fn shows_children(&self) -> bool;
    fn draw(&mut self, text: &Rc<TextLook>, window: &mut Window, cx: &mut App) -> AnyElement;
    fn natural_size(&self, text: &TextLook) -> (f32, f32);
    fn fits(&self, width: f32, text: &TextLook, cx: &mut App) -> bool;
    fn takes_wheel(&self, delta: Point<Pixels>, cx: &App) -> bool;
    fn own_size(&self, font_size: f32) -> Option<(f32, f32)>;
    fn focus_handle(&self, cx: &App) -> Option<FocusHandle>;
    fn describe(&self, cx: &App) -> Described;
    fn note_at(&self, at: Point<Pixels>, window: &mut Window, cx: &mut App) -> Option<Arc<str>>;
    fn looks_invalid(&self) -> bool;
    fn emitter(&self) -> Emitter;
}

/// An element beside the emitter it was mounted with.
struct Typed<E> {
    element: E,
    emitter: Emitter,
}

/// Mounts an element for a node whose props are of its kind.
pub(crate) fn mount<E: Element>(props: &Props, cx: &mut NodeCx<'_>) -> Option<Box<dyn Mounted>> {
    let props = E::Props::of(props)?;
    let emitter = cx.emitter.clone();
    Some(Box::new(Typed { element: E::mount(props, cx), emitter }))
}

impl<E: Element> Mounted for Typed<E> {
    fn update(&mut self, old: &Props, new: &Props, cx: &mut NodeCx<'_>) {
        if let (Some(old), Some(new)) = (E::Props::of(old), E::Props::of(new)) {
            self.element.update(old, new, cx);
        }
    }

    fn command(&mut self, command: NodeCommand, cx: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        if let Some(shared) = command.shared() {
            self.element.shared_command(shared, cx);
            return Ok(());
        }
        match E::Props::command(command) {
            Some(own) => self.element.command(own, cx),
            None => Err(refusal(ErrorCode::UnknownCommand, "the command is for another kind of element")),
        }
    }

    fn shared_command(&mut self, command: SharedCommand, cx: &mut NodeCx<'_>) {
        self.element.shared_command(command, cx);
    }

    fn compose(&mut self, text: &str, marked: Option<Range<usize>>, cx: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        self.element.compose(text, marked, cx)
    }

    fn drawn(&self) -> Drawn {
        self.element.drawn()
    }

    fn shows_children(&self) -> bool {
        self.element.shows_children()
    }

    fn draw(&mut self, text: &Rc<TextLook>, window: &mut Window, cx: &mut App) -> AnyElement {
        self.element.draw(text, window, cx)
    }

    fn natural_size(&self, text: &TextLook) -> (f32, f32) {
        self.element.natural_size(text)
    }

    fn fits(&self, width: f32, text: &TextLook, cx: &mut App) -> bool {
        self.element.fits(width, text, cx)
    }

    fn takes_wheel(&self, delta: Point<Pixels>, cx: &App) -> bool {
        self.element.takes_wheel(delta, cx)
    }

    fn looks_invalid(&self) -> bool {
        self.element.looks_invalid()
    }

    fn own_size(&self, font_size: f32) -> Option<(f32, f32)> {
        self.element.own_size(font_size)
    }

    fn focus_handle(&self, cx: &App) -> Option<FocusHandle> {
        self.element.focus_handle(cx)
    }

    fn describe(&self, cx: &App) -> Described {
        self.element.describe(cx)
    }

    fn note_at(&self, at: Point<Pixels>, window: &mut Window, cx: &mut App) -> Option<Arc<str>> {
        self.element.note_at(at, window, cx)
    }

    fn emitter(&self) -> Emitter {
        self.emitter.clone()
    }
}
