//! `<drawing>`: what a canvas has recorded, read when it changes. What cannot be read leaves the drawing that was there.
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use gpui::App;
use guppy_wire::ReplyError;
use guppy_wire::drawing::{Command, Props};
use guppy_wire::events::Error;

use super::element::{self, Change, Described, Drawn, Element, Emitter, Mounted, NodeCx};
use super::kind::Kind;
use crate::drawing::Drawing;
use crate::media::pictures;
use crate::media::source::Source;

pub(super) struct DrawingKind;

impl Kind for DrawingKind {
    fn mount(&self, props: &guppy_wire::Props, cx: &mut NodeCx<'_>) -> Option<Box<dyn Mounted>> {
        element::mount::<Canvas>(props, cx)
    }
}

#[derive(Default)]
struct Canvas {
    shown: Rc<RefCell<Option<Rc<Drawing>>>>,
    /// Width, height and scale, as JS was last told.
    told: Rc<Cell<[f32; 3]>>,
}

impl Element for Canvas {
    type Props = Props;

    fn mount(props: &Props, cx: &mut NodeCx<'_>) -> Self {
        let canvas = Self::default();
        canvas.read(props, cx);
        canvas
    }

    fn update(&mut self, old: &Props, new: &Props, cx: &mut NodeCx<'_>) {
        if old.commands != new.commands
            || old.colors != new.colors
            || old.texts != new.texts
            || old.images != new.images
        {
            self.read(new, cx);
            cx.emitter.changed(Change::Picture, cx.app);
        }
    }

    fn command(&mut self, _: Command, _: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        Ok(())
    }

    fn drawn(&self) -> Drawn {
        Drawn::Drawing { drawing: self.shown.borrow().clone(), told: Rc::clone(&self.told) }
    }

    fn describe(&self, _: &App) -> Described {
        Described::default()
    }
}

impl Canvas {
    fn read(&self, props: &Props, cx: &mut NodeCx<'_>) {
        let Some(commands) = &props.commands else {
            self.shown.take();
            return;
        };
        let images = props.images.as_deref().unwrap_or_default();
        let (colors, texts) = (props.colors.as_deref(), props.texts.as_deref());
        let read =
            Drawing::read(commands, colors.unwrap_or_default(), texts.unwrap_or_default(), images.len()).map(Rc::new);
        match read {
            Ok(drawing) => {
                self.shown.replace(Some(Rc::clone(&drawing)));
                for (index, src) in images.iter().enumerate() {
                    load(&drawing, index, src, cx);
                }
            }
            Err(why) => tell(cx.emitter, &why.to_string()),
        }
    }
}

/// A picture that comes later has the drawing drawn again.
fn load(drawing: &Rc<Drawing>, index: usize, src: &str, cx: &mut NodeCx<'_>) {
    let source = match Source::of(src) {
        Ok(source) => source,
        Err(why) => return tell(cx.emitter, &why),
    };
    let (drawing, emitter) = (Rc::downgrade(drawing), cx.emitter.clone());
    pictures::find(source, cx.app, move |found, cx| {
        let Some(drawing) = drawing.upgrade() else { return };
        match found {
            Ok(picture) => drawing.show(index, picture),
            Err(why) => tell(&emitter, &why),
        }
        emitter.changed(Change::Picture, cx);
    });
}

fn tell(emitter: &Emitter, message: &str) {
    emitter.emit(&Error { message: Arc::from(message) });
}
