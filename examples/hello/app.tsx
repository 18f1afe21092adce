// A window with a button: `npx guppy run app.tsx`.
import { createApp, defineWindow } from "guppy";

const Hello = defineWindow({
  options: { title: "Hello", bounds: { width: 320, height: 160 } },
  mount: () => ({ name: "world" }),
  render: (window) => (
    <div class="flex flex-col gap-4 p-6">
      <text class="text-2xl font-bold">Hello, {window.state.name}!</text>
      <button onClick={() => window.update(() => ({ name: "guppy" }))}>Greet guppy</button>
    </div>
  ),
});

await createApp({ id: "hello", windows: [{ id: "main", window: Hello }] });
