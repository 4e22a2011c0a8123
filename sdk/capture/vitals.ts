import { type MetricType, onCLS, onFCP, onINP, onLCP, onTTFB } from "web-vitals";

export type StartVitals = (record: (name: string, params: unknown) => void) => void;

/** Measures how the page does, after consent to measurement: one event for each metric of a page. */
export const startVitals: StartVitals = (record) => {
  const told = new Set<string>();
  const report = ({ name, value, rating }: MetricType): void => {
    if (told.has(name)) return;
    told.add(name);
    record("web_vital", { metric: name, value: Math.round(value * 1000) / 1000, rating });
  };
  onLCP(report);
  onINP(report);
  onCLS(report);
  onFCP(report);
  onTTFB(report);
};
