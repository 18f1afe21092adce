//! The thread that owns headless windows: the same scenes and elements, driven by hand and drawn into pictures.
use std::cell::RefCell;
use std::io::Cursor;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use async_channel::Receiver;
use gpui::{AnyWindowHandle, HeadlessAppContext, MouseButton, TestAppContext, TestDispatcher, px, size};
use gpui_wgpu::CosmicTextSystem;
use guppy_wire::{ErrorCode, Input, ReplyError, RequestBody};

use crate::backend::{Backend, Deferred, Outcome, Task, geometry};
use crate::host::{Kind, Message, Shared};
use crate::outbox::refusal;
use crate::{fonts, input, panics, renderer};

const NO_ADAPTER: &str = "no graphics adapter could draw the picture; install a software one (Debian and Ubuntu: \
                          `mesa-vulkan-drivers`, Fedora: `mesa-vulkan-drivers`, Arch: `vulkan-swrast`)";

struct Headless {
    cx: HeadlessAppContext,
    /// GPUI lets only this type change a window's scale and size.
    tester: TestAppContext,
    pressed: Option<MouseButton>,
}

/// Runs until it is told to quit.
pub(crate) fn run(receiver: &Receiver<Message>, shared: &Arc<Shared>) -> Result<(), ReplyError> {
    let text_system = Arc::new(CosmicTextSystem::new_without_system_fonts(fonts::SANS));
    // Without an adapter windows still lay out and take input; only pictures are refused.
    let renderer = || Ok(renderer::quietly(|| gpui_platform::current_headless_renderer().unwrap_or_default()));
    let cx = HeadlessAppContext::with_platform(text_system, Arc::new(()), renderer);
    let mut tester = TestAppContext::build(TestDispatcher::new(0), None);
    tester.app = Rc::clone(&cx.app);
    let mut headless = Headless { cx, tester, pressed: None };
    let backend = Rc::new(RefCell::new(Backend::new(Kind::Headless, Arc::clone(shared), false)));
    headless
        .cx
        .update(|cx| cx.text_system().add_fonts(fonts::files()))
        .map_err(|error| refusal(ErrorCode::NativePanic, format!("the bundled fonts: {error}")))?;
    headless.cx.update(|cx| Backend::watch_closed(&backend, cx));

    while let Ok(message) = receiver.recv_blocking() {
        match message {
            Message::Request(envelope) => {
                let outcome = headless.cx.update(|cx| Backend::handle(&backend, envelope, cx));
                headless.cx.run_until_parked();
                if let Outcome::Deferred(envelope, deferred) = outcome {
                    if matches!(deferred.task, Task::Body(RequestBody::AdvanceClock { .. })) {
                        panics::on_purpose("thread");
                    }
                    let result = panics::contained(|| headless.serve(*deferred))
                        .unwrap_or_else(|panic| Err(refusal(ErrorCode::NativePanic, panic)));
                    envelope.reply(result);
                }
            }
            Message::Forget(owner) => headless.cx.update(|cx| Backend::forget(&backend, owner, cx)),
            Message::Quit => break,
        }
    }
    headless.cx.update(|cx| Backend::close_all(&backend, cx));
    Ok(())
}

impl Headless {
    fn serve(&mut self, Deferred { window, task }: Deferred) -> Result<Vec<u8>, ReplyError> {
        let window: AnyWindowHandle = window.into();
        match task {
            Task::Opened { scale } => {
                self.tester.simulate_window_scale_factor_change(window, scale);
                self.cx.run_until_parked();
                self.cx.update(|cx| geometry(window, cx))
            }
            Task::Body(RequestBody::Screenshot) => self.picture(window),
            Task::Body(RequestBody::Input(inputs)) => self.play(window, inputs).map(|()| Vec::new()),
            Task::Body(RequestBody::AdvanceClock { milliseconds }) => {
                self.cx.advance_clock(Duration::try_from_secs_f64(milliseconds / 1000.).unwrap_or(Duration::MAX));
                self.cx.run_until_parked();
                Ok(Vec::new())
            }
            Task::Body(RequestBody::ResizeWindow { width, height }) => {
                self.tester.simulate_window_resize(window, size(px(width), px(height)));
                self.cx.run_until_parked();
                Ok(Vec::new())
            }
            Task::Body(_) => Err(refusal(ErrorCode::InvalidOptions, "a headless window can't do this")),
        }
    }

    fn play(&mut self, window: AnyWindowHandle, inputs: Vec<Input>) -> Result<(), ReplyError> {
        for one in inputs {
            let event = input::platform_input(one, &mut self.pressed)?;
            self.cx
                .update_window(window, |_, window, cx| {
                    window.dispatch_event(event, cx);
                })
                .map_err(|_| refusal(ErrorCode::UnknownWindow, "the window has been closed"))?;
            self.cx.run_until_parked();
        }
        Ok(())
    }

    fn picture(&mut self, window: AnyWindowHandle) -> Result<Vec<u8>, ReplyError> {
        let picture = self
            .cx
            .capture_screenshot(window)
            .map_err(|error| refusal(ErrorCode::NoAdapter, format!("{NO_ADAPTER}: {error}")))?;
        let mut png = Cursor::new(Vec::new());
        picture
            .write_to(&mut png, image::ImageFormat::Png)
            .map_err(|error| refusal(ErrorCode::NativePanic, format!("the picture could not be encoded: {error}")))?;
        Ok(png.into_inner())
    }
}
