// `changeset publish` in a workspace like ours is as safe as scripts/release: guppy's own `prepublishOnly` waits.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterAll, afterEach, expect, test } from "vitest";
import { findProgram } from "../../src/environment.ts";
import { repository } from "../../src/paths.ts";
import { type Environment, type Ran, run, runOrThrow } from "../../src/run.ts";
import { writeStandIns } from "../../src/stand-ins.ts";
import { startPublisher } from "./publisher.ts";

const publisher = await startPublisher();
const { door } = publisher;

afterEach(() => {
  door.judge = () => "pass";
});
afterAll(() => publisher.close());

const prepublishOnly = `node ${join(repository, "scripts", "releasing", "prepublish-only.ts")}`;
const changesets = join(repository, "node_modules", "@changesets", "cli", "bin.js");

async function workspace(version: string): Promise<string> {
  const root = join(publisher.folder, version);
  writeStandIns(root, { version, range: "workspace:*", guppy: { scripts: { prepublishOnly } } });
  writeFileSync(join(root, "package.json"), JSON.stringify({ name: "root", private: true, version: "0.0.0" }));
  writeFileSync(join(root, "pnpm-workspace.yaml"), 'packages: ["packages/*"]\npmOnFail: ignore\n');
  writeFileSync(join(root, "pnpm-lock.yaml"), "lockfileVersion: '9.0'\n");
  await runOrThrow(["cp", "-r", join(repository, ".changeset"), root], { cwd: root, env: environment() });
  for (const args of [
    ["init", "--quiet"],
    ["add", "."],
    ["commit", "--quiet", "--message=release"],
  ])
    await runOrThrow([findProgram("git"), ...identity, ...args], { cwd: root, env: environment() });
  return root;
}

const identity = ["-c", "user.name=smoke", "-c", "user.email=smoke@localhost"];

/** pnpm's and npm's settings come from the publisher's home, and pnpm is the one that the workspace uses. */
function environment(): Environment {
  const { env } = publisher.npm;
  return { ...env, PATH: `${process.env["PATH"]}`, npm_config_userconfig: join(publisher.npm.cwd, ".npmrc") };
}

function changesetPublish(root: string, seconds: number): Promise<Ran> {
  const env = { ...environment(), GUPPY_PUBLISH_WAIT_SECONDS: String(seconds) };
  return run([process.execPath, changesets, "publish", "--no-git-tag"], { cwd: root, env, seconds: 110 });
}

async function has(name: string, version: string): Promise<boolean> {
  const response = await fetch(`${door.url}${name.replace("/", "%2f")}/${version}`);
  return response.ok;
}

test("native packages that the registry does not give out keep guppy back; a rerun publishes it", async () => {
  const root = await workspace("2.0.0");
  door.judge = ({ name, tarball }) => (tarball && name === "@guppy/native-beta" ? "hide" : "pass");
  const held = await changesetPublish(root, 0);
  expect(held.code, held.output + held.errors).toBe(1);
  expect(await has("@guppy/native-beta", "2.0.0")).toBe(true);
  expect(await has("guppy", "2.0.0")).toBe(false);

  door.judge = () => "pass";
  const rerun = await changesetPublish(root, 30);
  expect(rerun.code, rerun.output + rerun.errors).toBe(0);
  expect(await has("guppy", "2.0.0")).toBe(true);
});

test("another file in the workspace than in the registry keeps guppy back", async () => {
  const root = await workspace("2.1.0");
  door.judge = ({ method, name }) => (method === "PUT" && name === "guppy" ? "refuse" : "pass");
  expect((await changesetPublish(root, 30)).code).toBe(1);
  door.judge = () => "pass";
  writeFileSync(join(root, "packages", "native-alpha", "guppy.alpha.node"), "built anew\n");
  expect((await changesetPublish(root, 30)).code).toBe(1);
  // changesets does not pass on what the script said.
  const folder = join(root, "packages", "guppy");
  const ran = await run([findProgram("pnpm"), "publish", "--no-git-checks"], { cwd: folder, env: environment() });
  expect(ran.output + ran.errors).toMatch(/holds another guppy\.alpha\.node/);
  expect(await has("guppy", "2.1.0")).toBe(false);
});
