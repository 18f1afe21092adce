// The pages of the stress bench, by name.

export const shapes = ["minimal", "uniform", "varying", "grid", "rows", "mixed"] as const;
export type Shape = (typeof shapes)[number];
