// Imports guppy as an ES module: whether the native side answers, and which file it is.
import { buildInfo, loadStatus, ping } from "guppy/native";

const answer = await ping();
const { path } = loadStatus();
process.stdout.write(JSON.stringify({ answer, ...buildInfo(), path }));
