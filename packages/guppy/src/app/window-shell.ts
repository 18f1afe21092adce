// One window's side of the commands: which keys it takes, what they lead to, where the focus is, and what components see of it.

import type { ShortcutKeys } from "../generated/requests.ts";
import type { EditAction } from "../generated/values.ts";
import type { MountedNode, ShadowTree } from "../ir/shadow-tree.ts";
import type { Shell } from "../view/shell.ts";
import type { WindowEventRecord } from "../wire/decode-batch.ts";
import type { AppCommands, Place } from "./app-commands.ts";
import { parseKeys } from "./keymap-parse.ts";
import { noFocus } from "./when-expressions.ts";

export interface ShellParts {
  readonly commands: AppCommands;
  /** The id of the window in its app. */
  readonly window: string;
  readonly shadow: () => ShadowTree;
  /** Resolves when no patch waits or is in flight. */
  readonly settled: () => Promise<void>;
  readonly send: (shortcuts: readonly ShortcutKeys[]) => void;
  readonly edit: (action: EditAction) => Promise<unknown>;
  readonly tell: (node: MountedNode, command: "focus" | "blur") => Promise<void>;
  /** Runs what keys lead to; what it throws is reported. */
  readonly call: (name: string, run: () => unknown) => void;
}

export interface WindowShell {
  readonly shell: Shell;
  /** What the window is opened with; undefined while nobody cares for keys. */
  readonly shortcuts: () => readonly ShortcutKeys[] | undefined;
  /** The kind of the node that has the focus, or had it before a menu opened. */
  readonly focusKind: () => string;
  readonly hear: (record: KeyRecord) => void;
  readonly opened: () => void;
  readonly closed: () => void;
}

export type KeyRecord = Extract<WindowEventRecord, { readonly name: "shortcut" | "focusMoved" }>;

interface Claim {
  readonly keys: ReadonlySet<string>;
  readonly handler: (keys: string) => unknown;
}

export function createWindowShell(parts: ShellParts): WindowShell {
  const { commands, window, shadow, send, call } = parts;
  const listeners = new Set<() => void>();
  let claims: readonly Claim[] = [];
  /** The node that has the focus, and the last that had it outside of menus. */
  let current = 0;
  let last = 0;
  let pending: string | undefined;
  let isAwake = !commands.isEmpty;
  let isOpen = false;
  let sent: string | undefined;

  const place = (): Place => ({ window, focus: kindOf(shadow().lookup(last)) });
  const shortcuts = (): readonly ShortcutKeys[] => {
    const declared = commands.declared(window);
    const known = new Set(declared.filter(({ focus }) => focus === "").map(({ keys }) => keys));
    const claimed = claims.flatMap(({ keys }) => [...keys]).filter((keys) => !known.has(keys));
    const others = declared.filter(({ keys }) => !claimed.includes(keys));
    return [...others, ...[...new Set(claimed)].map((keys) => ({ keys, focus: "" }))];
  };
  const renew = (): void => {
    if (!isAwake || !isOpen) return;
    const wanted = shortcuts();
    const text = JSON.stringify(wanted);
    if (text === sent) return;
    sent = text;
    send(wanted);
  };
  const notify = (): void => {
    renew();
    for (const listener of [...listeners]) listener();
  };
  const unsubscribe = commands.subscribe(notify);
  const detach = commands.attach(window, (action) => parts.edit(action));

  const press = (keys: string): void => {
    const binding = commands.match(keys, place());
    if (binding !== undefined) {
      const { command, args } = binding;
      call(command, () => shell.run(command, args, "keys"));
      return;
    }
    const claim = claims.findLast((one) => one.keys.has(keys));
    if (claim !== undefined) call("keys", () => claim.handler(keys));
  };
  /** Takes up where the focus is, once the node is known here: news of it may come before the patch that made it is answered. */
  const settleFocus = (): void => {
    const node = shadow().lookup(current);
    if ((node === undefined && current !== 0) || isInMenu(node)) return;
    const before = kindOf(shadow().lookup(last));
    last = current;
    if (before !== kindOf(node)) notify();
  };
  const moveFocus = (node: number): void => {
    current = node;
    settleFocus();
    if (node !== 0 && shadow().lookup(node) === undefined) void parts.settled().then(settleFocus);
  };

  const shell: Shell = {
    command: (id) => commands.stateOf(id, place()),
    commands: () => commands.states(place()),
    recent: commands.recent,
    menus: commands.menus,
    run(id, args, origin) {
      const ran = commands.run(id, args, origin, place());
      return ran.ran ? ran.result : undefined;
    },
    claim(keys, handler) {
      const names = keys.flatMap((text) => {
        const parsed = parseKeys(text);
        return parsed.ok ? [parsed.value.name] : [];
      });
      const claim = { keys: new Set(names), handler };
      claims = [...claims, claim];
      wake();
      return () => {
        claims = claims.filter((other) => other !== claim);
        renew();
      };
    },
    async refocus() {
      const [target, now] = [shadow().lookup(last), shadow().lookup(current)];
      const lost = target === undefined ? now : undefined;
      // What went away with its menu has given the focus back already, and a node may not take it any more.
      if (target !== undefined) await parts.tell(target, "focus").catch(() => undefined);
      else if (lost !== undefined && isInMenu(lost)) await parts.tell(lost, "blur").catch(() => undefined);
    },
    pendingKeys: () => pending,
    subscribe(listener) {
      listeners.add(listener);
      wake();
      return () => void listeners.delete(listener);
    },
  };
  function wake(): void {
    isAwake = true;
    renew();
  }

  return {
    shell,
    focusKind: () => place().focus,
    shortcuts() {
      if (!isAwake) return undefined;
      const wanted = shortcuts();
      sent = JSON.stringify(wanted);
      return wanted;
    },
    hear(record) {
      if (record.name === "focusMoved") {
        moveFocus(record.payload.focus);
        return;
      }
      const { keys, complete, focus } = record.payload;
      moveFocus(focus);
      const before = pending;
      const parsed = parseKeys(keys);
      pending = complete || !parsed.ok ? undefined : parsed.value.label;
      if (before !== pending) notify();
      if (complete) press(keys);
    },
    opened() {
      isOpen = true;
      renew();
    },
    closed() {
      isOpen = false;
      unsubscribe();
      detach();
    },
  };
}

function kindOf(node: MountedNode | undefined): string {
  return node?.ir.kind ?? noFocus;
}

/** What opens menus, and the palette: commands are about what had the focus before. */
function isInMenu(node: MountedNode | undefined): boolean {
  for (let at = node ?? null; at !== null; at = at.parent) {
    const { kind, props } = at.ir;
    const role: unknown = props["role"];
    if (role === "menubar" || (kind === "overlay" && (role === "menu" || role === "search"))) return true;
  }
  return false;
}
