// What the sibling for Elixir offers, what it is called here, and the test that proves it: a file, and words that its test is named
// with. Without a test there is no claim: such a row says what is missing.

export interface ParityRow {
  readonly bar: string;
  readonly ours: string;
  /** A test file, and words in it. */
  readonly proof?: readonly [file: string, words: string];
}

const test = "packages/guppy/test";
const elements = "packages/guppy/src/elements";

export const parityRows: readonly (readonly [section: string, rows: readonly ParityRow[]])[] = [
  [
    "Nodes",
    [
      { bar: "`text`", ours: "`<text>`", proof: [`${test}/rows/text.test.tsx`, "line-clamp"] },
      {
        bar: "`rich_text`, runs",
        ours: "`<richText>` with `<span>`",
        proof: [`${test}/elements/rich-text.test.tsx`, "a bold part is wider"],
      },
      {
        bar: "markdown",
        ours: "`<markdown>`, GitHub's dialect",
        proof: [`${test}/elements/markdown.test.tsx`, "the columns of a table"],
      },
      {
        bar: "selectable static text (absent there)",
        ours: "`select-text`",
        proof: [`${test}/elements/selection.test.tsx`, "a drag after two goes by words"],
      },
      { bar: "`div`", ours: "`<div>`", proof: [`${test}/layout/conformance.test.ts`, "layout"] },
      { bar: "`scroll`", ours: "`<scroll>`", proof: [`${test}/rows/scrolling.test.tsx`, "the inner one moves alone"] },
      {
        bar: "`button`",
        ours: "`<button>` with variants and sizes",
        proof: [`${test}/elements/button.test.tsx`, "whatever its variant"],
      },
      {
        bar: "`checkbox`",
        ours: "`<checkbox>`, half ticked too",
        proof: [`${elements}/controls.test.tsx`, "half ticked is mixed"],
      },
      {
        bar: "`radio`, no group",
        ours: "`<radioGroup>`",
        proof: [`${elements}/pickers.test.tsx`, "is one Tab stop, and arrows pick"],
      },
      {
        bar: "`text_input`",
        ours: "`<textInput>` with types, masks and patterns",
        proof: [`${test}/elements/text-input-rules.test.tsx`, "mask"],
      },
      { bar: "`textarea`", ours: "`<textarea>`", proof: [`${test}/elements/textarea.test.tsx`, "test"] },
      {
        bar: "code editor (absent there)",
        ours: "`<codeEditor>`",
        proof: [`${test}/elements/code-editor.test.tsx`, "50,000 lines"],
      },
      {
        bar: "number, one-time code (absent there)",
        ours: "`<numberInput>`, `<otpInput>`",
        proof: [`${test}/elements/number-input.test.tsx`, "test"],
      },
      {
        bar: "`select`",
        ours: "`<select>`, ten thousand options",
        proof: [`${elements}/pickers.test.tsx`, "makes no more of ten thousand options than what shows"],
      },
      {
        bar: "combobox (absent there)",
        ours: "`<combobox>`",
        proof: [`${elements}/pickers.test.tsx`, "keeps several as chips"],
      },
      {
        bar: "calendar, date, time, colour (absent there)",
        ours: "`<calendar>`, `<datePicker>`, `<timeField>`, `<colorPicker>`",
        proof: [`${elements}/days.test.tsx`, "names its days"],
      },
      {
        bar: "slider, switch, progress (absent there)",
        ours: "`<slider>`, `<switch>`, `<progress>`",
        proof: [`${elements}/pickers.test.tsx`, "keeps the two thumbs of a range in order"],
      },
      {
        bar: "`popover`",
        ours: "`<popover>`, on `<overlay>`",
        proof: [`${elements}/overlays.test.tsx`, "opens and closes by what opens it"],
      },
      {
        bar: "nested overlays (forbidden there)",
        ours: "`<overlay>` in `<overlay>`",
        proof: [`${test}/elements/overlay-focus.test.tsx`, "nested"],
      },
      {
        bar: "context menus",
        ours: "`<contextMenu>`, `<menu>` with menus in it",
        proof: [`${elements}/overlays.test.tsx`, "the menu beside an item"],
      },
      {
        bar: "dialogs, sheets, toasts (absent there)",
        ours: "`<dialog>`, `<alertDialog>`, `<sheet>`, `<toaster>`",
        proof: [`${elements}/overlays.test.tsx`, "keeps the focus in it, and gives it back"],
      },
      {
        bar: "tabs (absent there)",
        ours: "`<tabs>`",
        proof: [`${elements}/pickers.test.tsx`, "show one page, and arrows go to the next"],
      },
      {
        bar: "split pane (absent there)",
        ours: "`<splitPane>`",
        proof: [`${elements}/pickers.test.tsx`, "is moved by the pointer and by keys"],
      },
      {
        bar: "`image`",
        ours: "`<image>`",
        proof: [`${test}/elements/image.test.tsx`, "the old one stays until the new one is there"],
      },
      {
        bar: "`icon`",
        ours: "`<icon>`, and the set `guppy/icons`",
        proof: [`${test}/elements/icon.test.tsx`, "each of `guppy/icons` can be drawn"],
      },
      { bar: "`spacer`", ours: "`<spacer>`", proof: [`${test}/rows/layout.test.tsx`, "test"] },
      {
        bar: "`uniform_list`, `list`",
        ours: "`<uniformList>`, `<list>`, of any elements",
        proof: [`${test}/lists/list.test.tsx`, "only those near what shows are made"],
      },
      {
        bar: "`data_table`",
        ours: "`dataTable`",
        proof: [`${test}/elements/data-table-columns.test.tsx`, "stay where they are pinned while the others scroll"],
      },
      { bar: "`tree`", ours: "`tree`", proof: [`${test}/elements/tree.test.tsx`, "says what is in what"] },
      { bar: "`canvas`", ours: "`<canvas>`", proof: [`${test}/headless/canvas.test.tsx`, "it draws %s"] },
    ],
  ],
  [
    "Keyboard and pointer",
    [
      {
        bar: "Tab walks tab stops; the ring for the keyboard only",
        ours: "the same",
        proof: [`${test}/rows/focus.test.tsx`, "test"],
      },
      {
        bar: "roving focus in lists and tables",
        ours: "`roving` on any box",
        proof: [`${test}/elements/roving.test.tsx`, "what is disabled, hidden or in a hidden box is passed by"],
      },
      {
        bar: "typeahead",
        ours: "`typeahead`",
        proof: [`${test}/elements/roving.test.tsx`, "begins anew after a second"],
      },
      {
        bar: "`mouse_down`, `mouse_move`, `mouse_up`",
        ours: "`onPointerDown`, `onPointerMove`, `onPointerUp`, with capture",
        proof: [`${test}/elements/pointer-events.test.tsx`, "while a node holds the pointer nothing else is hovered"],
      },
      {
        bar: "double click (absent there)",
        ours: "`onDoubleClick`",
        proof: [`${test}/elements/pointer-events.test.tsx`, "a double click is told beside its two clicks"],
      },
      {
        bar: "`scroll_wheel`",
        ours: "`onWheel`",
        proof: [`${test}/elements/pointer-events.test.tsx`, "adds up what waits"],
      },
      {
        bar: "context menu by Shift-F10",
        ours: "`onContextMenu`",
        proof: [`${test}/elements/pointer-events.test.tsx`, "by the secondary button"],
      },
      { bar: "local shortcuts", ours: "`handles` and `onKeyDown`", proof: [`${test}/rows/focus.test.tsx`, "handles"] },
      {
        bar: "drag and drop",
        ours: "`dragType`, `dropTypes`, `onDrop`; with keys too",
        proof: [`${test}/elements/dragging.test.tsx`, "tells its source and its targets"],
      },
      {
        bar: "files dropped from outside (absent there)",
        ours: '`dropTypes="files"`',
        proof: [`${test}/window/dragging.test.ts`, "files of another program"],
      },
      {
        bar: "files dragged out of a window (absent there)",
        ours: "`dragFiles`, on Wayland",
        proof: [`${test}/window/wayland.test.ts`, "files are dragged out of a window, into another program"],
      },
      {
        bar: "changes of displays (absent there)",
        ours: "`screen.onDisplaysChanged`",
        proof: [`${test}/window/frame.test.ts`, "displays that change are told, until nobody listens"],
      },
    ],
  ],
  [
    "Styles and theme",
    [
      {
        bar: "state styles",
        ours: "prefixes `hover:` to `disabled:`, and `checked:` `selected:` `open:` `invalid:`",
        proof: [`${test}/elements/states.test.tsx`, "test"],
      },
      {
        bar: "gradients, patterns, shadows, grid",
        ours: "the same, and colours with alpha",
        proof: [`${test}/theme/styles.test.tsx`, "grid"],
      },
      {
        bar: "opacity animations",
        ours: "transitions, `animate-*`",
        proof: [`${test}/theme/motion.test.tsx`, "lays nothing out"],
      },
      {
        bar: "themes, resolved outside of the core",
        ours: "tokens, light and dark, switched without JavaScript",
        proof: [`${test}/theme/theme.test.tsx`, "dark"],
      },
      {
        bar: "following the desktop (absent there)",
        ours: "colour scheme, accent and reduced motion",
        proof: [`${test}/window/portal.test.ts`, "portal"],
      },
      { bar: "letter spacing (absent there)", ours: "GPUI has none" },
    ],
  ],
  [
    "Assistive technology",
    [
      {
        bar: "roles, names and states (absent there)",
        ours: "AccessKit, for every node",
        proof: [`${test}/window/accessibility.test.ts`, "test"],
      },
      {
        bar: "queries by role (absent there)",
        ours: "`page.getByRole`",
        proof: [`${test}/elements/semantics.test.tsx`, "test"],
      },
    ],
  ],
  [
    "Windows and runtime",
    [
      {
        bar: "bounded requests, stale ones expire",
        ours: "the same",
        proof: [`${test}/headless/expired.test.ts`, "the picture stays"],
      },
      { bar: "owner's death closes its windows", ours: "the same, without a test of its own yet" },
      {
        bar: "options of windows; setters, reads and events for each (absent there)",
        ours: "`windowState`, `setBounds`, `onMoved` and the like, with typed refusals",
        proof: [`${test}/window/frame.test.ts`, "a window is as its options say"],
      },
      {
        bar: "title bar of the program's own",
        ours: "`<titleBar>`, `windowControl`",
        proof: [`${test}/headless/frame.test.tsx`, "a title bar of the program's own"],
      },
      {
        bar: "remembered bounds (absent there)",
        ours: "`remember`, for each set of displays",
        proof: ["packages/guppy/src/app/remembered.test.ts", "on the screen it stays"],
      },
      {
        bar: "close veto",
        ours: '`closePolicy: "ask"` and `onCloseRequested`',
        proof: [`${test}/runtime/closing.test.ts`, "is asked once until it has answered"],
      },
      {
        bar: "menu bar with roles",
        ours: "`<menuBar>`, drawn in the window; mnemonics, ticks, nested menus",
        proof: [`${test}/app/menus.test.tsx`, "roles edit what had the focus"],
      },
      {
        bar: "commands, enabled and disabled",
        ours: "`commands` of `createApp`, `app.run`, `app.setEnabled`",
        proof: [`${test}/app/menus.test.tsx`, "seen everywhere at once"],
      },
      {
        bar: "keymap (no chords, no `when` there)",
        ours: "`keymap` and `keymapFile`",
        proof: [`${test}/app/keys.test.tsx`, "keys one after the other"],
      },
      {
        bar: "command palette (no search there)",
        ours: "`<commandPalette>`",
        proof: [`${test}/app/menus.test.tsx`, "the palette finds by letters"],
      },
      {
        bar: "declared windows: restart, transient, close with the parent",
        ours: "`windows` of `createApp`",
        proof: [`${test}/runtime/app.test.ts`, "what belongs to a window closes with it"],
      },
      {
        bar: "stylesheets",
        ours: "`stylesheet` of `createApp`",
        proof: [`${test}/app/keys.test.tsx`, "named classes of the app"],
      },
      {
        bar: "dialogs for files and folders",
        ours: "`dialogs`: the desktop's, or drawn; messages and questions too",
        proof: [`${test}/dialogs/files.test.tsx`, "the dialog for files to open"],
      },
      {
        bar: "notifications, tray (absent there)",
        ours: "`app.notify`, `app.tray`, with `app.capabilities()`",
        proof: [`${test}/desktop/services.test.ts`, "a tray icon"],
      },
      {
        bar: "badge on macOS",
        ours: "`app.badge`: a count and a progress, where the launcher shows them",
        proof: [`${test}/desktop/services.test.ts`, "a badge counts"],
      },
      {
        bar: "clipboard text",
        ours: "`clipboard`: text, HTML, PNG, files, forms of its own; PRIMARY",
        proof: [`${test}/window/clipboard.test.ts`, "guppy copies and xclip pastes"],
      },
    ],
  ],
];
