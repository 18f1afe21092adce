// slint-ui as a contestant: its list view, which makes the rows that show. Its argument is where slint-ui is installed.
import { pathToFileURL } from "node:url";
import { manyRows, rowCount } from "../frames/sizes.ts";
import { obey } from "./obey.ts";

/** The part of slint-ui that is used here; it is not among the dependencies of the repository. */
interface Slint {
  readonly loadSource: (source: string, path: string) => { readonly App: new () => App };
  readonly ArrayModel: new (values: readonly string[]) => unknown;
  readonly Model: new () => object;
  readonly runEventLoop: () => Promise<void>;
}

interface App {
  hot: string;
  rows: unknown;
  readonly show: () => void;
  readonly window: { readonly requestRedraw: () => void };
}

const source = `
import { ListView } from "std-widgets.slint";
export component App inherits Window {
  title: "slint bench";
  preferred-width: 1000px;
  preferred-height: 740px;
  background: #0f172a;
  in property <string> hot: "n 0";
  in property <[string]> rows;
  VerticalLayout {
    Text { text: root.hot; color: white; font-size: 16px; height: 24px; }
    ListView {
      vertical-stretch: 1;
      for row[index] in root.rows: Rectangle {
        height: 28px;
        background: area.has-hover ? #1e293b : transparent;
        area := TouchArea { }
        HorizontalLayout {
          padding-left: 8px;
          padding-right: 8px;
          spacing: 8px;
          Text { width: 60px; text: index; color: white; font-size: 16px; vertical-alignment: center; }
          Text { horizontal-stretch: 1; text: row; color: white; font-size: 16px; overflow: elide; vertical-alignment: center; }
          Text { text: "ok"; color: white; font-size: 16px; vertical-alignment: center; }
        }
        Rectangle { y: parent.height - 1px; height: 1px; background: #334155; }
      }
    }
  }
}`;

const slint = (await import(pathToFileURL(process.argv[2] ?? "").href)) as Slint;
const app = new (slint.loadSource(source, "app.slint").App)();
app.show();
let count = 0;
obey({
  openRows() {
    const rows = Array.from({ length: rowCount }, (_, index) => `message number ${index} of the log`);
    app.rows = new slint.ArrayModel(rows);
  },
  openMany() {
    app.rows = new (class extends slint.Model {
      rowCount(): number {
        return manyRows;
      }
      rowData(index: number): string {
        return `message number ${index} of the log`;
      }
    })();
  },
  change() {
    count += 1;
    app.hot = `n ${count}`;
  },
});
// Its first frame comes before it knows its size, and under Xvfb nothing asks for another: without this it would stay empty.
const redraw = setInterval(() => app.window.requestRedraw(), 16);
setTimeout(() => clearInterval(redraw), 1000);
await slint.runEventLoop();
