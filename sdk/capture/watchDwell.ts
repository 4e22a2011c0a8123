import { documentGet } from "../documentGet.ts";
import { root } from "../root.ts";
import type { Tell } from "./Source.ts";

/** Shorter looks say nothing. */
const LEAST_S = 3;
const MOST_S = 1_800;

/**
 * Measures how long a product is on show, only while the page is visible, and how far down its page was seen. Nothing of it
 * while `mayWatch` says no.
 */
export function watchDwell(
  tell: Tell,
  mayWatch: () => boolean,
): { begin(itemId: string): void; end(): void } {
  let item = "";
  let since = 0;
  let depth = 0;
  const isVisible = (): boolean => documentGet("visibilityState") === "visible";
  const measure = (): void => {
    if (!item) return;
    const seen = (scrollY + innerHeight) / root.scrollHeight;
    depth = Math.max(depth, Math.min(100, Math.round(seen * 100) || 0));
  };

  function pause(): void {
    const seconds = Math.round((performance.now() - since) / 1000);
    if (item && since && seconds >= LEAST_S) {
      const items = [{ item_id: item }];
      tell("item_dwell", { items, seconds: Math.min(seconds, MOST_S), depth }, "markup");
    }
    since = 0;
  }
  addEventListener(
    "visibilitychange",
    () => {
      if (isVisible()) since = performance.now();
      else pause();
    },
    // Before what sends events hears of it: of a page that is left nothing can be sent later.
    true,
  );
  addEventListener("scroll", measure, { passive: true });
  return {
    begin(itemId) {
      item = mayWatch() ? itemId : "";
      since = isVisible() ? performance.now() : 0;
      depth = 0;
      measure();
    },
    end() {
      pause();
      item = "";
    },
  };
}
