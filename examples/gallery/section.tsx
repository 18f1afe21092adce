// A part of a page: a title, and what it shows in rows.
import type { GuppyNode } from "guppy";

export function Section({ title, children }: { readonly title: string; readonly children?: GuppyNode }): GuppyNode {
  return (
    <div class="flex flex-col gap-3" role="group" label={title}>
      <text role="heading" level={2} class="text-sm font-semibold text-textMuted">
        {title}
      </text>
      {children}
    </div>
  );
}

export function Row({ children }: { readonly children?: GuppyNode }): GuppyNode {
  return <div class="flex flex-row flex-wrap items-center gap-3">{children}</div>;
}
