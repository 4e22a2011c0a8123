import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../platform/siteSettings.ts";
import type { FlaggedLook } from "../desk/queries.ts";
import { isSameName } from "../screen/isSameName.ts";
import { alarmsOf } from "./alarmsOf.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR_MS = 3_600_000;
const SITE = { settings: DEFAULT_SETTINGS, time_zone: "Europe/London" };
const look = (more: Partial<FlaggedLook>): FlaggedLook => ({
  ...{
    seq: 1,
    at: NOW - 30 * HOUR_MS,
    role: "agent",
    agent: "Jo",
    purpose: "x",
    by: "customer",
    found: 1,
  },
  ...{ trail: "t", prev: "", hash: "", flags: [] },
  ...more,
});
const kinds = (looks: FlaggedLook[], contacts: Record<string, number[]> = {}) =>
  alarmsOf(looks, new Map(Object.entries(contacts)), { site: SITE, now: NOW }).map(
    (one) => one.kind,
  );

describe("a look", () => {
  it("that no contact stands near is told after a day, not before; a code read out is none", () => {
    expect(kinds([look({})])).toEqual(["no_contact"]);
    expect(kinds([look({})], { t: [NOW - 20 * HOUR_MS] })).toEqual([]);
    expect(kinds([look({})], { t: [NOW - 31 * HOUR_MS] })).toEqual([]);
    expect(kinds([look({})], { t: [NOW - 200 * HOUR_MS] })).toEqual(["no_contact"]);
    expect(kinds([look({ at: NOW - HOUR_MS })])).toEqual([]);
    expect(kinds([look({ by: "code" })])).toEqual([]);
  });

  it("at a person of one's own family name, and beyond the limit, is told", () => {
    expect(kinds([look({ flags: ["same_name"], at: NOW })])).toEqual(["same_name"]);
    expect(kinds([look({ by: "refused", trail: null })])).toEqual(["limit_reached"]);
  });

  it("knows a family name from a first one", () => {
    expect(isSameName("Jonas BERG", "Anna Maria Berg")).toBe(true);
    expect(isSameName("Berg", "Anna Berg")).toBe(false);
    expect(isSameName("Jonas Berg", "Berg")).toBe(false);
    expect(isSameName(null, null)).toBe(false);
  });
});
