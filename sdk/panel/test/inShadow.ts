/** What a custom element shows; waits until it is there. */
export async function inShadow(tag: string): Promise<ShadowRoot> {
  for (let turn = 0; turn < 4_000; turn += 1) {
    const root = document.querySelector(tag)?.shadowRoot;
    if (root?.querySelector("button")) return root;
    await soon();
  }
  throw new Error(`${tag} did not open`);
}

/** Lets what was started come to its end. */
export function soon(): Promise<void> {
  return new Promise((done) => setTimeout(done, 5));
}

export function buttonOf(root: ParentNode, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll("button")].find(
    (button) => (button.getAttribute("aria-label") ?? button.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}
