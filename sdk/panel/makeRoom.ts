import { adoptStyle } from "../adoptStyle.ts";

/** Between the notice and the edge of the window. */
const GAP_PX = 24;

/**
 * Sees to it that the notice hides nothing for good: the page can scroll its end, and whatever takes focus, above it.
 * Also stacks the three answers where one of them would need more than two lines. Answers a function that undoes it.
 *
 * It measures in the frame after the browser has laid out the page by itself: asked sooner, the browser would have to lay
 * out all of the page there and then.
 */
export function makeRoom(host: HTMLElement, card: HTMLElement): () => void {
  const sheet = adoptStyle("");
  let covered = 0;
  let frame = 0;
  const place = (): void => {
    card.classList.remove("stack");
    const tooLong = [...card.querySelectorAll(".choices span")].some(
      (label) => label.getClientRects().length > 2,
    );
    card.classList.toggle("stack", tooLong);
    const before = covered;
    covered = host.offsetHeight + GAP_PX;
    if (covered !== before) {
      sheet.replaceSync(
        `html{scroll-padding-block-end:${covered}px}body{margin-block-end:${covered}px}`,
      );
    }
  };
  const sizes = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  });
  sizes.observe(host);
  return () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
    sheet.disabled = true;
  };
}
