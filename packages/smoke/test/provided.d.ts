// What the global setups hand to the tests.
import type { PackedSet } from "../src/pack.ts";
import type { Registry } from "../src/registry.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly packed: PackedSet;
    readonly registry: Omit<Registry, "close">;
  }
}
