// What a window can be asked for, and the requests that cross to the UI thread.
export const windowOptions = {
  title: { number: 1, type: "string", default: "guppy", doc: "The title bar's text." },
  width: { number: 2, type: "f32", default: 800, min: 1, max: 16384, doc: "Content width in logical px." },
  height: { number: 3, type: "f32", default: 600, min: 1, max: 16384, doc: "Content height in logical px." },
  x: { number: 4, type: "f32", doc: "Left edge on the screen in logical px; given together with `y`." },
  y: { number: 5, type: "f32", doc: "Top edge on the screen in logical px." },
  minWidth: { number: 6, type: "f32", min: 1, max: 16384, doc: "Least content width in logical px." },
  minHeight: { number: 7, type: "f32", min: 1, max: 16384, doc: "Least content height in logical px." },
  resizable: { number: 8, type: "bool", default: true, doc: "Whether the user may resize it." },
  appId: { number: 9, type: "string", doc: "The desktop's name for the application (WM_CLASS, Wayland app id)." },
  background: { number: 10, type: "color", default: "#ffffff", doc: "What is drawn behind the tree." },
  scale: { number: 11, type: "f32", default: 1, min: 0.25, max: 8, doc: "Headless windows only: device px per logical px." },
} as const;

/** Requests to the UI thread. Each travels with a request id, the owner's generation and a deadline, and is answered once. */
export const requests = {
  ping: { number: 1, doc: "Answers when the UI thread is alive." },
  openWindow: { number: 2, doc: "Opens a window with options and a first frame." },
  render: { number: 3, doc: "Applies a frame to a window." },
  closeWindow: { number: 4, doc: "Closes a window." },
  readTree: { number: 5, doc: "Reads the scene with bounds and states." },
  screenshot: { number: 6, doc: "Draws a headless window and answers with RGBA pixels." },
  input: { number: 7, doc: "Plays pointer and key input into a headless window." },
  advanceClock: { number: 8, doc: "Moves a headless window's clock." },
  focusNode: { number: 9, doc: "Gives focus to a node." },
  resizeWindow: { number: 10, doc: "Resizes the content of a window." },
} as const;

/** Simulated input for `guppy/testing`. Coordinates are logical px. */
export const inputs = {
  mouseMove: { number: 1, payload: { x: "f32", y: "f32" } },
  mouseDown: { number: 2, payload: { x: "f32", y: "f32", button: { enum: "mouseButton" }, count: "u32" } },
  mouseUp: { number: 3, payload: { x: "f32", y: "f32", button: { enum: "mouseButton" }, count: "u32" } },
  wheel: { number: 4, payload: { x: "f32", y: "f32", deltaX: "f32", deltaY: "f32" } },
  keyDown: { number: 5, payload: { keystroke: "string", repeat: "bool" } },
  keyUp: { number: 6, payload: { keystroke: "string" } },
} as const;
