// When two nodes say the same. `lower.ts` keeps the earlier of the two, and `diff.ts` sends nothing for them.
import type { IrHandlers, IrNode, IrProps } from "./node.ts";

/** Both have their names in schema order, so equal ones are equal name by name. */
export function equalProps(a: IrProps, b: IrProps): boolean {
  return a === b || equalRecords(a, b);
}

/** Whether nothing was changed, down to the functions that listen. */
export function equalNodes(a: IrNode, b: IrNode): boolean {
  return (
    a.kind === b.kind &&
    a.id === b.id &&
    a.style === b.style &&
    a.events === b.events &&
    a.children === b.children &&
    equalProps(a.props, b.props) &&
    equalHandlers(a.handlers, b.handlers)
  );
}

function equalHandlers(a: IrHandlers, b: IrHandlers): boolean {
  return a === b || equalRecords(a, b);
}

function equalRecords(a: object, b: object): boolean {
  const values = b as Readonly<Record<string, unknown>>;
  let left = 0;
  for (const name in a) {
    if ((a as Readonly<Record<string, unknown>>)[name] !== values[name]) return false;
    left++;
  }
  for (const _ in b) left--;
  return left === 0;
}
