// Preloaded: Node says that it runs on a system that guppy is not built for.
Object.defineProperty(process, "platform", { value: "freebsd" });
