// Why the native side does not load, as data.
import { ping } from "guppy/native";

try {
  await ping();
} catch (error) {
  const { code, message, details } = error;
  process.stdout.write(JSON.stringify({ code, message, details }));
}
