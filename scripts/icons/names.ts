// The icons of `guppy/icons`: what each is called here, and in Lucide where that differs.

/** In Lucide's words, with its names in camel case as ours. */
const alike = `
  activity archive arrowDown arrowLeft arrowRight arrowUp atSign ban battery bell bold
  book bookmark bot box briefcase bug calendar camera check chevronDown chevronLeft chevronRight chevronUp chevronsDown
  chevronsLeft chevronsRight chevronsUp chevronsUpDown circle clipboard clock cloud code copy cpu creditCard database download
  droplet externalLink eye eyeOff file fileText flag folder folderOpen folderPlus gauge gift gitBranch globe gripHorizontal
  gripVertical hash heading headphones heart history image inbox info italic key keyboard languages laptop layers lightbulb link
  list listChecks listOrdered lock logIn logOut mail map mapPin maximize menu messageCircle messageSquare mic minimize minus
  monitor moon move music palette panelLeft panelRight paperclip pause phone pin play plus power printer quote rocket
  rotateCcw rotateCw save search send server settings shield shoppingCart skipBack skipForward slidersHorizontal
  smartphone smile sparkles square star strikethrough sun table tag target terminal thumbsDown thumbsUp toggleLeft truck type
  underline upload user userPlus users video wallet wifi wifiOff wrench x zap zoomIn zoomOut
`;

/** Ours first. */
const renamed: Readonly<Record<string, string>> = {
  alertCircle: "circle-alert",
  alertTriangle: "triangle-alert",
  chart: "chart-column",
  checkCircle: "circle-check",
  checkSquare: "square-check",
  cut: "scissors",
  edit: "pencil",
  fileCode: "file-code",
  filter: "funnel",
  grid: "layout-grid",
  help: "circle-question-mark",
  home: "house",
  loader: "loader-circle",
  minusCircle: "circle-minus",
  moreHorizontal: "ellipsis",
  moreVertical: "ellipsis-vertical",
  plusCircle: "circle-plus",
  redo: "redo-2",
  refresh: "refresh-cw",
  share: "share-2",
  sort: "arrow-up-down",
  stop: "square-stop",
  trash: "trash-2",
  undo: "undo-2",
  unlock: "lock-open",
  volume: "volume-2",
  volumeOff: "volume-x",
  xCircle: "circle-x",
};

/** Our name and Lucide's, in our order. */
export function iconNames(): readonly (readonly [own: string, lucide: string])[] {
  const same = alike.split(/\s+/).filter((name) => name !== "");
  const all = [...same.map((name): [string, string] => [name, dashed(name)]), ...Object.entries(renamed)];
  return all.sort(([one], [other]) => (one < other ? -1 : 1));
}

function dashed(name: string): string {
  return name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
}
