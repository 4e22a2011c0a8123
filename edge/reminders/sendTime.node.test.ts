import fc from "fast-check";
import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "../platform/time.ts";
import { hourOfDay, isQuiet, sendTime } from "./sendTime.ts";

const LONDON = "Europe/London";
const NIGHT = { quiet: { from: 21, to: 8 }, time_zone: LONDON };
const at = (text: string): number => Date.parse(text);

it("waits for the morning, and sends at once in the day", () => {
  expect(sendTime(at("2026-11-22T22:10:00Z"), NIGHT, null)).toBe(at("2026-11-23T08:00:00Z"));
  expect(sendTime(at("2026-11-22T07:59:00Z"), NIGHT, null)).toBe(at("2026-11-22T08:00:00Z"));
  expect(sendTime(at("2026-11-22T12:34:56Z"), NIGHT, null)).toBe(at("2026-11-22T12:34:56Z"));
});

it("keeps to the shopper's own clock, not the shop's", () => {
  const tokyo = { ...NIGHT, time_zone: "Asia/Tokyo" };
  expect(sendTime(at("2026-11-22T12:30:00Z"), tokyo, null)).toBe(at("2026-11-22T23:00:00Z"));
  const kathmandu = { ...NIGHT, time_zone: "Asia/Kathmandu" };
  expect(sendTime(at("2026-11-22T16:00:00Z"), kathmandu, null)).toBe(at("2026-11-23T02:15:00Z"));
});

it("comes at the wished hour, unless that is quiet", () => {
  expect(sendTime(at("2026-11-22T12:30:00Z"), NIGHT, 18)).toBe(at("2026-11-22T18:00:00Z"));
  expect(sendTime(at("2026-11-22T18:30:00Z"), NIGHT, 18)).toBe(at("2026-11-22T18:30:00Z"));
  expect(sendTime(at("2026-11-22T19:00:00Z"), NIGHT, 18)).toBe(at("2026-11-23T18:00:00Z"));
  expect(sendTime(at("2026-11-22T12:30:00Z"), NIGHT, 23)).toBe(at("2026-11-22T12:30:00Z"));
});

it("never falls into quiet hours, not on the days when clocks change, and never lies in the past", () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const when = fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2027-12-31T00:00:00Z") });
  const zone = fc.constantFrom(LONDON, "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata");
  const wished = fc.option(hour);
  fc.assert(
    fc.property(when, zone, fc.tuple(hour, hour), wished, (from, time_zone, [a, b], hour) => {
      fc.pre(a !== b);
      const choices = { quiet: { from: a, to: b }, time_zone };
      const sent = sendTime(from, choices, hour);
      expect(sent).toBeGreaterThanOrEqual(from);
      expect(sent - from).toBeLessThanOrEqual(2 * DAY_MS + HOUR_MS);
      expect(isQuiet(sent, choices)).toBe(false);
      const isWishQuiet = a < b ? hour !== null && hour >= a && hour < b : false;
      if (hour !== null && a < b && !isWishQuiet) expect(hourOfDay(sent, time_zone)).toBe(hour);
    }),
    { numRuns: 300 },
  );
});
