// The targets a native package exists for. Read by `load.ts` to name the package of the machine at hand.

export type Libc = "gnu" | "musl";

export interface Target {
  /** The suffix of the package and of the file. */
  readonly id: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly libc?: Libc;
}

export const targets: readonly Target[] = [{ id: "linux-x64-gnu", platform: "linux", arch: "x64", libc: "gnu" }];

export function packageOf(target: Target): string {
  return `@guppy/native-${target.id}`;
}

export function fileOf(target: Target): string {
  return `guppy.${target.id}.node`;
}
