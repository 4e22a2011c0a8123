import { bodyOf } from "../bodyOf.ts";
import { documentGet } from "../documentGet.ts";

/** Between the notice and the edge of the window. */
const GAP_PX = 24;

/**
 * Sees to it that the notice hides nothing for good: the page can scroll its end, and whatever takes focus, above it.
 * Also stacks the three answers where one of them would need more than two lines. Answers a function that undoes it.
 *
 * It must cost a page of thousands of cards nothing: it measures in the frame after the browser has laid out the page by
 * itself, and sets two properties instead of adding a style sheet, which would have every element's style reckoned anew.
 */
export function makeRoom(host: HTMLElement, card: HTMLElement): () => void {
  let frame = 0;
  const give = (room: string): void => {
    const page = documentGet("documentElement");
    if (page instanceof HTMLElement) page.style.scrollPaddingBlockEnd = room;
    bodyOf().style.marginBlockEnd = room;
  };
  const place = (): void => {
    card.classList.remove("stack");
    const tooLong = [...card.querySelectorAll(".choices span")].some(
      (label) => label.getClientRects().length > 2,
    );
    card.classList.toggle("stack", tooLong);
    give(`${host.offsetHeight + GAP_PX}px`);
  };
  const sizes = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  });
  sizes.observe(host);
  return () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
    give("");
  };
}
