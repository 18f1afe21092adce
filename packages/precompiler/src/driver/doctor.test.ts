import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { arm64, nameOf, setUp, x64 } from "../../test/matrix.ts";
import { writeChecksumFile, writeTree } from "../../test/support.ts";
import { doctor } from "./doctor.ts";

describe("doctor", () => {
  test("tells what it knows and why it does not know the rest, without credentials", async () => {
    const { host, project } = await setUp({}, {}, { HTTPS_PROXY: "http://me:secret@127.0.0.1:1", HTTP_PROXY: "" });
    const report = await doctor(project, { host });
    expect(report).toMatchObject({
      target: { value: x64 },
      artefact: { value: nameOf(x64) },
      checksums: { problem: expect.stringContaining("does not exist") },
      platformPackage: { problem: expect.any(String) },
      proxies: { value: { http: "", https: "http://***@127.0.0.1:1" } },
      installed: { state: "absent" },
      cache: { writable: true, files: 0 },
    });
    expect(JSON.stringify(report)).not.toContain("secret");
    expect(report.reason).toBe(`nothing is installed; compile fetches ${nameOf(x64)}`);
  });

  test("survives a precompiler and an environment that are wrong", async () => {
    const { host, project } = await setUp({ forceBuild: true }, {}, { HTTPS_PROXY: "nonsense" });
    const broken = {
      ...project.precompiler,
      currentTarget: () => Promise.reject(new Error("no")),
      allSupportedTargets: () => Promise.reject(new Error("none")),
    };
    const report = await doctor(
      { ...project, precompiler: broken as NonNullable<typeof project.precompiler>, url: undefined },
      { host },
    );
    expect(report).toMatchObject({
      target: { problem: "no" },
      fetchTargets: { problem: "none" },
      proxies: { problem: expect.stringContaining("HTTPS_PROXY") },
      reason: expect.stringContaining("forced by"),
    });
  });

  test("finds the platform package and what the checksum file lacks", async () => {
    const { root, host, project } = await setUp();
    await writeTree(root, { "node_modules/@s/thing-linux-x64-gnu/package.json": "{}" });
    await writeChecksumFile(root, { [nameOf(x64)]: Buffer.from("") });
    expect(await doctor(project, { host })).toMatchObject({
      platformPackage: { value: join(root, "node_modules/@s/thing-linux-x64-gnu") },
      checksums: { value: { entries: 1, missing: [nameOf(arm64)] } },
    });
  });
});
