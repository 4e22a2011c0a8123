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
  for (const watch of [onLCP, onINP, onCLS, onFCP, onTTFB])
    watch((metric) => void seen.set(metric.name, metric));

  const tell = (): void => {
    if (documentGet("visibilityState") !== "hidden" || !seen.size || isTold) return;
    isTold = true;
    const vitals = [...seen.values()]
      // "good", "needs-improvement", "poor": their letters are in their order.
      .sort((a, b) => (a.rating < b.rating ? 1 : -1))
      .map(({ name, value, rating }) => ({ metric: name, value, rating }));
    record("web_vital", {
      ...vitals[0],
      vitals,
      connection: Object(Reflect.get(navigator, "connection")).effectiveType,
      sdk: sdk(),
    });
  };
  // From the back/forward cache it is another view of the page, which the metrics begin anew for.
  addEventListener(
    "pageshow",
    ({ persisted }) => {
      if (!persisted) return;
      seen.clear();
      isTold = false;
    },
    true,
  );
  // After the metrics' own listeners, and before what sends events listens.
  addEventListener("visibilitychange", tell, true);
};
