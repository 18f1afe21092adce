// The window of the chat: what was said, what is being written, and whether the other one is writing.
import { defineWindow, type GuppyNode, type Ref, ref } from "guppy";
import { send } from "guppy/icons";
import type { Message } from "./messages.ts";

interface Argument {
  readonly older: readonly Message[];
  readonly answer: (text: string) => Pick<Message, "text" | "picture">;
  /** Milliseconds before an answer comes. */
  readonly wait: number;
}

interface State extends Argument {
  readonly messages: readonly Message[];
  readonly isAnswering: boolean;
  readonly field: Ref<"textarea">;
}

export const Chat = defineWindow({
  options: { title: "Chat", bounds: { width: 480, height: 640 } },
  mount: (argument: Argument): State => ({
    ...argument,
    messages: argument.older,
    isAnswering: false,
    field: ref("textarea"),
  }),
  render(window) {
    const { messages, isAnswering, field, answer, wait } = window.state;

    const add = (from: Message["from"], said: Pick<Message, "text" | "picture">, answers: boolean): Promise<void> =>
      window.update((state) => ({
        ...state,
        isAnswering: answers,
        messages: [...state.messages, { ...said, id: (state.messages.at(-1)?.id ?? 0) + 1, from }],
      }));
    const say = async (text: string): Promise<void> => {
      if (text.trim() === "") return;
      await field.clear();
      await add("me", { text }, true);
      setTimeout(() => void add("them", answer(text), false), wait);
    };

    return (
      <div class="flex flex-col bg-background text-text">
        <text role="heading" level={1} class="p-3 text-lg font-bold border-b border-border bg-surface">
          Robin
        </text>
        <list
          id="messages"
          label="Messages"
          items={messages}
          followTail
          estimatedHeight={72}
          row={bubble}
          class="scrollbar-scroll"
          empty={<text class="p-6 text-center text-textMuted">Nothing was said yet.</text>}
        />
        <text id="state" live="polite" class="h-6 px-4 text-xs text-textMuted">
          {isAnswering ? "Robin is writing …" : ""}
        </text>
        <Composer field={field} say={say} />
      </div>
    );
  },
});

/** A message, on its own side. */
function bubble({ id, from, text, picture }: Message): GuppyNode {
  const isMine = from === "me";
  return (
    <div class={`flex flex-col px-3 py-1 ${isMine ? "items-end" : "items-start"}`}>
      <div
        id={`message-${id}`}
        role="article"
        label={isMine ? "You" : "Robin"}
        class={`flex flex-col gap-2 max-w-[360px] rounded-xl px-3 py-2 ${isMine ? "bg-accent text-accentText" : "bg-muted"}`}
      >
        {picture !== undefined && (
          <image
            src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
            alt="A landscape"
            class="w-[320px] h-[160px] rounded-lg"
          />
        )}
        <markdown text={text} />
      </div>
    </div>
  );
}

interface ComposerProps {
  readonly field: Ref<"textarea">;
  readonly say: (text: string) => Promise<void>;
}

function Composer({ field, say }: ComposerProps): GuppyNode {
  return (
    <div class="flex flex-row items-end gap-2 border-t border-border bg-surface p-3">
      <textarea
        id="field"
        ref={field}
        label="Message"
        placeholder="Write a message; Enter sends it."
        submitOnEnter
        autoFocus
        minRows={1}
        maxRows={6}
        class="flex-1"
        onSubmit={({ text }) => say(text)}
      />
      <icon svg={send} class="size-5 mb-2 text-textMuted" />
    </div>
  );
}
