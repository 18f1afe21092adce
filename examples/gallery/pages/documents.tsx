// Documents: Markdown as GitHub writes it.
import type { GuppyNode } from "guppy";
import { Section } from "../section.tsx";

const guide = `# Planting a hedge

A hedge wants **sun**, _patience_ and ~~luck~~ water. Dig with a \`spade\`, then read [what comes next](#after-that).

- [x] Buy the plants
- [ ] Dig a trench
  - as deep as the spade
  - twice as wide as the roots
- [ ] Invite the neighbours

> [!TIP]
> Hornbeam keeps its leaves in winter.

| Plant | Height | Price |
| :-- | :-: | --: |
| Hornbeam | 3 m | 2.40 |
| Box | 1 m | 7.90 |

## After that

1. Water it every evening.
2. Cut it in _June_.

\`\`\`ts
const rows = Math.ceil(length / 0.4);
\`\`\`

> Who plants a hedge believes in tomorrow.
`;

export function Documents(): GuppyNode {
  return (
    <Section title="Markdown">
      <markdown class="w-[560px]" text={guide} onTaskChange={() => undefined} />
    </Section>
  );
}
