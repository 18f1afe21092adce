// The public API of `guppy`: named re-exports only.

// Apps and windows.
export type { AppDesktop } from "./app/app-desktop.ts";
export type { AppKeymap, BoundKeys } from "./app/app-keymap.ts";
export { type Canvas, canvas, type MeasuredText, type TextFont } from "./app/canvas.ts";
export { clipboard } from "./app/clipboard.ts";
export type { ClipboardContent } from "./app/clipboard-types.ts";
export type { CommandCall, CommandSpec, CommandTable, Fact } from "./app/commands.ts";
export {
  type App,
  type AppMenu,
  type AppSpec,
  type AppTrayOptions,
  type AppWindow,
  createApp,
} from "./app/create-app.ts";
export { defineWindow, type WindowDefinition, type WindowSpec } from "./app/define-window.ts";
export type { DialogRequest } from "./app/dialogs/ask.ts";
export type { FileDialogOptions, OpenFileOptions, SaveFileOptions } from "./app/dialogs/files.ts";
export type {
  ChooseOptions,
  ConfirmOptions,
  DialogAnswer,
  MessageOptions,
  PromptOptions,
} from "./app/dialogs/questions.ts";
export { type Dialogs, dialogs } from "./app/dialogs.ts";
export { type DisplayInfo, type Screen, screen } from "./app/displays.ts";
// Drawing.
export { type ExportPngOptions, exportPng } from "./app/export-png.ts";
export { type FontSource, type Fonts, fonts } from "./app/fonts.ts";
export type { KeyConflict } from "./app/keymap.ts";
export type { KeymapEntry, KeymapProblem } from "./app/keymap-lines.ts";
export type { LifeSpec, Opened } from "./app/life.ts";
export type { Clipboard, ClipboardOptions } from "./app/make-clipboard.ts";
export { shell } from "./app/open-external.ts";
export { type OpenWindowOptions, openWindow } from "./app/open-window.ts";
export { ref } from "./app/ref.ts";
export type { NamedClass, Stylesheet } from "./app/stylesheet.ts";
export { type Theme, type ThemeState, theme } from "./app/theme.ts";
export type { ThemeMode, ThemeOption, ThemeSpec, TokenColor } from "./app/theme-spec.ts";
export type {
  Bounds,
  RawWindow,
  RequestOptions,
  Size,
  UnmetOption,
  WindowBounds,
  WindowFrame,
  WindowHandle,
  WindowListeners,
  WindowOptions,
  WindowSize,
} from "./app/types.ts";
export type { Context, ContextValue } from "./app/when-expressions.ts";
export type { Restart } from "./app/window-table.ts";
export type { AutostartEntry } from "./desktop/autostart.ts";
export type { Capabilities, Capability, CapabilityName } from "./desktop/capabilities.ts";
export type { FileFilter } from "./desktop/file-portal.ts";
export type { Badge } from "./desktop/launcher.ts";
export type {
  NotificationAction,
  NotificationEnd,
  NotificationHandle,
  NotificationOptions,
  NotificationRequest,
} from "./desktop/notifications.ts";
export type { OpenOptions, Shell } from "./desktop/open-external.ts";
export type { AppPaths } from "./desktop/paths.ts";
export type { Awake, AwakeOptions } from "./desktop/power.ts";
export type { GlobalShortcut, GlobalShortcuts } from "./desktop/shortcuts.ts";
export type { Store, StoreOptions, StoreOrigin } from "./desktop/store.ts";
export type { Tray, TrayOptions } from "./desktop/tray.ts";
export type { TrayMenu, TrayMenuItem } from "./desktop/tray-menu.ts";
export type {
  ChartAxis,
  ChartProps,
  ChartSelect,
  ChartSeries,
  ChartType,
  ChartValues,
  ChartView,
  ChartZoom,
} from "./elements/chart-types.ts";
// Trees.
export type { PaletteItem } from "./elements/command-palette.ts";
export type {
  CellValue,
  DataTableCell,
  DataTableColumn,
  DataTableEdit,
  DataTableSort,
  DataTableState,
} from "./elements/data-table-columns.ts";
export type {
  DataTableActivateEvent,
  DataTableCellEvent,
  DataTableEditEvent,
  DataTableRowEvent,
  DataTableRows,
} from "./elements/data-table-props.ts";
export type { CellRange } from "./elements/data-table-selection.ts";
export type { FormProps, FormState, StandardSchema } from "./elements/form.ts";
export type { Menu } from "./elements/menu-bar.ts";
export type { MenuItem, MenuItems, MenuRole } from "./elements/menu-lines.ts";
export type {
  CanvasSize,
  ClipShape,
  DotsPaint,
  Fill,
  Gradient,
  GroupOptions,
  LinearGradient,
  Paint,
  PathPaint,
  PathPen,
  Pattern,
  Pen,
  RadialGradient,
  RectPaint,
  RegionShape,
  StrokeOptions,
  TextPaint,
} from "./elements/pen.ts";
export type { Drawing } from "./elements/recorder.ts";
export { setTextMenuWords, type TextMenuWords } from "./elements/text-menu-words.ts";
export { createToasts, type Toast, type ToastOptions, type Toasts } from "./elements/toasts.ts";
export type { DropPosition } from "./elements/tree-drop.ts";
export type { TreeItem } from "./elements/tree-lines.ts";
export type { TreeMove } from "./elements/tree-model.ts";
export type { Trigger, TriggerProps } from "./elements/trigger.ts";
export { ui } from "./elements/ui.ts";
// Errors.
export { type ErrorCode, GuppyError } from "./errors.ts";
export type { ElementKind } from "./generated/elements.ts";
export type { EventHandler, EventTarget, NodeEvent, NodeEvents } from "./generated/events.ts";
export type { Color, Length, Style } from "./generated/styles.ts";
export type { ThemeToken } from "./generated/theme.ts";
export type { Backdrop, Decorations, ShownState, Titlebar, WindowKind, WindowState } from "./generated/values.ts";
export { type DragKind, type DroppedData, dragKind } from "./view/drag-kind.ts";
export { type Component, createElement, type Element, Fragment, type GuppyNode, type Key } from "./view/element.ts";
export {
  type SetState,
  type UsedCommand,
  useCommand,
  useEffect,
  useId,
  useNode,
  useRef,
  useState,
} from "./view/hooks.ts";
export type { JSX } from "./view/jsx-types.ts";
export { each, memo, type Row } from "./view/memo.ts";
export type { CommandOptions, Ref } from "./view/ref.ts";
export type { CommandOrigin, CommandState } from "./view/shell.ts";
