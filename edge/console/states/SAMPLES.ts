import type { ImportDetail } from "../../catalogue/imports/ImportRecord.ts";
import { DAY_MS } from "../../platform/time.ts";
import type { LiftPoint } from "../../reports/report/liftSeriesOf.ts";
import { ALL_SLOTS } from "../../reports/variants.ts";
import type { Estimate } from "../audiences/estimateOf.ts";
import type { Conflict } from "../editor/conflictIn.ts";
import type { Progress } from "../reports/progressOf.ts";

/** What the sheet of states draws its parts with: nothing of a real shop. */
const AT = Date.UTC(2026, 10, 23, 11, 38);

const conflict: Conflict = {
  detail: "Tomasz saved this slot meanwhile.",
  since: [
    {
      ...{ by: "Tomasz Wilk", at: AT },
      changes: [{ setting: "At most of one category", from: "3", to: "4" }],
    },
  ],
};
const held: ImportDetail = {
  ...{ id: "sample", at: AT, finished_at: AT, source: "url", mode: "full", format: "comma" },
  status: "held",
  counts: { imported: 0, updated: 3_611, unchanged: 157, removed: 0, rejected_count: 0 },
  doubts: ["would divide 3,611 prices by about 100"],
  ...{ at_stake: 3_611, error: null, rejected: [], parts: { changes: 1, gone: 0 } },
  would: {
    removed: [],
    prices: [
      { item_id: "22423", title: "Regency cakestand 3 tier", before: 12.75, after: 0.13 },
      { item_id: "47566", title: "Party bunting", before: 4.95, after: 0.05 },
    ],
  },
};
const few: Estimate = {
  ...{ about: null, interval: null, share: null, of: 1_200, fewer_than: 20 },
  ...{ is_nearly_all: false, not_counted: [] },
};

const progress: Progress = {
  ...{ slot: ALL_SLOTS, needed: 30, k: 20, daysToGo: 3 },
  arms: [
    { isHeldOut: false, shoppers: 1_412, buyers: 71 },
    { isHeldOut: true, shoppers: 139, buyers: 24 },
  ],
};
/** A lift that grows surer by the day. */
const points = Array.from({ length: 28 }, (_, n): LiftPoint => {
  const reach = 0.3 / Math.sqrt(n + 1);
  const lift = 0.068 + 0.03 * Math.sin(n / 4);
  return {
    date: new Date(AT + (n - 27) * DAY_MS).toISOString().slice(0, 10),
    ...{ lift, interval: [lift - reach, lift + reach], shoppers: 9_800 * (n + 1) },
    verdict: lift > reach ? "better" : "unclear",
  };
});

export const SAMPLES = { conflict, held, few, progress, points };
