// Every element and its states, on a page for each kind of thing.
import { defineWindow, type GuppyNode } from "guppy";
import {
  bell,
  calendar,
  chart,
  checkSquare,
  database,
  edit,
  fileText,
  grid,
  home,
  image,
  layers,
  list,
  move,
  search,
} from "guppy/icons";
import { Buttons } from "./pages/buttons.tsx";
import { Charts } from "./pages/charts.tsx";
import { Choices } from "./pages/choices.tsx";
import { Display } from "./pages/display.tsx";
import { Documents } from "./pages/documents.tsx";
import { Forms } from "./pages/forms.tsx";
import { Layout } from "./pages/layout.tsx";
import { Media } from "./pages/media.tsx";
import { Navigation } from "./pages/navigation.tsx";
import { Overlays } from "./pages/overlays.tsx";
import { Pickers } from "./pages/pickers.tsx";
import { Tables } from "./pages/tables.tsx";
import { TextEntry } from "./pages/text.tsx";

interface State {
  readonly page: string;
}

export const pages: Readonly<
  Record<string, { readonly title: string; readonly icon: string; readonly show: () => GuppyNode }>
> = {
  buttons: { title: "Buttons", icon: home, show: Buttons },
  choices: { title: "Choices", icon: list, show: Choices },
  text: { title: "Text", icon: edit, show: TextEntry },
  forms: { title: "Forms", icon: checkSquare, show: Forms },
  pickers: { title: "Pickers", icon: calendar, show: Pickers },
  display: { title: "Display", icon: grid, show: Display },
  documents: { title: "Documents", icon: fileText, show: Documents },
  media: { title: "Media", icon: image, show: Media },
  charts: { title: "Charts", icon: chart, show: Charts },
  layout: { title: "Layout", icon: move, show: Layout },
  navigation: { title: "Navigation", icon: search, show: Navigation },
  overlays: { title: "Overlays", icon: layers, show: Overlays },
  tables: { title: "Tables", icon: database, show: Tables },
};

export const Gallery = defineWindow({
  options: { title: "guppy gallery", bounds: { width: 900, height: 720 } },
  mount: (arg: { readonly page?: string } | undefined): State => ({ page: arg?.page ?? "buttons" }),
  render(window) {
    const { title, show: Page } = pages[window.state.page] ?? { title: "", show: () => null };
    return (
      <div class="flex flex-row bg-background text-text">
        <sidebar
          header={
            <div class="flex flex-row items-center gap-2 px-2.5 py-2">
              <icon svg={bell} class="size-5 text-primary" />
              <text class="font-semibold">Gallery</text>
            </div>
          }
          value={window.state.page}
          groups={[
            {
              title: "Elements",
              items: Object.entries(pages).map(([value, page]) => ({ value, label: page.title, icon: page.icon })),
            },
          ]}
          onSelect={({ value }) => window.update(() => ({ page: value }))}
        />
        <scroll key={window.state.page} class="flex-1">
          <div class="flex flex-col gap-8 p-8">
            <text role="heading" level={1} class="text-2xl font-bold">
              {title}
            </text>
            <Page />
          </div>
        </scroll>
      </div>
    );
  },
});
