// What is said in the chat: the messages there were, and what the other one answers.
export interface Message {
  readonly id: number;
  readonly from: "me" | "them";
  /** Markdown. */
  readonly text: string;
  /** A picture, as an SVG. */
  readonly picture?: string | undefined;
}

const openings = [
  "Did you see the **second** part?",
  "Not yet. Is it as long as the first?",
  "Longer, and it has a table:\n\n| part | minutes |\n|---|--:|\n| first | 42 |\n| second | 61 |",
  "Then I'll keep it for the weekend.",
  "Do that. Take `snacks`.",
];

/** Messages of a long acquaintance; ids go up to `count`. */
export function history(count: number): readonly Message[] {
  return Array.from({ length: count }, (_, index): Message => {
    const id = index + 1;
    return {
      id,
      from: index % 2 === 0 ? "them" : "me",
      text: openings[index % openings.length] ?? "",
      picture: id % 40 === 39 ? sun(id) : undefined,
    };
  });
}

export function answerTo(text: string): Pick<Message, "text" | "picture"> {
  if (/\bpicture\b/iu.test(text)) return { text: "Here is one from this morning.", picture: sun(7) };
  if (text.trim().endsWith("?")) return { text: "Good question. *I don't know.*" };
  return { text: `You said:\n\n> ${text.trim().replaceAll("\n", "\n> ")}` };
}

function sun(seed: number): string {
  const x = 40 + ((seed * 53) % 240);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160" viewBox="0 0 320 160"><rect width="320" height="160" fill="#bfdbfe"/><circle cx="${x}" cy="70" r="32" fill="#fbbf24"/><path d="M0 120 Q80 90 160 120 T320 110 V160 H0 Z" fill="#15803d"/></svg>`;
}
