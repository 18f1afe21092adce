// `node --import guppy/register app.tsx`: TypeScript and TSX on plain Node.
import { registerHooks } from "./cli/hooks.ts";

registerHooks();
