//! The thread that owns headless windows: the same scenes and elements, driven by hand and drawn into pictures.
use std::cell::RefCell;
use std::io::Cursor;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use async_channel::Receiver;
use gpui::{
    AnyWindowHandle, App, HeadlessAppContext, Modifiers, MouseButton, TestAppContext, TestDispatcher,
    VisualTestContext, Window, px, size,
};
use gpui_wgpu::CosmicTextSystem;
use guppy_wire::replies::Screenshot;
use guppy_wire::{ErrorCode, Input, NodeId, Reply as _, ReplyError};

use super::ending::Ending;
use super::input;
use super::shared_renderer::{self, SharedRenderer};
use crate::elements::kit;
use crate::message::Message;
use crate::outbox::{gone, refusal};
use crate::platform::Renderer;
use crate::requests::{self, Outside, OutsideWork};
use crate::shared::{Counters, Shared, UiThread};
use crate::tree::taking_keys;
use crate::tree::view::WindowView;
use crate::windows::Windows;
use crate::{fonts, frames, panics, platform, stage};

const NO_ADAPTER: &str = "no graphics adapter could draw the picture; install a software one (Debian and Ubuntu: \
                          `mesa-vulkan-drivers`, Fedora: `mesa-vulkan-drivers`, Arch: `vulkan-swrast`)";

/// What a display would show for one frame.
const FRAME: Duration = Duration::from_millis(16);

struct Headless {
    cx: HeadlessAppContext,
    /// GPUI lets only this type change a window's scale and size.
    tester: TestAppContext,
    renderer: Rc<SharedRenderer>,
    pressed: Option<MouseButton>,
    held: Modifiers,
}

/// Runs until it is told to quit.
pub(crate) fn run(receiver: &Receiver<Message>, shared: &Arc<Shared>) -> Result<(), ReplyError> {
    stage::begin(UiThread::Headless);
    let text_system = Arc::new(CosmicTextSystem::new_without_system_fonts(fonts::SANS));
    gpui_wgpu::outlines_of(&text_system);
    let renderer = Rc::new(SharedRenderer::default());
    let cx = HeadlessAppContext::with_platform(text_system, Arc::new(()), shared_renderer::factory(&renderer));
    let mut tester = TestAppContext::build(TestDispatcher::new(0), None);
    tester.app = Rc::clone(&cx.app);
    let mut headless = Headless { cx, tester, renderer, pressed: None, held: Modifiers::default() };
    let windows = Rc::new(RefCell::new(Windows::new(UiThread::Headless, Arc::clone(shared), Renderer::default())));
    headless
        .cx
        .update(|cx| cx.text_system().add_fonts(fonts::files()))
        .map_err(|error| refusal(ErrorCode::NativePanic, format!("the bundled fonts: {error}")))?;
    headless.cx.update(|cx| {
        kit::init(cx);
        taking_keys::init(cx);
        cx.set_text_rendering_mode(fonts::RENDERING);
        Windows::watch_closed(&windows, cx);
    });

    let mut ending = Ending::Quit;
    while let Ok(message) = receiver.recv_blocking() {
        stage::at("thread");
        match message {
            Message::Request(envelope) => {
                let left = headless.cx.update(|cx| requests::handle(&windows, envelope, cx));
                headless.cx.run_until_parked();
                if let Some((envelope, outside)) = left {
                    let result = panics::contained(|| headless.serve(outside)).unwrap_or_else(|panic| {
                        Counters::add(&shared.counters.panics, 1);
                        windows.borrow_mut().failed = Some(panic.clone());
                        Err(refusal(ErrorCode::NativePanic, panic))
                    });
                    envelope.reply(result);
                }
                if let Some(panic) = windows.borrow_mut().failed.take() {
                    return Ending::Failed(panic).result();
                }
            }
            Message::Forget(owner) => headless.cx.update(|cx| Windows::forget(&windows, owner, cx)),
            Message::Restart => {
                ending = Ending::Restart;
                break;
            }
            Message::Quit => break,
        }
        if shared.takes_memory_back() {
            platform::give_back_memory();
        }
        stage::idle();
    }
    stage::at("end");
    headless.cx.update(|cx| match ending {
        Ending::Quit => Windows::close_all(&windows, cx),
        _ => Windows::close_silently(&windows, cx),
    });
    ending.result()
}

