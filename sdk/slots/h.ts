/** An element by DOM calls alone, so that a strict CSP with Trusted Types has nothing to refuse. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  // By the prototype's method: an element named `createElement` in the page would shadow the document's.
  const create: (tag: K) => HTMLElementTagNameMap[K] = Document.prototype.createElement;
  const element = create.call(document, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
