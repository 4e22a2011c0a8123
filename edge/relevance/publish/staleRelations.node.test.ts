import { expect, it } from "vitest";
import { NO_CHANGES } from "../learn/Changes.ts";
import { NO_STATE } from "./publisherQueries.ts";
import { isPopularStale, staleRelations } from "./staleRelations.ts";

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 0, 20);
const SOME = { ...NO_CHANGES, items: 1 };
const built = (hoursAgo: number) => ({
  ...{ ...NO_STATE, full_build_at: NOW - hoursAgo * HOUR_MS },
  popular_at: NOW - hoursAgo * HOUR_MS,
});

it("rebuilds what changed, all of it once a day; and counts what is popular daily where nothing did", () => {
  const stale = (hoursAgo: number, changes = NO_CHANGES) =>
    staleRelations(built(hoursAgo), { now: NOW, changes, end: 0 });
  expect(stale(1)).toBe("none");
  expect(stale(1, SOME)).toEqual([]);
  expect(stale(25)).toEqual([]);
  expect(stale(25, SOME)).toBeNull();
  const counted = { ...built(49), popular_at: NOW - HOUR_MS };
  expect(staleRelations(counted, { now: NOW, changes: NO_CHANGES, end: 0 })).toBe("none");
});

it("where lists were built elsewhere it is counted once an hour if anybody did something, else once a day", () => {
  const stale = (hoursAgo: number, changes = NO_CHANGES) =>
    isPopularStale(built(hoursAgo), { now: NOW, changes });
  expect(stale(0.9, SOME)).toBe(false);
  expect(stale(1.1)).toBe(false);
  expect(stale(1.1, SOME)).toBe(true);
  expect(stale(25)).toBe(true);
});
