/** A row of the tree of conditions as it is typed: a fact, or a group, whose rows follow it one step further in. */
export interface ConditionRow {
  /** How many groups it stands in besides the outermost. */
  readonly depth: number;
  /** A fact's name, or that of a group (`all`, `any`, `none`, `not_all`). */
  readonly fact: string;
  readonly how: string;
  readonly value: string;
  readonly least: string;
  readonly most: string;
  readonly days: string;
  readonly weekdays: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** The whole tree: how the outermost rows count, and all rows in reading order. */
export interface Conditions {
  readonly group: string;
  readonly conditions: readonly ConditionRow[];
}

export const BLANK_ROW: ConditionRow = {
  ...{ depth: 0, fact: "language", how: "is", value: "" },
  ...{ least: "", most: "", days: "", weekdays: [], from: "", to: "" },
};
