import { createElement } from "../createElement.ts";

/** What an element may be given: attributes, `on…` handlers as functions, `checked` as a property. */
export type Props = Readonly<
  Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>
>;
export type Child = Node | string | number | boolean | null | undefined | readonly Child[];

/**
 * Builds an element: `h("p.meta", { id: "x" }, "Text", child)`. Text goes in as text nodes and looks come by class
 * alone, so that a page with Trusted Types and without `unsafe-inline` runs it as it is.
 */
export function h(tag: string, ...rest: (Props | Child)[]): HTMLElement {
  const [name = "", ...classes] = tag.split(".");
  return dress(createElement(name), [{ class: classes.join(" ") || null }, rest]);
}

/** The same for a drawing; looks come by its attributes. */
export function svg(tag: string, ...rest: (Props | Child)[]): SVGElement {
  const create: (space: "http://www.w3.org/2000/svg", tag: string) => SVGElement =
    Document.prototype.createElementNS;
  return dress(create.call(document, "http://www.w3.org/2000/svg", tag), rest);
}

function dress<E extends Element>(element: E, rest: readonly unknown[]): E {
  for (const one of rest.flat(9)) {
    if (one instanceof Node || typeof one === "string") element.append(one);
    else if (one && one !== true) {
      for (const [key, value] of Object.entries(one)) {
        if (typeof value === "function" || key === "checked") Reflect.set(element, key, value);
        else if (value != null && value !== false) {
          element.setAttribute(key, value === true ? "" : `${value}`);
        }
      }
    }
  }
  return element;
}
