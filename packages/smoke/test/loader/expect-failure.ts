// What every failed load has in common: how the process ends, and that the text has a code, facts and one next step.
import { expect } from "vitest";
import { type Project, runProgram, typeLine } from "../../src/project.ts";
import type { Ran } from "../../src/run.ts";

export interface Failure {
  readonly code: string;
  /** What the text must say, besides the code and where to read on. */
  readonly says: readonly (string | RegExp)[];
}

export function expectFailure(ran: Ran, { code, says }: Failure): void {
  const { errors } = ran;
  expect(ran, errors).toMatchObject({ code: 1, output: "" });
  expect(errors).toContain(`code: '${code}'`);
  for (const text of says) expect(errors).toMatch(text);
  expect(errors).toContain("docs/troubleshooting.md");
  expect(errors, "npm did nothing wrong").not.toMatch(/npm (has|had) a bug|npm\/cli/);
}

/** A project that fails so, and works after the line that the error names has been typed. */
export async function expectRepair(project: Project, failure: Failure): Promise<void> {
  const ran = await runProgram(project, "ping.mjs");
  expectFailure(ran, failure);
  await typeLine(project, namedLine(ran));
  expect(await runProgram(project, "ping.mjs")).toMatchObject({ code: 0, errors: "" });
}

/** The line that the text says to type. */
export function namedLine({ errors }: Ran): string {
  const line = /: `([^`]+)`/.exec(errors)?.[1];
  if (line === undefined) throw new Error(`names no line to type:\n${errors}`);
  return line;
}
