import type { ImportDetail } from "../../catalogue/imports/ImportRecord.ts";
import type { Estimate } from "../audiences/estimateOf.ts";
import type { Conflict } from "../editor/conflictIn.ts";

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

export const SAMPLES = { conflict, held, few };
