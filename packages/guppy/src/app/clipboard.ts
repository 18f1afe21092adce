// `clipboard`: the clipboard of this application.
import { currentSession } from "../runtime/session.ts";
import { isHeadless } from "./environment.ts";
import { createClipboard } from "./make-clipboard.ts";

export const clipboard = createClipboard(currentSession, isHeadless);
