import type { Term } from "../../sdk/rank/index.ts";
import type { ReasonCode } from "../../sdk/wire/index.ts";
import type { StrategyName } from "./strategyNames.ts";

/** What led to an item, beyond the code: the same code reads differently for each. */
export type Cause =
  | "looked"
  | "cart"
  | "page"
  | "after"
  | "often"
  | "week"
  | "ever"
  | "category"
  | "shelf"
  | "asked"
  | "brand"
  | "again"
  | "new"
  | "shop"
  | "day";

/** Why an item is a candidate, before it is put into words. */
export interface ReasonDraft {
  readonly code: ReasonCode;
  readonly cause: Cause;
  /** The item handle, or the category, that led to it. */
  readonly because?: number | string;
  /** True where nobody bought or looked at the two together: they are near each other by what others did. */
  readonly isIndirect?: boolean;
  /** When it happened, for reasons that name a day. */
  readonly at?: number;
}

/** An item that a strategy proposes. Its reason may be worked out when it is asked for: ask for what is shown. */
export interface Candidate {
  readonly item: number;
  readonly score: number;
  /** What the score is the sum of, where it is one. */
  readonly terms?: readonly Term[] | undefined;
  readonly reason: ReasonDraft;
  /** True where it rests on what is kept about the shopper, false where the page or the shop alone led to it. */
  readonly isPersonal: boolean;
}

/** A candidate at its place, and what brought it there. */
export interface Placed extends Candidate {
  readonly strategy: StrategyName | "pin";
  /** The chance with which it came to stand here, in a slot that explores. */
  readonly propensity?: number;
}
