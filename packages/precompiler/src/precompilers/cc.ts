// The ready precompiler for C and C++: a build tool, called for each target with the compilers that this machine has for it.
import type { BuildContext, CompileResult, PrecompilerFactory, Target } from "../precompiler.ts";
import { type Env, envValue } from "../system/host.ts";
import { onPath } from "../system/on-path.ts";
import { type Compilers, type CompilerTable, compilersFor } from "./cc-table.ts";
import { type CommandOptions, type CommandSpec, commandPrecompiler } from "./command.ts";
import { hostTarget } from "./current-target.ts";
import { missingTools } from "./missing-tools.ts";

export interface CcOptions extends Omit<CommandOptions, "build" | "compileTargets"> {
  /** Default: `make`, or what the variable `MAKE` names. */
  readonly build?: CommandOptions["build"];
  /** Compilers per target, before those that are found by their names. */
  readonly compilers?: CompilerTable;
  /** Takes nothing but `compilers`. Default false. */
  readonly onlyListedTargets?: boolean;
  /** Leaves this machine's own target to another one. Default false. */
  readonly excludeCurrentTarget?: boolean;
  /** Builds also where no compiler was found, for tools that bring their own. Default false. */
  readonly allowMissingCompiler?: boolean;
  /** Arguments of the same tool that remove what a target left, run before each one, such as `["clean"]`. */
  readonly cleanup?: readonly string[];
}

/** Implements all required callbacks and `unavailableTarget`. */
export function ccPrecompiler(options: CcOptions): PrecompilerFactory {
  const inner = (context: BuildContext): ReturnType<PrecompilerFactory> => {
    const find = (target: Target): Compilers | undefined => foundCompilers(options, context.env, target);
    const build = (target: Target): readonly CommandSpec[] => {
      const specs = specsOf(options, context.env, target);
      const [first] = specs;
      const cleanup = options.cleanup === undefined || first === undefined ? [] : [{ ...first, args: options.cleanup }];
      const env = { ...compilerVariables(find(target), context.env) };
      return [...cleanup, ...specs].map((spec) => ({ ...spec, env: { ...env, ...spec.env } }));
    };
    const made = commandPrecompiler({
      ...options,
      build,
      compileTargets: () => buildable(options, context, find),
    })(context);
    return { ...made, buildNative: (argv): Promise<CompileResult> => nativeBuild(made, context, argv) };
  };
  return Object.assign(inner, { options });
}

async function nativeBuild(
  made: ReturnType<PrecompilerFactory>,
  context: BuildContext,
  argv: readonly string[],
): Promise<CompileResult> {
  const result = await made.buildNative(argv);
  const message = result.diagnostics.at(-1)?.message ?? "";
  if (result.status !== "error" || !/ENOENT/.test(message)) return result;
  context.log(missingTools(process.platform));
  return result;
}

function specsOf({ build }: CcOptions, env: Env, target: Target): readonly CommandSpec[] {
  const given = typeof build === "function" ? build(target) : build;
  const specs = given === undefined ? [{ command: "make" }] : [given].flat();
  const make = envValue(env, "MAKE");
  return make === undefined
    ? specs
    : specs.map((spec) => (spec.command === "make" ? { ...spec, command: make } : spec));
}

function foundCompilers(options: CcOptions, env: Env, target: Target): Compilers | undefined {
  const has = (program: string): boolean => onPath(program, env) !== undefined;
  const listed = options.compilers?.[target];
  if (listed !== undefined) return has(listed.cc.split(" ")[0] ?? "") ? listed : undefined;
  return options.onlyListedTargets ? undefined : compilersFor(target, has);
}

async function buildable(
  options: CcOptions,
  context: BuildContext,
  find: (target: Target) => Compilers | undefined,
): Promise<readonly Target[]> {
  const own = await hostTarget(context.env);
  return options.targets.filter((target) => {
    if (own.ok && own.value === target && options.excludeCurrentTarget) return false;
    if (find(target) !== undefined || options.allowMissingCompiler) return true;
    context.log(`${target} cannot be built here: no compiler for it is in the path`);
    return false;
  });
}

/** A person's own `CC` holds for this machine; for another one it would be the wrong compiler. */
function compilerVariables(found: Compilers | undefined, env: Env): Readonly<Record<string, string>> {
  if (found === undefined) return {};
  const own = (name: string, value: string): string => (found.native ? (envValue(env, name) ?? value) : value);
  return {
    CC: own("CC", found.cc),
    CXX: own("CXX", found.cxx),
    CPP: own("CPP", found.cpp ?? `${found.cc} -E`),
    AR: own("AR", found.ar ?? "ar"),
  };
}
