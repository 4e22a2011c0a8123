import { documentGet } from "../documentGet.ts";

/** Half of it seen for a second: the Media Rating Council's viewable impression. */
const SHARE = 0.5;
const LONG_MS = 1_000;

/** Calls back once for each element that was half visible for a second on end. */
export function watchViews(onView: (element: Element) => void): {
  watch(element: Element): void;
  forget(element: Element): void;
} {
  if (typeof IntersectionObserver === "undefined") return { watch() {}, forget() {} };
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const forget = (element: Element): void => {
    clearTimeout(timers.get(element));
    timers.delete(element);
    observer.unobserve(element);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        timers.delete(target);
        if (isIntersecting) timers.set(target, setTimeout(view, LONG_MS, target));
      }
    },
    { threshold: SHARE },
  );
  function view(target: Element): void {
    forget(target);
    if (documentGet("visibilityState") === "visible") onView(target);
    // In a hidden tab nothing is seen: it begins anew.
    else observer.observe(target);
  }
  return { watch: (element) => observer.observe(element), forget };
}
