// Which distribution package brings a system library that the native file is linked to or opens while it runs.

export interface LibraryPackages {
  readonly debian: string;
  readonly fedora: string;
  readonly arch: string;
}

/** By soname. */
export const libraryPackages: Readonly<Record<string, LibraryPackages>> = {
  "libEGL.so.1": { debian: "libegl1", fedora: "libglvnd-egl", arch: "libglvnd" },
  "libfontconfig.so.1": { debian: "libfontconfig1", fedora: "fontconfig", arch: "fontconfig" },
  "libgcc_s.so.1": { debian: "libgcc-s1", fedora: "libgcc", arch: "gcc-libs" },
  "libvulkan.so.1": { debian: "libvulkan1", fedora: "vulkan-loader", arch: "vulkan-icd-loader" },
  "libwayland-client.so.0": { debian: "libwayland-client0", fedora: "libwayland-client", arch: "wayland" },
  "libwayland-egl.so.1": { debian: "libwayland-egl1", fedora: "libwayland-egl", arch: "wayland" },
  "libxcb.so.1": { debian: "libxcb1", fedora: "libxcb", arch: "libxcb" },
  "libX11-xcb.so.1": { debian: "libx11-xcb1", fedora: "libX11-xcb", arch: "libx11" },
  "libxkbcommon-x11.so.0": { debian: "libxkbcommon-x11-0", fedora: "libxkbcommon-x11", arch: "libxkbcommon-x11" },
  "libxkbcommon.so.0": { debian: "libxkbcommon0", fedora: "libxkbcommon", arch: "libxkbcommon" },
};

/** One next step for people on any of the three families. */
export function installLibrary(soname: string): string {
  const names = libraryPackages[soname];
  if (names === undefined) return `Install the package of your distribution that holds ${soname}.`;
  const { debian, fedora, arch } = names;
  return `Install it: \`apt install ${debian}\` on Debian and Ubuntu, \`dnf install ${fedora}\` on Fedora, \`pacman -S ${arch}\` on Arch.`;
}
