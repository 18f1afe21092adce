// Keyboard: Tab reaches its buttons.
// Accessibility: A `region`. Each toast is a `status`, or an `alert` where its tone says so: read out when it appears.
import { createToasts, type GuppyNode } from "guppy";

const toasts = createToasts();
toasts.show({
  title: "Message sent",
  description: "To three people.",
  tone: "success",
  duration: Number.POSITIVE_INFINITY,
});

export const height = 200;

export function Example(): GuppyNode {
  return (
    <div class="flex flex-col">
      <button
        class="self-start"
        variant="outline"
        onClick={() => toasts.show({ title: "Message sent", description: "To three people.", tone: "success" })}
      >
        Send
      </button>
      <toaster toasts={toasts} />
    </div>
  );
}
