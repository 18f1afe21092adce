// The pictures that composites need, from the set of `guppy/icons`.
import { star } from "../icons.ts";

export {
  alertTriangle,
  arrowDown,
  arrowUp,
  calendar as calendarIcon,
  check,
  checkCircle,
  chevronDown,
  chevronLeft,
  chevronRight,
  info,
  minus,
  search,
  star,
  x,
  xCircle,
} from "../icons.ts";

/** A circle of which a share is drawn, clockwise from the top. */
export function ring(share: number): string {
  const around = 2 * Math.PI * 10;
  const dashes = share >= 1 ? "" : ` stroke-dasharray="${(share * around).toFixed(2)} ${around.toFixed(2)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10" fill="none" stroke="#000" stroke-width="3" stroke-linecap="round"${dashes} transform="rotate(-90 12 12)"/></svg>`;
}

/** A star whose inside is filled. */
export const starFilled: string = star.replace('fill="none"', 'fill="#000"');
