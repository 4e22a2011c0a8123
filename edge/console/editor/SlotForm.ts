/** The editor's form as it is typed: text, whatever it says, so that nothing is lost when something has to be put right. */
export interface SlotForm {
  readonly id: string;
  /** What tells the draft that was opened from a later one; empty for a new slot. */
  readonly etag: string;
  readonly title: string;
  readonly pages: readonly string[];
  readonly limit: string;
  readonly steps: readonly string[];
  readonly fallback: string;
  readonly items: string;
  readonly pins: readonly { item: string; position: string }[];
  readonly boosts: readonly RuleRow[];
  readonly buries: readonly RuleRow[];
  readonly maxPerCategory: string;
  readonly inStock: boolean;
  readonly excludePurchased: boolean;
  readonly priceMin: string;
  readonly priceMax: string;
  readonly include: string;
  readonly exclude: string;
  readonly group: string;
  readonly conditions: readonly ConditionRow[];
  /** An audience that rows can't say (groups in groups), as it is kept. */
  readonly written: string;
  readonly savedAudience: string;
  readonly holdout: string;
  readonly fromDate: string;
  readonly fromTime: string;
  readonly toDate: string;
  readonly toTime: string;
  readonly cap: string;
}

export interface RuleRow {
  readonly kind: string;
  readonly of: string;
  readonly by: string;
}

export interface ConditionRow {
  readonly fact: string;
  readonly how: string;
  readonly value: string;
}
