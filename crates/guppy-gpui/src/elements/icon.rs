//! `<icon>`: an SVG in the colour of the text, as large as the text.
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use gpui::{AppContext as _, Task};
use guppy_wire::events::Error;
use guppy_wire::icon::{Command, Props};
use guppy_wire::{ReplyError, StyleOp};

use super::element::{self, Change, Described, Drawn, Element, Emitter, Mounted, NodeCx};
use super::kind::Kind;
use crate::media::source::{self, Source};
use crate::media::svg::{self, Svg};

/// More than any icon has.
const MOST_BYTES: u64 = 1024 * 1024;

pub(super) struct IconKind;

impl Kind for IconKind {
    fn base(&self, _: u8) -> &'static [StyleOp] {
        &[StyleOp::FlexShrink(0.)]
    }

    fn mount(&self, props: &guppy_wire::Props, cx: &mut NodeCx<'_>) -> Option<Box<dyn Mounted>> {
        element::mount::<Icon>(props, cx)
    }
}

struct Icon {
    shown: Rc<RefCell<Option<Rc<Svg>>>>,
    rotate: f32,
    /// A file that is being read; dropped, nobody hears of it.
    reading: Option<Task<()>>,
}

impl Element for Icon {
    type Props = Props;

    fn mount(props: &Props, cx: &mut NodeCx<'_>) -> Self {
        let mut icon = Self { shown: Rc::default(), rotate: props.rotate, reading: None };
        icon.load(props, cx);
        icon
    }

    fn update(&mut self, old: &Props, new: &Props, cx: &mut NodeCx<'_>) {
        self.rotate = new.rotate;
        if old.svg != new.svg || old.src != new.src {
            self.load(new, cx);
        }
        cx.emitter.changed(Change::Picture, cx.app);
    }

    fn command(&mut self, _: Command, _: &mut NodeCx<'_>) -> Result<(), ReplyError> {
        Ok(())
    }

    fn drawn(&self) -> Drawn {
        match &*self.shown.borrow() {
            Some(svg) => Drawn::Icon { svg: Rc::clone(svg), rotate: self.rotate },
            None => Drawn::Nothing,
        }
    }

    fn own_size(&self, font_size: f32) -> Option<(f32, f32)> {
        Some((font_size, font_size))
    }

    fn describe(&self, _: &gpui::App) -> Described {
        Described::default()
    }
}

impl Icon {
    fn load(&mut self, props: &Props, cx: &mut NodeCx<'_>) {
        self.reading = None;
        if !props.svg.is_empty() {
            show(&self.shown, svg::of(&props.svg), cx.emitter);
            return;
        }
        if props.src.is_empty() {
            self.shown.take();
            return;
        }
        let found = match Source::of(&props.src) {
            Ok(Source::Bytes(bytes)) => svg::of(&source::text(bytes)),
            Ok(file) => {
                self.reading = Some(read(file, &self.shown, cx));
                return;
            }
            Err(why) => Err(why),
        };
        show(&self.shown, found, cx.emitter);
    }
}

/// Reads a file beside the UI thread. What was shown stays until then.
fn read(file: Source, shown: &Rc<RefCell<Option<Rc<Svg>>>>, cx: &NodeCx<'_>) -> Task<()> {
    let bytes = cx.app.background_spawn(async move { file.read(MOST_BYTES) });
    let (shown, emitter) = (Rc::clone(shown), cx.emitter.clone());
    cx.app.spawn(async move |cx| {
        let found = bytes.await.and_then(|bytes| svg::of(&source::text(bytes)));
        cx.update(|cx| {
            show(&shown, found, &emitter);
            emitter.changed(Change::Picture, cx);
        });
    })
}

fn show(shown: &RefCell<Option<Rc<Svg>>>, found: Result<Rc<Svg>, String>, emitter: &Emitter) {
    if let Err(message) = &found {
        emitter.emit(&Error { message: Arc::from(message.as_str()) });
    }
    shown.replace(found.ok());
}
