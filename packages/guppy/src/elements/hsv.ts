// Colours as people mix them: a hue, how strong, how light. Apart from the element, so that its arithmetic can be tested by itself.

export interface Hsv {
  /** Degrees, from 0 up to 360. */
  readonly hue: number;
  /** From 0, which is grey, to 1. */
  readonly saturation: number;
  /** From 0, which is black, to 1. */
  readonly value: number;
}

const form = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu;

/** The colour of `#rrggbb`; undefined for what is none. */
export function readHex(text: string): Hsv | undefined {
  const parts = form.exec(text.trim())?.slice(1);
  if (parts === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16) / 255);
  const value = Math.max(red, green, blue);
  const spread = value - Math.min(red, green, blue);
  const saturation = value === 0 ? 0 : spread / value;
  if (spread === 0) return { hue: 0, saturation, value };
  const sixth =
    value === red ? (green - blue) / spread : value === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  return { hue: (sixth * 60 + 360) % 360, saturation, value };
}

/** As `#rrggbb`. */
export function writeHex({ hue, saturation, value }: Hsv): `#${string}` {
  const part = (offset: number): string => {
    const at = (offset + hue / 60) % 6;
    const share = value - value * saturation * Math.max(0, Math.min(at, 4 - at, 1));
    return Math.round(share * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(5)}${part(3)}${part(1)}`;
}
