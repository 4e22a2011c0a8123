import { documentGet } from "../documentGet.ts";
import type { Tell } from "./Source.ts";

/** Shorter looks say nothing. */
const LEAST_S = 3;
const MOST_S = 1_800;

/** Measures how long a product is on show: only while the page is visible. */
export function watchDwell(tell: Tell): { begin(itemId: string): void; end(): void } {
  let item = "";
  let since = 0;
  const isVisible = (): boolean => documentGet("visibilityState") === "visible";

  function pause(): void {
    const seconds = Math.round((performance.now() - since) / 1000);
    if (item && since && seconds >= LEAST_S) {
      tell(
        "item_dwell",
        { items: [{ item_id: item }], seconds: Math.min(seconds, MOST_S) },
        "markup",
      );
    }
    since = 0;
  }
  addEventListener("visibilitychange", () => {
    if (isVisible()) since = performance.now();
    else pause();
  });
  return {
    begin(itemId) {
      item = itemId;
      since = isVisible() ? performance.now() : 0;
    },
    end() {
      pause();
      item = "";
    },
  };
}
