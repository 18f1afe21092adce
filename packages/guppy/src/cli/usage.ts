// A command line that cannot be right. `main.ts` prints it with the help and ends with code 2.
export class UsageError extends Error {}
