// Something a component makes from other things and keeps until one of those is another.
import { useRef, useState } from "../view/hooks.ts";

export function useMade<Value>(make: () => Value, from: readonly unknown[]): Value {
  const made = useRef<{ readonly from: readonly unknown[]; readonly value: Value } | null>(null);
  const { current } = made;
  const isSame = current?.from.length === from.length && current.from.every((one, at) => Object.is(one, from[at]));
  if (current !== null && isSame) return current.value;
  const value = make();
  made.current = { from, value };
  return value;
}

/**
 * What a component keeps that several handlers change between two renders: each of them reads what the one before has left.
 */
export function useHeld<Value extends object>(
  initial: () => Value,
): readonly [() => Value, (next: Partial<Value>) => void] {
  const [, render] = useState(0);
  const held = useRef<Value | null>(null);
  const value = (): Value => {
    held.current ??= initial();
    return held.current;
  };
  return [
    value,
    (next) => {
      held.current = { ...value(), ...next };
      render((count) => count + 1);
    },
  ];
}
