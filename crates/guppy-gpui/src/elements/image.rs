//! `<image>`: a picture, or its children where there is none. The picture before stays until the next one is there.
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use gpui::App;
use guppy_wire::events::Error;
use guppy_wire::image::{Command, Load, Props};
use guppy_wire::{Fit, ReplyError};

use super::element::{self, Change, Described, Drawn, Element, Emitter, Mounted, NodeCx};
use super::kind::Kind;
use crate::media::pictures::{self, Picture};
use crate::media::source::Source;

pub(super) struct ImageKind;

impl Kind for ImageKind {
    fn mount(&self, props: &guppy_wire::Props, cx: &mut NodeCx<'_>) -> Option<Box<dyn Mounted>> {
        element::mount::<Image>(props, cx)
    }
}

struct Image {
    state: Rc<Shown>,
    fit: Fit,
    grayscale: bool,
}

#[derive(Default)]
struct Shown {
    picture: RefCell<Option<Rc<Picture>>>,
    /// Its children stand for it.
    missing: Cell<bool>,
    /// Counts what was asked for, so that an answer that comes late is known for one.
    asked: Cell<u32>,
}

impl Element for Image {
    type Props = Props;

    fn mount(props: &Props, cx: &mut NodeCx<'_>) -> Self {
        let mut image = Self { state: Rc::default(), fit: props.fit, grayscale: props.grayscale };
        image.load(props, cx);
        image
    }

    fn update(&mut self, old: &Props, new: &Props, cx: &mut NodeCx<'_>) {
        (self.fit, self.grayscale) = (new.fit, new.grayscale);
        if old.src != new.src || old.data != new.data {
            self.load(new, cx);
        }
        cx.emitter.changed(Change::Picture, cx.app);
    }

    fn command(&mut self, _: Command, _: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        Ok(())
    }

    fn drawn(&self) -> Drawn {
        match &*self.state.picture.borrow() {
            Some(picture) => Drawn::Image { picture: Rc::clone(picture), fit: self.fit, grayscale: self.grayscale },
            None => Drawn::Nothing,
        }
    }

    fn shows_children(&self) -> bool {
        self.state.missing.get()
    }

    fn own_size(&self, _: f32) -> Option<(f32, f32)> {
        self.state.picture.borrow().as_ref().map(|picture| (picture.width, picture.height))
    }

    fn describe(&self, _: &App) -> Described {
        Described::default()
    }
}

impl Image {
    fn load(&mut self, props: &Props, cx: &mut NodeCx<'_>) {
        let asked = self.state.asked.get().wrapping_add(1);
        self.state.asked.set(asked);
        let source = match &props.data {
            Some(bytes) => Ok(Source::Bytes(bytes.to_vec())),
            None if props.src.is_empty() => {
                self.state.show(None, cx.emitter, cx.app);
                return;
            }
            None => Source::of(&props.src),
        };
        let (state, emitter) = (Rc::clone(&self.state), cx.emitter.clone());
        let then = move |found: Result<Rc<Picture>, String>, cx: &mut App| {
            if state.asked.get() == asked {
                state.show(Some(found), &emitter, cx);
            }
        };
        match source {
            Ok(source) => pictures::find(source, cx.app, then),
            Err(why) => then(Err(why), cx.app),
        }
    }
}

impl Shown {
    /// None where nothing was asked for.
    fn show(&self, found: Option<Result<Rc<Picture>, String>>, emitter: &Emitter, cx: &mut App) {
        match &found {
            Some(Ok(picture)) => {
                emitter.emit(&Load { height: picture.height.round() as u32, width: picture.width.round() as u32 });
            }
            Some(Err(message)) => emitter.emit(&Error { message: Arc::from(message.as_str()) }),
            None => {}
        }
        let picture = found.and_then(Result::ok);
        self.missing.set(picture.is_none());
        self.picture.replace(picture);
        emitter.changed(Change::Size, cx);
    }
}
