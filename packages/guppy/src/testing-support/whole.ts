// Before the tests of a file: they lower trees without a window, so all parts have to be there.
import { parts } from "../app/whole.ts";
import { provideParts } from "../lazy.ts";

provideParts(parts);
