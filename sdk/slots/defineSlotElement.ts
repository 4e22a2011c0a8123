/** Takes up a slot's element that has come to the page or got another name. */
export type TakeUp = (element: Element, isRenamed: boolean) => void;

const TAG = "candour-slot";

/**
 * `<candour-slot name="…">`. Those in the document are found without it; as an element of its own it also tells of
 * another name, and of itself where no look over the page gets, in the shadow of a shop's own components.
 */
export function defineSlotElement(takeUp: TakeUp): void {
  if (customElements.get(TAG)) return;
  customElements.define(
    TAG,
    class extends HTMLElement {
      static observedAttributes = ["name"];
      connectedCallback(): void {
        takeUp(this, false);
      }
      attributeChangedCallback(_name: string, before: string | null): void {
        if (this.isConnected) takeUp(this, before !== null);
      }
    },
  );
}
