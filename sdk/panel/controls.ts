import { type Child, h } from "./h.ts";
import { icon } from "./icon.ts";

/** A button in words alone. One of many alike carries, for screen readers, what it is about. */
export function quiet(label: string, onclick: () => void, about?: string): HTMLElement {
  return h("button.quiet", { onclick, "aria-label": about && `${label}: ${about}` }, label);
}

export function button(label: string, onclick: () => void, path?: string): HTMLElement {
  return h("button.button", { onclick, part: "button" }, path && icon(path), label);
}

/** Two answers to one question: the same kind, the same width. */
export function pair(...answers: readonly (HTMLElement | false)[]): HTMLElement {
  return h("div.pair", answers);
}

/** A part of a section: its heading, what stands at the heading's end, and its content. */
export function block(title: string, end: Child, ...children: Child[]): HTMLElement {
  return h("section.block", { "data-key": title }, h("div.top", h("h3", title), end), children);
}

/** A line of a list: a picture, a name with what is said of it, and what can be done. */
export function row(
  key: string,
  image: string | null | undefined,
  ...children: Child[]
): HTMLElement {
  return h(
    "li.row",
    { "data-key": key },
    image !== undefined &&
      h(image ? "img.thumb" : "span.thumb", image && { src: image, alt: "", loading: "lazy" }),
    children,
  );
}

export function named(name: string, meta: Child): HTMLElement {
  return h("div", h("p.name", name), h("p.meta", meta));
}

/** One strip: icon, sentence, and at most one thing to do. */
export function strip(
  path: string,
  text: string,
  action?: readonly [label: string, run: () => void] | null,
  kind = "",
): HTMLElement {
  return h(
    `p.strip.${kind}`,
    { "data-key": path },
    icon(path),
    h("span", text, action && [" ", quiet(...action)]),
  );
}

/** One of a few, side by side; what each stands for is told with its word. */
export function segments<T>(
  name: string,
  of: {
    readonly options: readonly (readonly [value: T, word: string])[];
    readonly now: T;
    readonly set: (value: T, word: string) => void;
  },
): HTMLElement {
  return h(
    "div.segments",
    { role: "radiogroup", "aria-label": name },
    of.options.map(([value, word]) =>
      h(
        "label",
        h("input", {
          type: "radio",
          name,
          checked: value === of.now,
          onchange: () => of.set(value, word),
        }),
        word,
      ),
    ),
  );
}
