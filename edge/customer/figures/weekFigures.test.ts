import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { ContactFigure } from "./ContactFigure.ts";
import { upsertFigures } from "./queries.ts";
import { weekFigures } from "./weekFigures.ts";

const DAY_MS = 86_400_000;

it("weeks that are over are told with their shares, those of few without, those that are not over not at all", async () => {
  const now = Date.now();
  const one = (n: number, daysAgo: number): ContactFigure => ({
    ...{ contact: `${daysAgo}-${n}`, person: `p${daysAgo}-${n}`, topic: "billing" },
    ...{ channel: "phone", is_ours: 0, is_closed: 1, at: now - daysAgo * DAY_MS, item: null },
  });
  await upsertFigures(env.DB, "weeks", [
    ...Array.from({ length: 25 }, (_, n) => one(n, 10)),
    // Five of them come again two days later: of the same week, and no matter of their own.
    ...Array.from({ length: 5 }, (_, n) => ({ ...one(n, 8), person: `p10-${n}` })),
    ...Array.from({ length: 3 }, (_, n) => one(n, 20)),
    ...Array.from({ length: 30 }, (_, n) => one(n, 3)),
  ]);
  expect(await weekFigures(env.DB, "weeks", { now, minGroup: 20 })).toEqual([
    { from: now - 14 * DAY_MS, matters: 25, first_contact: 0.8, repeat: 0.2 },
    { from: now - 21 * DAY_MS, matters: null, first_contact: null, repeat: null },
  ]);
});
