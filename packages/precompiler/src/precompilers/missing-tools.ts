// What to install where there are no build tools, for each system. Pure.

/** For a machine that has no build tools at all. */
export function missingTools(platform: string): string {
  if (platform === "darwin") return "a build needs the command line tools of Xcode: `xcode-select --install`";
  if (platform === "win32")
    return "a build needs Visual Studio's C++ build tools, and a prompt of theirs (`x64 Native Tools Command Prompt`)";
  return "a build needs a compiler and make: `apt install build-essential` on Debian and Ubuntu, `dnf install gcc-c++ make` on Fedora, `apk add build-base` on Alpine";
}
