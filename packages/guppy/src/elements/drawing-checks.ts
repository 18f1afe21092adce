// What a recorder refuses, and with which words. Used by `recorder.ts`.
import { GuppyError } from "../errors.ts";
import { limits } from "../generated/schema.ts";

/** Further out nothing is drawn. */
const farthest = 1e9;

export interface Checks {
  readonly finite: (name: string, values: ArrayLike<unknown>) => void;
  readonly lengths: (name: string, values: ArrayLike<unknown>) => void;
  readonly points: (name: string, values: ArrayLike<number>, of: number) => void;
  readonly word: (name: string, field: string, value: unknown, all: readonly string[]) => number;
  readonly wrong: (name: string, what: string, value: unknown, instead: string) => GuppyError;
}

/** `count` tells how many commands were recorded. */
export function createChecks(count: () => number): Checks {
  const wrong = (name: string, what: string, value: unknown, instead: string): GuppyError => {
    return new GuppyError(
      "GUPPY_INVALID_VALUE",
      `In command ${count()} of the drawing, \`${name}\`: ${what} is ${describe(value)}. It takes ${instead}.`,
      { details: { command: count(), name } },
    );
  };
  const finite: Checks["finite"] = (name, values) => {
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (typeof value === "number" && Math.abs(value) <= farthest) continue;
      throw wrong(name, `number ${index + 1}`, value, `finite numbers, none beyond ${farthest}`);
    }
  };
  return {
    wrong,
    finite,
    lengths(name, values) {
      finite(name, values);
      for (let index = 0; index < values.length; index++) {
        if ((values[index] as number) < 0) throw wrong(name, "a length", values[index], "0 or more");
      }
    },
    points(name, values, of) {
      const { length } = values ?? {};
      if (typeof length !== "number" || length % of !== 0) {
        const what = typeof length === "number" ? `its list of ${length} numbers` : "what it goes through";
        throw wrong(name, what, values, `a list with ${of} numbers for each point`);
      }
      if (length / of > limits.drawingPoints) throw tooMany("points", limits.drawingPoints);
      finite(name, values);
    },
    word(name, field, value, all) {
      const index = all.indexOf(value as string);
      if (index < 0) throw wrong(name, `\`${field}\``, value, all.map((word) => `"${word}"`).join(", "));
      return index;
    },
  };
}

function describe(value: unknown): string {
  if (typeof value === "string") return `"${value.slice(0, 40)}"`;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return "not one";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

export function tooMany(what: string, limit: number): GuppyError {
  return new GuppyError(
    "GUPPY_LIMIT_EXCEEDED",
    `A drawing has more than ${limit} ${what}. Draw less at once: nobody sees more points than there are pixels.`,
    { details: { limit: what, value: limit } },
  );
}

export function tooManyFilled(points: number): GuppyError {
  return new GuppyError(
    "GUPPY_LIMIT_EXCEEDED",
    `A path of ${points} points is filled. It may have ${limits.filledPoints}; draw an area between two lines with \`band\`.`,
    { details: { limit: "filledPoints", value: limits.filledPoints, points } },
  );
}
