#!/usr/bin/env node
// Committed, so that package managers can link the command before `dist` is built.
import { main } from "../dist/cli/main.js";

process.exitCode = await main(process.argv.slice(2));
