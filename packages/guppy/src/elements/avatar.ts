// `<avatar>`: somebody's picture, or the first letters of the name.
import { base } from "../view/builders.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { oneOf, text } from "./takes.ts";

export interface AvatarProps extends CompositeProps<"div"> {
  /** Whose it is; its first letters stand there while there is no picture. */
  readonly name: string;
  /** A path, a `file:` URL or a `data:` URL. */
  readonly src?: string | undefined;
  /** @default "md" */
  readonly size?: "sm" | "md" | "lg" | undefined;
}

const sizes = { sm: "size-6 text-xs", md: "size-9 text-sm", lg: "size-12 text-base" } as const;

export const avatar = composite<AvatarProps, "div">({
  of: "div",
  props: { name: text, src: text, size: oneOf("sm", "md", "lg") },
  required: ["name"],
  render: ({ name, src, size = "md", class: own, ...rest }) =>
    base.div(
      {
        ...passed(rest),
        role: "img",
        label: name,
        class: classes(
          "relative flex items-center justify-center shrink-0 overflow-hidden rounded-full bg-accent",
          sizes[size],
          own,
        ),
      },
      base.text({ class: "font-medium text-accentText" }, initials(name)),
      src !== undefined && base.image({ src, fit: "cover", class: "absolute inset-0 size-full rounded-full" }),
    ),
});

function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return [first, last].map((word) => [...word][0]?.toLocaleUpperCase() ?? "").join("");
}
