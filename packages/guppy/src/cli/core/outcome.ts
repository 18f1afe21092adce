// How a failure of @guppy/precompiler ends a command: its text with every cause and next step, and its own exit code.
import { exitStatus, explainError, PrecompilerError } from "@guppy/precompiler/embed";

export async function withOutcome(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof PrecompilerError)) throw error;
    console.error(`error: ${explainError(error)}`);
    process.exitCode = exitStatus[error.code];
  }
}
