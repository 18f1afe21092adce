// Folders by what the environment says.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appPaths } from "./paths.ts";

test("the variables of XDG count, where they are absolute", () => {
  const paths = appPaths("org.example.app", {
    HOME: "/home/me",
    XDG_CONFIG_HOME: "/c",
    XDG_DATA_HOME: "relative",
    XDG_CACHE_HOME: "",
    XDG_RUNTIME_DIR: "/run/user/1",
  });
  expect(paths).toMatchObject({
    config: "/c/org.example.app",
    data: "/home/me/.local/share/org.example.app",
    state: "/home/me/.local/state/org.example.app",
    cache: "/home/me/.cache/org.example.app",
    runtime: "/run/user/1/org.example.app",
    home: "/home/me",
    downloads: "/home/me/Downloads",
  });
  expect(appPaths("a", { HOME: "/home/me" }).runtime).toBeUndefined();
});

test("the user's folders are those of user-dirs.dirs; lines that are none are passed over", () => {
  const config = mkdtempSync(join(tmpdir(), "guppy-paths-"));
  try {
    const lines = [
      "# comment",
      'XDG_DOCUMENTS_DIR="$HOME/Dokumente"',
      'XDG_MUSIC_DIR="/mnt/music/"',
      'XDG_VIDEOS_DIR="$(rm -rf x)"',
      'XDG_PICTURES_DIR="relative"',
      "XDG_DOWNLOAD_DIR=$HOME/unquoted",
      'XDG_DESKTOP_DIR="$HOME/a\\"b"',
    ];
    writeFileSync(join(config, "user-dirs.dirs"), lines.join("\n"));
    expect(appPaths("a", { HOME: "/home/me", XDG_CONFIG_HOME: config })).toMatchObject({
      documents: "/home/me/Dokumente",
      music: "/mnt/music",
      videos: "/home/me/Videos",
      pictures: "/home/me/Pictures",
      downloads: "/home/me/Downloads",
    });
  } finally {
    rmSync(config, { recursive: true });
  }
});

test.each(["", ".", "..", "a/b", "/a", "a\0", "a b", "ä"])("the id %j names no folder", (id) => {
  expect(() => appPaths(id, { HOME: "/home/me" })).toThrow(/The app's id is/);
});
