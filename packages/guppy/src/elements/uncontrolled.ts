// A value that the program decides, or that the element keeps where the program does not.
import { useState } from "../view/hooks.ts";

/** The value now, and what a change calls: it keeps the value where `given` is left out, and tells the program either way. */
export function useValue<Value, Event extends object>(
  given: Value | undefined,
  first: Value,
  tell: ((event: Event) => unknown) | undefined,
): readonly [Value, (next: Value, event: Event) => unknown] {
  const [own, setOwn] = useState<Value>(() => first);
  const value = given === undefined ? own : given;
  return [
    value,
    (next, event) => {
      if (given === undefined) setOwn(() => next);
      return tell?.(event);
    },
  ];
}

/** The list after `one` is turned over: out where it was in; else beside the others, or in their place. */
export function flipped(values: readonly string[], one: string, multiple: boolean): readonly string[] {
  if (values.includes(one)) return values.filter((other) => other !== one);
  return multiple ? [...values, one] : [one];
}
