// A figure and what it should be. A goal that is missed is reported as missed; a figure without a goal is only told.

export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string | null;
  readonly met: boolean | null;
}

export function atLeast(name: string, value: number, unit: string, goal: number): Result {
  return { name, value: rounded(value), unit, goal: `≥ ${goal}`, met: value >= goal };
}

export function atMost(name: string, value: number, unit: string, goal: number): Result {
  return { name, value: rounded(value), unit, goal: `≤ ${goal}`, met: value <= goal };
}

export function told(name: string, value: number, unit: string): Result {
  return { name, value: rounded(value), unit, goal: null, met: null };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
