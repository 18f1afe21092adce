// `clipboard`: the clipboard of this application.
import { createClipboard } from "../runtime/clipboard.ts";
import { currentSession } from "../runtime/session.ts";
import { isHeadless } from "./environment.ts";

export const clipboard = createClipboard(currentSession, isHeadless);
