// Workers of an app that `guppy run` runs understand TypeScript as their parent does. Node gives a worker the options of the
// process and not the hooks that were registered later, so each gets `--import guppy/register` of its own.
import { createRequire, syncBuiltinESMExports } from "node:module";
import type * as WorkerThreads from "node:worker_threads";

/** `register` is the address of guppy's register entry. */
export function registerInWorkers(register: string): void {
  // Child processes that are forked take the same list.
  process.execArgv = [...process.execArgv, "--import", register];
  const threads = createRequire(import.meta.url)("node:worker_threads") as {
    Worker: typeof WorkerThreads.Worker;
  };
  threads.Worker = class Worker extends threads.Worker {
    constructor(file: string | URL, options: WorkerThreads.WorkerOptions = {}) {
      const own = options.execArgv === undefined ? process.execArgv : [...options.execArgv, "--import", register];
      super(file, { ...options, execArgv: own });
    }
  };
  // `import { Worker }` sees the class as well.
  syncBuiltinESMExports();
}
