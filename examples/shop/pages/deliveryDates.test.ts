import { expect, it } from "vitest";
import { deliveryDates } from "./deliveryDates.ts";

it("counts working days, over a weekend and over the end of a month", () => {
  expect(deliveryDates(new Date("2026-11-21T12:00:00Z"))).toBe(
    "between Tuesday 24 and Thursday 26 November",
  );
  expect(deliveryDates(new Date("2026-11-26T12:00:00Z"))).toBe(
    "between Monday 30 November and Wednesday 2 December",
  );
});
