/**
 * Sees to it that the notice hides nothing for good: the page can scroll its end, and whatever takes focus, above it.
 * Also stacks the three answers where one of them would need more than two lines. Answers a function that undoes it.
 */
export function makeRoom(host: HTMLElement, card: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  const place = (): void => {
    card.classList.remove("stack");
    const tooLong = [...card.querySelectorAll(".choices span")].some(
      (label) => label.getClientRects().length > 2,
    );
    card.classList.toggle("stack", tooLong);
    const covered = Math.ceil(innerHeight - host.getBoundingClientRect().top);
    sheet.replaceSync(
      `html{scroll-padding-block-end:${covered}px}body{margin-block-end:${covered}px}`,
    );
  };
  document.adoptedStyleSheets.push(sheet);
  addEventListener("resize", place);
  place();
  return () => {
    removeEventListener("resize", place);
    sheet.disabled = true;
  };
}
