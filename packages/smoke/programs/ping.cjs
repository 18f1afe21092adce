// As ping.mjs, for programs that are CommonJS.
const { buildInfo, loadStatus, ping } = require("guppy/native");

ping().then((answer) => {
  const { path } = loadStatus();
  process.stdout.write(JSON.stringify({ answer, ...buildInfo(), path }));
});
