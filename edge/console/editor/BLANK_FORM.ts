import type { SlotForm } from "./SlotForm.ts";

/** The form of a slot that does not exist yet. */
export const BLANK_FORM: SlotForm = {
  ...{ id: "", etag: "", title: "", pages: [], priority: "", limit: "8" },
  steps: [{ strategy: "for_you", max: "" }],
  ...{ fallback: "popular", items: "", explore: "", blocks: [] },
  ...{ pins: [], boosts: [], buries: [], maxPerCategory: "", diversity: "" },
  ...{ inStock: true, excludePurchased: true, excludeSeen: "" },
  ...{ priceMin: "", priceMax: "", include: "", exclude: "" },
  ...{ group: "all", conditions: [], savedAudience: "", holdout: "10", tests: [], cap: "" },
  promotion: false,
  ...{ fromDate: "", fromTime: "", toDate: "", toTime: "" },
  ...{ weekdays: [], weekFrom: "", weekTo: "" },
};
