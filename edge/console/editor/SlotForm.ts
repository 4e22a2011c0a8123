import type { Conditions } from "./conditions/ConditionRow.ts";

/** The editor's form as it is typed: text, whatever it says, so that nothing is lost when something has to be put right. */
export interface SlotForm extends Conditions {
  readonly id: string;
  /** What tells the draft that was opened from a later one; empty for a new slot. */
  readonly etag: string;
  readonly title: string;
  readonly pages: readonly string[];
  readonly priority: string;
  readonly limit: string;
  readonly steps: readonly StepRow[];
  readonly fallback: string;
  readonly items: string;
  readonly explore: string;
  readonly blocks: readonly BlockRow[];
  readonly pins: readonly { item: string; position: string }[];
  readonly boosts: readonly RuleRow[];
  readonly buries: readonly RuleRow[];
  readonly maxPerCategory: string;
  readonly diversity: string;
  readonly inStock: boolean;
  readonly excludePurchased: boolean;
  /** Empty for what the strategy does by itself. */
  readonly excludeSeen: string;
  readonly priceMin: string;
  readonly priceMax: string;
  readonly include: string;
  readonly exclude: string;
  readonly savedAudience: string;
  readonly holdout: string;
  readonly tests: readonly TestRow[];
  readonly fromDate: string;
  readonly fromTime: string;
  readonly toDate: string;
  readonly toTime: string;
  readonly weekdays: readonly string[];
  readonly weekFrom: string;
  readonly weekTo: string;
  readonly cap: string;
  /** Silent while a complaint of the shopper's is open. */
  readonly promotion: boolean;
}

export interface StepRow {
  readonly strategy: string;
  /** Places it may fill at most. */
  readonly max: string;
}

export interface RuleRow {
  readonly kind: string;
  readonly of: string;
  readonly by: string;
}

/** The shop's own content among the items. Which of its fields count hangs on the kind. */
export interface BlockRow {
  readonly kind: string;
  readonly position: string;
  readonly title: string;
  readonly text: string;
  readonly image: string;
  readonly alt: string;
  readonly url: string;
}

/** Another strategy that part of the shoppers get. */
export interface TestRow {
  readonly id: string;
  readonly strategy: string;
  readonly share: string;
}
