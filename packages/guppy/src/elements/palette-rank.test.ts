// Which titles a query finds, in which order, and which letters stand out.
import { expect, test } from "vitest";
import { rank, rankAll } from "./palette-rank.ts";

const titles = ["Save", "Save All", "Open File", "Toggle Sidebar", "Find in Files", "Close Window", "saveAs"];
const items = titles.map((title) => ({ id: title, title }));
const find = (query: string, recent: readonly string[] = []): readonly string[] =>
  rankAll(query, items, recent).map(({ item }) => item.title);

test.each([
  ["save", ["Save", "saveAs", "Save All"]],
  ["sa", ["Save", "saveAs", "Save All", "Toggle Sidebar"]],
  ["SA ALL", ["Save All"]],
  ["fif", ["Find in Files"]],
  ["tsb", ["Toggle Sidebar"]],
  ["xyz", []],
  ["file", ["Open File", "Find in Files"]],
])("%s", (query, found) => {
  expect(find(query)).toEqual(found);
});

test("without a query all are there, the latest first", () => {
  expect(find("", ["Open File", "Save All"]).slice(0, 3)).toEqual(["Open File", "Save All", "Save"]);
  expect(find("")).toEqual(titles);
});

test("of two that fit alike the recent one comes first", () => {
  const twins = [
    { id: "a", title: "Move Up" },
    { id: "b", title: "Move Me" },
  ];
  expect(rankAll("move", twins, ["b"]).map(({ item }) => item.id)).toEqual(["b", "a"]);
});

test.each([
  ["sb", "Toggle Sidebar", [7, 11]],
  ["fif", "Find in Files", [0, 5, 8]],
  ["side", "Toggle Sidebar", [7, 8, 9, 10]],
  ["as", "saveAs", [4, 5]],
  ["öl", "Nur Öl", [4, 5]],
])("%s stands out in %s", (query, title, places) => {
  expect(rank(query, title)?.places).toEqual(places);
});

test("other words find a title, after those that say it themselves", () => {
  const some = [
    { id: "a", title: "Preferences", keywords: "settings options" },
    { id: "b", title: "Open Settings" },
  ];
  expect(rankAll("settings", some, []).map(({ item }) => item.id)).toEqual(["b", "a"]);
});

test("letters that grow in small letters, and long titles, keep their places", () => {
  expect(rank("b", "İb")?.places).toEqual([1]);
  expect(rank("z", `${"a".repeat(10_000)}z`)).toBeUndefined();
});