impl Headless {
    fn serve(&mut self, Outside { window, work }: Outside) -> Result<Vec<u8>, ReplyError> {
        let any: AnyWindowHandle = window.into();
        match work {
            OutsideWork::Opened { scale } => {
                self.tester.simulate_window_scale_factor_change(any, scale);
                self.update(any, |window, _| window.activate_window())?;
                Ok(self.cx.update(|cx| frames::opened(window, cx))?.to_bytes())
            }
            OutsideWork::Screenshot => self.picture(any),
            OutsideWork::Input(inputs) => {
                self.update(any, |window, _| window.activate_window())?;
                inputs.into_iter().try_for_each(|one| self.play(window, one))?;
                // All that is played at once is one frame.
                let _ = self.cx.update(|cx| window.update(cx, |view, _, _| view.end_frame()));
                Ok(Vec::new())
            }
            OutsideWork::AdvanceClock { milliseconds } => {
                self.advance(any, Duration::try_from_secs_f64(milliseconds / 1000.).unwrap_or(Duration::MAX))?;
                Ok(Vec::new())
            }
            OutsideWork::Resize { width, height } => {
                self.tester.simulate_window_resize(any, size(px(width), px(height)));
                self.cx.run_until_parked();
                Ok(Vec::new())
            }
        }
    }

    fn update<R>(
        &mut self,
        window: AnyWindowHandle,
        body: impl FnOnce(&mut Window, &mut App) -> R,
    ) -> Result<R, ReplyError> {
        let result = self.cx.update_window(window, |_, window, cx| body(window, cx)).map_err(gone)?;
        self.cx.run_until_parked();
        Ok(result)
    }

    /// Moves the clock as a display would: a frame at a time while anything asks for frames, else at once.
    fn advance(&mut self, window: AnyWindowHandle, mut left: Duration) -> Result<(), ReplyError> {
        loop {
            let animates = self.update(window, |window, cx| window.simulate_next_frame(cx))? > 0;
            if left.is_zero() {
                return Ok(());
            }
            let step = if animates { FRAME.min(left) } else { left };
            self.cx.advance_clock(step);
            self.cx.run_until_parked();
            left -= step;
        }
    }

    fn play(&mut self, handle: gpui::WindowHandle<WindowView>, one: Input) -> Result<(), ReplyError> {
        let window: AnyWindowHandle = handle.into();
        if let Some((modifier, down)) = input::modifier(&one) {
            let held = self.held;
            self.held = if down { held | modifier } else { held ^ (held & modifier) };
            let held = self.held;
            return self.update(window, |window, cx| input::hold(held, window, cx));
        }
        match one {
            Input::Text { text } => {
                for character in text.chars() {
                    let keystroke = input::typed(character);
                    self.update(window, |window, cx| input::strike(keystroke, false, window, cx))?;
                }
            }
            Input::KeyDown { keystroke, repeat } => {
                let keystroke = input::parse(&keystroke)?;
                self.update(window, |window, cx| input::press(keystroke, repeat, window, cx))?;
            }
            Input::KeyUp { keystroke } => {
                let keystroke = input::parse(&keystroke)?;
                self.update(window, |window, cx| input::release(keystroke, window, cx))?;
            }
            Input::Compose { text, start, end } => {
                let composed = self.cx.update(|cx| {
                    handle.update(cx, |view, window, cx| {
                        view.compose(Some(start as usize..end as usize), &text, window, cx)
                    })
                });
                self.cx.run_until_parked();
                composed.map_err(gone)??;
            }
            Input::CommitComposition { text } => {
                let composed =
                    self.cx.update(|cx| handle.update(cx, |view, window, cx| view.compose(None, &text, window, cx)));
                self.cx.run_until_parked();
                composed.map_err(gone)??;
            }
            Input::Assist { node, action, value } => {
                let asked = self.cx.update(|cx| {
                    handle.update(cx, |view, window, cx| view.perform(NodeId(node), action, value, window, cx))
                });
                self.cx.run_until_parked();
                asked.map_err(gone)?;
            }
            Input::CloseRequest => {
                let asked = VisualTestContext::from_window(window, &self.tester).simulate_close();
                self.cx.run_until_parked();
                if asked {
                    self.update(window, |window, _| window.remove_window())?;
                }
            }
            other => {
                let event = input::platform_input(other, &mut self.pressed, self.held)?;
                self.update(window, |window, cx| window.dispatch_event(event, cx))?;
            }
        }
        Ok(())
    }

    fn picture(&mut self, window: AnyWindowHandle) -> Result<Vec<u8>, ReplyError> {
        stage::at("picture");
        if self.renderer.start() {
            // Glyphs were painted with tiles that stand for nothing.
            self.update(window, |_, cx| cx.refresh_windows())?;
        }
        let picture = self
            .cx
            .capture_screenshot(window)
            .map_err(|error| refusal(ErrorCode::NoAdapter, format!("{NO_ADAPTER}: {error}")))?;
        let mut png = Cursor::new(Vec::new());
        picture
            .write_to(&mut png, image::ImageFormat::Png)
            .map_err(|error| refusal(ErrorCode::NativePanic, format!("the picture could not be encoded: {error}")))?;
        Ok(Screenshot { png: png.into_inner().into() }.to_bytes())
    }
}
