// What the global setups hand to the tests.
import type { PackedSet } from "../src/pack.ts";
import type { Project } from "../src/project.ts";
import type { Registry } from "../src/registry.ts";
import type { Upstream } from "../src/upstream.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly packed: PackedSet;
    readonly upstream: Upstream;
    readonly registry: Omit<Registry, "close">;
    /** A project with a good install: copy it, don't touch it. */
    readonly good: Project;
  }
}
