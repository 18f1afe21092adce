// What components keep of their own, by the place they stand in. `lower.ts` walks it beside the tree: a place exists only where a
// component below uses a hook, so a tree without hooks costs nothing.

import { GuppyError } from "../errors.ts";
import type { Component } from "../view/element.ts";
import type { Cell, EffectCell, HookHost } from "../view/hooks.ts";
import { noShell, type Shell } from "../view/shell.ts";
import type { NamedClasses } from "./named-classes.ts";
import type { IrNode } from "./node.ts";
import { createRef } from "./ref.ts";

/** A place in the tree, named by its key among its siblings. */
export interface Place {
  readonly parent: Place | null;
  readonly key: string;
  children: Map<string, Place> | null;
  instances: Instance[];
  /** The last render in which all below it was taken over unseen. */
  keptIn: number;
  /** Something at or below it has changed since it was rendered. */
  isDirty: boolean;
}

export interface Instance extends HookHost {
  readonly component: Component;
  /** Components that show each other stand in one place; how deep tells them apart. */
  readonly nesting: number;
  readonly place: Place;
  isComplete: boolean;
  seenIn: number;
  isGone: boolean;
}

export interface Instances {
  readonly root: Place;
  render: number;
  /** The tree that the state was last rendered into. */
  shown: IrNode | undefined;
  /** Nothing may be taken over unseen: the last tree never became the one on screen. */
  isDoubtful: boolean;
  /** The root of the last tree held something that guppy showed above it. */
  isCovered: boolean;
  isRendering: boolean;
  count: number;
  readonly effects: { readonly instance: Instance; readonly cell: EffectCell }[];
  /** What components that are gone have left to undo. */
  cleanups: (() => unknown)[];
  /** Renders in a row that an effect of the one before asked for. */
  cascade: number;
  /** The component whose effect runs, and whether one has asked for a render since the last. */
  effectOf: Instance | null;
  isAsked: boolean;
  /** Asks for another render. */
  readonly changed: () => void;
  /** Resolves when what was asked for is on screen. */
  readonly rendered: () => Promise<void>;
  /** The window that the tree is shown in. */
  readonly shell: Shell;
  /** Classes with names of the program's. */
  readonly named: NamedClasses | undefined;
  readonly copy: (text: string) => Promise<void>;
  readonly paste: () => Promise<string | undefined>;
}

const nothing = async (): Promise<undefined> => undefined;

export interface TextClipboard {
  readonly writeText: (text: string) => Promise<void>;
  readonly readText: () => Promise<string | undefined>;
}

const noClipboard: TextClipboard = { writeText: nothing, readText: nothing };

export function createInstances(
  changed: () => void,
  rendered: () => Promise<void> = nothing,
  shell: Shell = noShell,
  named?: NamedClasses,
  clipboard: TextClipboard = noClipboard,
): Instances {
  return {
    root: createPlace(null, ""),
    render: 0,
    shown: undefined,
    isDoubtful: false,
    isCovered: false,
    isRendering: false,
    count: 0,
    effects: [],
    cleanups: [],
    cascade: 0,
    effectOf: null,
    isAsked: false,
    changed,
    rendered,
    shell,
    named,
    copy: clipboard.writeText,
    paste: clipboard.readText,
  };
}

function createPlace(parent: Place | null, key: string): Place {
  return { parent, key, children: null, instances: [], keptIn: 0, isDirty: false };
}

export function placeWithin(parent: Place | undefined, key: string): Place | undefined {
  return parent?.children?.get(key);
}

export function startRender(instances: Instances, previous: IrNode | undefined): void {
  instances.render++;
  instances.cascade = instances.isAsked ? instances.cascade + 1 : 0;
  instances.isAsked = false;
  instances.isRendering = true;
  instances.isDoubtful = previous !== instances.shown;
  instances.effects.length = 0;
}

/** Whether what stands there may be taken over unseen, and if so, notes that it is still there. */
export function keepsPlace(instances: Instances, place: Place | undefined): boolean {
  if (place === undefined) return true;
  if (place.isDirty || instances.isDoubtful) return false;
  place.keptIn = instances.render;
  return true;
}

/** The place below `root` that these keys lead to. */
export function makePlace(instances: Instances, keys: readonly string[], depth: number, key: string): Place {
  let place = instances.root;
  for (let index = 0; index < depth; index++) place = stepInto(place, keys[index] ?? "");
  return stepInto(place, key);
}

function stepInto(parent: Place, key: string): Place {
  parent.children ??= new Map();
  let place = parent.children.get(key);
  if (place === undefined) {
    place = createPlace(parent, key);
    parent.children.set(key, place);
  }
  return place;
}

