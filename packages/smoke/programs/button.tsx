// Opens a window that is one large button, and says so when it is clicked.
import { createApp, defineWindow } from "guppy";

const Button = defineWindow({
  options: { title: "Button", bounds: { width: 320, height: 200 } },
  mount: () => ({}),
  render: () => (
    <button class="size-full text-3xl text-white bg-blue-600" onClick={() => process.stdout.write("clicked\n")}>
      Press
    </button>
  ),
});

const app = await createApp({ id: "button", windows: [{ id: "main", window: Button }] });
await app.closed;
