import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { choose } from "./choose.ts";
import { count } from "./count.ts";
import { runStep } from "./run-step.ts";
import { next } from "./schedule.ts";
import { type Step, steps } from "./steps.ts";

describe("count", () => {
  const cargo =
    "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\n\ntest result: FAILED. 2 passed; 1 failed; 0 ignored;";

  test("a plain step is one", () => {
    expect(count("one", { exitCode: 0, output: "" })).toMatchObject({ passed: 1, failed: 0 });
    expect(count("one", { exitCode: 3, output: "" })).toMatchObject({ passed: 0, failed: 1 });
  });

  test("cargo's lines are added up", () => {
    expect(count("cargo", { exitCode: 101, output: cargo })).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });

  test("vitest's report is read", () => {
    const report = JSON.stringify({ numPassedTests: 4, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
    expect(count("vitest", { exitCode: 1, output: "", report })).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  test.each([
    ["no test at all", { exitCode: 0, output: "" }],
    ["a failure without a failed test", { exitCode: 1, output: "test result: ok. 3 passed; 0 failed; 0 ignored;" }],
  ])("%s is a failure", (_name, outcome) => {
    expect(count("cargo", outcome).failed).toBe(1);
  });

  test("half a report is a failure", () => {
    expect(count("vitest", { exitCode: 1, output: "", report: "{" })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

const step = (name: string, more: Partial<Step> = {}): Step => ({
  name,
  command: ["true"],
  counting: "one",
  lane: "node",
  minutes: 1,
  ...more,
});

describe("choose", () => {
  const all = [
    step("build"),
    step("arm64", { foreign: true }),
    step("packages", { packs: true, needs: ["build", "arm64"] }),
    step("releases", { full: true }),
  ];

  test.each<readonly [words: readonly string[], absent: readonly string[], names: readonly string[]]>([
    [[], [], ["build", "arm64", "packages"]],
    [[], ["a.node"], ["build", "arm64", "packages"]],
    [["--full"], [], ["build", "arm64", "packages", "releases"]],
    [["--host"], [], ["build", "packages"]],
    [["--host", "--full"], ["a.node"], ["build", "releases"]],
    [["packages"], ["a.node"], ["packages"]],
  ])("%j, while %j are not there", (words, absent, names) => {
    const choice = choose(all, words, absent);
    expect(choice).toMatchObject({ steps: names.map((name) => ({ name })) });
  });

  test("no step waits for one that is not run", () => {
    expect(choose(all, ["--host"], [])).toMatchObject({ steps: [{}, { needs: ["build"] }], notes: [] });
    expect(choose(all, ["packages"], [])).toEqual({ steps: [step("packages", { packs: true })], notes: [] });
  });

  test("what is left out and what is unknown are said", () => {
    expect(choose(all, ["--host"], ["a.node"])).toMatchObject({
      notes: ["left out, since packing takes a.node: packages"],
    });
    expect(choose(all, ["lnt", "build"], [])).toBe(
      "no step is called lnt; there are: build, arm64, packages, releases",
    );
  });
});

describe("next", () => {
  const nothing = { running: [], passed: new Set<string>(), failed: new Set<string>() };

  test("one step a lane", () => {
    const waiting = [step("a"), step("b"), step("c", { lane: "cargo" })];
    expect(next({ ...nothing, waiting }).start.map(({ name }) => name)).toEqual(["a", "c"]);
  });

  test("a step waits for what it needs, and gives up when that fails", () => {
    const waiting = [step("b", { needs: ["a"] })];
    expect(next({ ...nothing, waiting })).toEqual({ start: [], give: [] });
    expect(next({ ...nothing, waiting, passed: new Set(["a"]) }).start).toHaveLength(1);
    expect(next({ ...nothing, waiting, failed: new Set(["a"]) }).give).toHaveLength(1);
  });

  test("a step that must be alone comes when nothing else can run, and keeps the others out", () => {
    const alone = step("windows", { alone: true });
    expect(next({ ...nothing, waiting: [alone, step("a")] }).start.map(({ name }) => name)).toEqual(["a"]);
    expect(next({ ...nothing, waiting: [alone] }).start).toEqual([alone]);
    expect(next({ ...nothing, waiting: [step("c", { lane: "cargo" })], running: [alone] }).start).toEqual([]);
  });

  test("every step can be reached", () => {
    const names = new Set(steps.map(({ name }) => name));
    expect(names.size).toBe(steps.length);
    expect(steps.flatMap(({ needs }) => needs ?? []).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe("runStep", () => {
  const places = { root: tmpdir(), logs: mkdtempSync(join(tmpdir(), "guppy-check-test-")) };
  const shell = (script: string, minutes = 1): Step => ({
    name: "shell",
    command: ["sh", "-c", script],
    counting: "one",
    lane: "node",
    minutes,
  });

  test("exit codes, signals and missing programs all count", async () => {
    expect(await runStep(shell("echo hello"), places)).toMatchObject({ passed: 1, failed: 0 });
    expect(await runStep(shell("exit 2"), places)).toMatchObject({ passed: 0, failed: 1 });
    expect(await runStep(shell("kill -9 $$"), places)).toMatchObject({ failed: 1, reason: "ended by SIGKILL" });
    expect(await runStep({ ...shell(""), command: ["/no/such/program"] }, places)).toMatchObject({ failed: 1 });
  });

  test("a step that hangs is ended, with its children", async () => {
    const result = await runStep(shell("sleep 60 & sleep 60", 0.005), places);
    expect(result).toMatchObject({ failed: 1, reason: "took more than 0.005 minutes" });
    expect(result.seconds).toBeLessThan(10);
  });
});
