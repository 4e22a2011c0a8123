/** In view: half of the box for a second, as the trade counts it, and nothing over it where the browser can tell. */
const HALF = 0.5;
const FOR_MS = 1_000;

/** What newer engines know beyond the standard: whether something covers the box. */
interface Watching extends IntersectionObserverInit {
  trackVisibility?: boolean;
  delay?: number;
}
type Sight = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Tells the edge, once, that a box with products was in view. */
export function watchView(box: HTMLElement): void {
  if (box.dataset["state"] !== "ads" || typeof IntersectionObserver !== "function") return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options: Watching = { threshold: [0, HALF], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((sights) => {
    const sight: Sight | undefined = sights.at(-1);
    const isSeen = sight && sight.intersectionRatio >= HALF && sight.isVisible !== false;
    clearTimeout(timer);
    if (isSeen) timer = setTimeout(tell, FOR_MS);
  }, options);
  function tell(): void {
    if (document.visibilityState !== "visible") return;
    observer.disconnect();
    const body = new URLSearchParams({ ticket: box.dataset["ticket"] ?? "" });
    fetch("/v1/ads/seen", { method: "POST", body, keepalive: true }).catch(() => {});
  }
  observer.observe(box);
}