/** What the component keeps in this place; new where it was not there in the render before. */
export function instanceOf(instances: Instances, place: Place, component: Component, nesting: number): Instance {
  const found = place.instances.find((one) => one.component === component && one.nesting === nesting);
  if (found !== undefined) {
    if (found.seenIn !== instances.render) {
      found.seenIn = instances.render;
      found.at = 0;
    }
    return found;
  }
  instances.count++;
  const cells: Cell[] = [];
  const made: Instance = {
    id: `guppy-${instances.count}`,
    component,
    nesting,
    place,
    cells,
    at: 0,
    isComplete: false,
    seenIn: instances.render,
    isGone: false,
    isRendering: () => instances.isRendering,
    changed() {
      if (made.isGone) return;
      markDirty(place);
      noteAsked(instances);
      instances.changed();
    },
    node: (kind) => createRef(kind, instances.rendered),
    shell: instances.shell,
    copy: instances.copy,
    paste: instances.paste,
    later: (cell) => instances.effects.push({ instance: made, cell }),
  };
  place.instances.push(made);
  return made;
}

function markDirty(place: Place): void {
  for (let at: Place | null = place; at !== null; at = at.parent) at.isDirty = true;
}

/** The render failed: what is on screen stays, and so does what components keep; first renders that failed start again. */
export function abandonRender(instances: Instances): void {
  instances.isRendering = false;
  instances.shown = undefined;
  instances.effects.length = 0;
  forgetUnfinished(instances.root);
}

function forgetUnfinished(place: Place): void {
  place.instances = place.instances.filter(({ isComplete }) => isComplete);
  for (const child of place.children?.values() ?? []) forgetUnfinished(child);
}

/** The render is done: components that were not in it are gone. */
export function finishRender(instances: Instances, root: IrNode): void {
  instances.isRendering = false;
  instances.shown = root;
  sweep(instances, instances.root);
}

/** True when nothing is left in the place. */
function sweep(instances: Instances, place: Place): boolean {
  if (place.keptIn === instances.render) return false;
  place.isDirty = false;
  let left = false;
  for (const instance of place.instances) {
    if (instance.seenIn === instances.render) {
      instance.isComplete = true;
      left = true;
    } else release(instances, instance);
  }
  if (place.instances.some(({ isGone }) => isGone)) {
    place.instances = place.instances.filter(({ isGone }) => !isGone);
  }
  if (place.children !== null) {
    for (const child of place.children.values()) {
      if (sweep(instances, child)) place.children.delete(child.key);
      else left = true;
    }
  }
  return !left && place.parent !== null;
}

function release(instances: Instances, instance: Instance): void {
  instance.isGone = true;
  for (const cell of instance.cells) {
    if (cell.type === "useEffect" && cell.cleanup !== undefined) instances.cleanups.push(cell.cleanup);
  }
}

/** An effect that asks for a render in each render has no end: so many in a row are stopped. */
const mostInARow = 50;

/**
 * Call where another render is asked for.
 *
 * @throws GuppyError `GUPPY_NOT_SETTLING` that names the component whose effects asked for too many in a row.
 */
export function noteAsked(instances: Instances): void {
  if (instances.effectOf === null) return;
  if (instances.cascade >= mostInARow) throw notSettling(instances.effectOf);
  instances.isAsked = true;
}

function notSettling({ component }: Instance): GuppyError {
  const name = component.name === "" ? "A component" : `\`${component.name}\``;
  return new GuppyError(
    "GUPPY_NOT_SETTLING",
    `${name} asked for a render in an effect of each of ${mostInARow} renders in a row, so the last was not done. Give \`useEffect\` a list of what it depends on, or set the state only where it differs.`,
    { details: { component: component.name } },
  );
}

/** Runs what the last render left to undo and to do; `call` takes what it throws, and `report` the end of a loop. */
export function runEffects(
  instances: Instances,
  call: (run: () => unknown) => void,
  report: (error: GuppyError) => void,
): void {
  const { cleanups } = instances;
  instances.cleanups = [];
  for (const cleanup of cleanups) call(cleanup);
  for (const { instance, cell } of instances.effects.splice(0)) {
    if (instance.isGone) continue;
    instances.effectOf = instance;
    call(() => {
      try {
        cell.cleanup?.();
        cell.cleanup = undefined;
        const left = cell.run();
        if (typeof left === "function") cell.cleanup = left as () => unknown;
        return left;
      } catch (error) {
        if (!(error instanceof GuppyError) || error.code !== "GUPPY_NOT_SETTLING") throw error;
        report(error);
        return undefined;
      }
    });
    instances.effectOf = null;
  }
}

/** The window is gone, and all of its components with it. */
export function releaseAll(instances: Instances): void {
  instances.render++;
  instances.root.keptIn = 0;
  sweep(instances, instances.root);
}
