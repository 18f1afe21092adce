// The public API of `guppy`: named re-exports only.

// Apps and windows.
export type { AppDesktop } from "./app/app-desktop.ts";
export { clipboard } from "./app/clipboard.ts";
export type { ClipboardContent } from "./app/clipboard-types.ts";
export { type App, type AppSpec, type AppWindow, createApp } from "./app/create-app.ts";
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
export type { LifeSpec, Opened } from "./app/life.ts";
export type { Clipboard, ClipboardOptions } from "./app/make-clipboard.ts";
export { type OpenWindowOptions, openWindow } from "./app/open-window.ts";
export { ref } from "./app/ref.ts";
export { type Theme, type ThemeState, theme } from "./app/theme.ts";
export type { ThemeMode, ThemeOption, ThemeSpec, TokenColor } from "./app/theme-spec.ts";
export type {
  RawWindow,
  RequestOptions,
  Size,
  WindowBounds,
  WindowHandle,
  WindowListeners,
  WindowOptions,
  WindowSize,
} from "./app/types.ts";
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
export { type OpenOptions, type Shell, shell } from "./desktop/open-external.ts";
export type { AppPaths } from "./desktop/paths.ts";
export type { Awake, AwakeOptions } from "./desktop/power.ts";
export type { GlobalShortcut, GlobalShortcuts } from "./desktop/shortcuts.ts";
export type { Store, StoreOptions, StoreOrigin } from "./desktop/store.ts";
export type { Tray, TrayOptions } from "./desktop/tray.ts";
export type { TrayMenu, TrayMenuItem } from "./desktop/tray-menu.ts";
// Trees.
export type { FormProps, FormState, StandardSchema } from "./elements/form.ts";
export type { MenuItem } from "./elements/menu-items.ts";
export { createToasts, type Toast, type ToastOptions, type Toasts } from "./elements/toasts.ts";
export type { Trigger, TriggerProps } from "./elements/trigger.ts";
export { ui } from "./elements/ui.ts";
// Errors.
export { type ErrorCode, GuppyError } from "./errors.ts";
export type { ElementKind } from "./generated/elements.ts";
export type { EventHandler, EventTarget, NodeEvent, NodeEvents } from "./generated/events.ts";
export type { Color, Length, Style } from "./generated/styles.ts";
export type { ThemeToken } from "./generated/theme.ts";
export { type Component, createElement, type Element, Fragment, type GuppyNode, type Key } from "./view/element.ts";
export { type SetState, useEffect, useId, useNode, useRef, useState } from "./view/hooks.ts";
export type { JSX } from "./view/jsx-types.ts";
export { each, memo, type Row } from "./view/memo.ts";
export type { CommandOptions, Ref } from "./view/ref.ts";
