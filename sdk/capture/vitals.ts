import { type MetricType, onCLS, onFCP, onINP, onLCP, onTTFB } from "web-vitals";
import { documentGet } from "../documentGet.ts";
import { sdkCost } from "./sdkCost.ts";

export type StartVitals = (record: (name: string, params: unknown) => void) => void;

/**
 * Measures how the page does, after consent to measurement, and tells it once, when the page is left: the metric that did
 * worst as the event's own, all of them under `vitals`, and under `sdk` what this SDK cost the page.
 */
export const startVitals: StartVitals = (record) => {
  const seen = new Map<string, MetricType>();
  let isTold = false;
  const sdk = sdkCost();
  // From the back/forward cache it is another view of the page, for which the metrics begin anew.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) isTold = false;
  });
  for (const watch of [onLCP, onINP, onCLS, onFCP, onTTFB])
    watch((metric) => void (isTold || seen.set(metric.name, metric)));

  const tell = (): void => {
    if (documentGet("visibilityState") !== "hidden" || !seen.size) return;
    isTold = true;
    const vitals = [...seen.values()]
      // "good", "needs-improvement", "poor": their letters are in their order.
      .sort((a, b) => (a.rating < b.rating ? 1 : -1))
      .map(({ name, value, rating }) => ({ metric: name, value, rating }));
    seen.clear();
    record("web_vital", {
      ...vitals[0],
      vitals,
      connection: Object(Reflect.get(navigator, "connection")).effectiveType,
      sdk: sdk(),
    });
  };
  // After the metrics' own listeners, and before what sends events listens.
  addEventListener("visibilitychange", tell, true);
};
