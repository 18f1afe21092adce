// Has a window, and reads outside of the memory of a WebAssembly module, which V8 learns of by SIGSEGV.
import process from "node:process";
import { createApp, defineWindow } from "guppy";

const app = await createApp({
  id: "wasm",
  windows: [{ id: "main", window: defineWindow({ render: () => <text>Hello</text> }) }],
});
// (module (memory 1) (func (export "read") (result i32) (i32.load (i32.const -16))))
const bytes = [
  [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  [0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7f],
  [0x03, 0x02, 0x01, 0x00],
  [0x05, 0x03, 0x01, 0x00, 0x01],
  [0x07, 0x08, 0x01, 0x04, 0x72, 0x65, 0x61, 0x64, 0x00, 0x00],
  [0x0a, 0x09, 0x01, 0x07, 0x00, 0x41, 0x70, 0x28, 0x02, 0x00, 0x0b],
].flat();
// No types of Node's have it.
const { WebAssembly: wasm } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly instantiate: (
      bytes: Uint8Array,
    ) => Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;
  };
};
const { instance } = await wasm.instantiate(Uint8Array.from(bytes));
try {
  (instance.exports["read"] as () => number)();
} catch (error) {
  process.stdout.write(`${(error as Error).name}\n`);
}
await app.close();
