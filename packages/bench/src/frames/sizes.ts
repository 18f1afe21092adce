// The list that the benches of lists, memory and real windows share, and that peers are measured with.
export const rowCount = 3000;
/** Of a list that makes those that show. */
export const manyRows = 1_000_000;
export const rowHeight = 28;
export const nodesInRow = 4;
/** Of the window, in logical px. */
export const windowSize = { width: 1000, height: 740 } as const;
