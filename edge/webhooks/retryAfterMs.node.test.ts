import { expect, it } from "vitest";
import { HOUR_MS } from "../platform/time.ts";
import { retryAfterMs } from "./retryAfterMs.ts";

it("tries ten times over three days, and then no more", () => {
  let total = 0;
  let tries = 1;
  for (let wait = retryAfterMs(tries, 0); wait !== null; wait = retryAfterMs(++tries, 0)) {
    total += wait;
  }
  expect(tries).toBe(10);
  expect(total / HOUR_MS).toBeGreaterThan(75);
  expect(total / HOUR_MS).toBeLessThan(76);
});

it("spreads what failed together", () => {
  expect(retryAfterMs(2, 1)).toBeGreaterThan(retryAfterMs(2, 0) ?? 0);
});
