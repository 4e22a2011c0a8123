import { bodyOf } from "../bodyOf.ts";

/** Between the notice and the edge of the window. */
const GAP_PX = 24;

/**
 * Sees to it that the notice hides nothing for good: the page can scroll its end, and whatever takes focus, above it.
 * Also stacks the three answers where one of them would need more than two lines. Answers a function that undoes it.
 *
 * It must cost a page of thousands of cards nothing: it measures in the frame after the browser has laid out the page by
 * itself, sets properties instead of adding a style sheet, which would have every element's style reckoned anew, and gives
 * the page a longer end, for which all of it is gone through again, only once its end is near.
 */
export function makeRoom(host: HTMLElement, card: HTMLElement): () => void {
  const body = bodyOf();
  const page = body.parentElement ?? body;
  let frame = 0;
  let room = "";
  const give = (next: string): void => {
    const isNear = !next || page.scrollHeight < scrollY + 2 * innerHeight;
    room = page.style.scrollPaddingBottom = next;
    if (isNear) body.style.marginBottom = next;
  };
  const place = (): void => {
    const tooLong = [...card.querySelectorAll(".choices span")].some(
      (label) => label.getClientRects().length > 2,
    );
    if (tooLong) card.classList.add("stack");
    const height = card.offsetHeight;
    give(`${height + GAP_PX}px`);
    host.style.height = `${height}px`;
  };
  const sizes = new ResizeObserver(() => {
    // It calls once a frame at most.
    frame = requestAnimationFrame(place);
  });
  sizes.observe(card);
  // Heard on after the notice is gone, to no effect.
  addEventListener("scroll", () => room && give(room));
  return () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
    give("");
  };
}
