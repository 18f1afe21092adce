import { expect, test } from "vitest";
import { familyOf, installLine, needs } from "./system-packages.ts";

test.each([
  ["ID=debian\n", "debian"],
  ['NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n', "debian"],
  ["ID=fedora\nVARIANT_ID=workstation\n", "fedora"],
  ['ID="rocky"\nID_LIKE="rhel centos fedora"\n', "fedora"],
  ["ID=manjaro\nID_LIKE=arch\n", "arch"],
  ["ID=alpine\n", undefined],
  ["", undefined],
])("%j is of the family %s", (release, family) => {
  expect(familyOf(release)).toBe(family);
});

test("one line installs all that is missing, and names no package twice", () => {
  const missing = needs.filter(({ what }) => what.startsWith("libxkb"));
  expect(installLine([...missing, ...missing], "debian")).toBe(
    "install it: `sudo apt-get install --yes libxkbcommon-dev libxkbcommon-x11-dev`",
  );
});

test("a distribution that nobody knows gets the line of every family", () => {
  const line = installLine(needs.slice(0, 1), undefined);
  expect(line).toContain("`sudo apt-get install --yes build-essential` on Debian and Ubuntu");
  expect(line).toContain("`sudo dnf install --assumeyes gcc` on Fedora");
  expect(line).toContain("`sudo pacman -S --needed base-devel` on Arch");
});
