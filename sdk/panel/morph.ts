const HANDLERS = ["onclick", "onchange"] as const;

/**
 * Makes `old` look like `next` with the fewest changes, so that focus, scroll position, the reading place of a screen
 * reader and a switch's slide survive a redraw. Children pair up by tag and `data-key`, in order.
 */
export function morph(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of [...next.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const name of HANDLERS) Reflect.set(old, name, Reflect.get(next, name));
  if (next instanceof HTMLInputElement) Reflect.set(old, "checked", next.checked);
  const left = [...old.childNodes];
  const wanted = [...next.childNodes].map((child) => {
    const at = left.findIndex((node) => kind(node) === kind(child));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found instanceof Element) morph(found, child as Element);
    else if (found && found.nodeValue !== child.nodeValue) found.nodeValue = child.nodeValue;
    return found ?? child;
  });
  for (const node of left) node.remove();
  wanted.forEach((node, at) => {
    const here = old.childNodes[at] ?? null;
    // Moving a node would drop its focus: only what is out of place is moved.
    if (here !== node) old.insertBefore(node, here);
  });
}

function kind(node: Node): string {
  return node instanceof Element
    ? `${node.nodeName} ${node.getAttribute("data-key") ?? ""}`
    : node.nodeName;
}
