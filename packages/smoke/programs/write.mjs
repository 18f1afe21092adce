// Writes a file beside itself: how a test knows that nobody may.
import { writeFileSync } from "node:fs";

writeFileSync(new URL("probe", import.meta.url), "");
