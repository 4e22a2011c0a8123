/** What frameworks change an element's children with. */
const METHODS = ["appendChild", "insertBefore", "removeChild", "replaceChild"] as const;

/** The shop's own content while ours shows in its place. */
export interface Aside {
  readonly nodes: DocumentFragment;
  /** Ends it: from then on the list's children are its children again. */
  end(): void;
}

/**
 * Takes the shop's own content out of a list and lets who made it go on with it. React and Vue keep their nodes and add,
 * move and remove them through the list: with the nodes gone that would throw, and take the whole page down. What they do
 * to them is done where the nodes now are, and shows when the content does.
 */
export function setAside(list: Element, own: readonly ChildNode[]): Aside {
  const nodes = new DocumentFragment();
  nodes.append(...own);
  for (const name of METHODS) {
    const value = (node: Node, place?: Node | null): Node => {
      const at = name === "removeChild" ? node : place;
      return Reflect.apply(Node.prototype[name], !at || at.parentNode === nodes ? nodes : list, [
        node,
        place ?? null,
      ]);
    };
    Object.defineProperty(list, name, { configurable: true, value });
  }
  return {
    nodes,
    end() {
      for (const name of METHODS) Reflect.deleteProperty(list, name);
    },
  };
}
