// A column of the board, and a card in it.
import { dragKind, type GuppyNode } from "guppy";
import { plus } from "guppy/icons";
import type { Card as CardData, Column as ColumnData, Place } from "./board.ts";

export const card = dragKind<{ readonly id: string }>("card");

/** What is over a card, and in which half of it. */
export interface Over {
  readonly card: string;
  readonly below: boolean;
}

interface ColumnProps {
  readonly column: ColumnData;
  readonly takes: boolean;
  readonly over: Over | null;
  readonly lift: (id: string | null) => unknown;
  readonly hover: (over: Over | null) => unknown;
  readonly drop: (id: string, place: Place | Over) => unknown;
  readonly files: (paths: readonly string[], column: string) => unknown;
  readonly add: (column: string) => unknown;
}

export function Column(props: ColumnProps): GuppyNode {
  const { column, takes, over, drop, files, add } = props;
  const { id, title, limit, cards } = column;
  const count = limit === undefined ? `${cards.length}` : `${cards.length} of ${limit}`;
  return (
    <div
      id={id}
      role="group"
      label={`${title}, ${count}`}
      class="flex flex-col flex-1 min-w-0 gap-2 rounded-xl border border-border bg-surface p-3 drop-target:border-primary drop-target:bg-accent"
      dropTypes={takes ? `${card.type} files` : ""}
      onDrop={(event) => {
        const dropped = card.read(event);
        if (dropped !== undefined) drop(dropped.id, { column: id, before: null });
        else files(event.paths, id);
      }}
    >
      <div class="flex flex-row items-center gap-2 px-1">
        <text role="heading" level={2} class="flex-1 font-semibold">
          {title}
        </text>
        <badge>{count}</badge>
      </div>
      <scroll class="flex-1 min-h-0">
        <div role="list" label={title} class="flex flex-col gap-2 p-1">
          {cards.map((one) => (
            <CardView
              key={one.id}
              card={one}
              takes={takes}
              over={over?.card === one.id ? over : null}
              lift={props.lift}
              hover={props.hover}
              drop={drop}
            />
          ))}
        </div>
      </scroll>
      <button variant="ghost" size="sm" label={`New card in ${title}`} disabled={!takes} onClick={() => add(id)}>
        <icon svg={plus} class="size-4" />
        New card
      </button>
    </div>
  );
}

interface CardProps extends Pick<ColumnProps, "takes" | "over" | "lift" | "hover" | "drop"> {
  readonly card: CardData;
}

const tones = { Bug: "danger", Design: "primary", Docs: "success", File: "neutral" } as const;

function CardView({ card: { id, title, tag, owner }, takes, over, lift, hover, drop }: CardProps): GuppyNode {
  const line = <div class="h-0.5 rounded-full bg-primary" />;
  return (
    <div
      id={id}
      role="listitem"
      label={title}
      focusable
      class="flex flex-col gap-2 rounded-lg dragging:opacity-50"
      dropTypes={takes ? card.type : ""}
      {...card.props({ id })}
      onDragStart={() => lift(id)}
      onDragEnd={() => lift(null)}
      onDragOver={({ localY, height, source }) =>
        hover({ card: id, below: source === "pointer" && localY > height / 2 })
      }
      onDragLeave={() => hover(null)}
      onDrop={(event) => {
        const dropped = card.read(event);
        const below = event.source === "pointer" && event.localY > event.height / 2;
        if (dropped !== undefined) drop(dropped.id, { card: id, below });
      }}
    >
      {over !== null && !over.below && line}
      <div class="flex flex-col gap-2 rounded-lg border border-border bg-background p-3 shadow-sm cursor-grab hover:border-ring">
        <text class="text-sm">{title}</text>
        {(tag !== undefined || owner !== undefined) && (
          <div class="flex flex-row items-center justify-between">
            {tag === undefined ? <div /> : <badge tone={tones[tag]}>{tag}</badge>}
            {owner !== undefined && <avatar name={owner} size="sm" />}
          </div>
        )}
      </div>
      {over?.below && line}
    </div>
  );
}
