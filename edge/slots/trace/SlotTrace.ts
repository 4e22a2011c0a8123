import type { DropCause } from "./DropCause.ts";

/** One addend of an item's score, in words. */
export interface TraceTerm {
  readonly label: string;
  readonly value: number;
  /** The item or category that led to it. */
  readonly because?: string;
}

/** A rule of the slot that moved an item. Places before and after count from 1; null: it stood nowhere. */
export interface TraceRule {
  readonly rule: "pin" | "boost" | "bury";
  readonly path: string;
  readonly text: string;
  readonly from: number | null;
  readonly to: number;
}

export interface TracePlace {
  readonly place: number;
  readonly item_id: string;
  readonly title: string;
  /** What filled the place. */
  readonly strategy: string;
  readonly terms: readonly TraceTerm[];
  /** The sum of the terms, and its rank among how many candidates by that alone. */
  readonly score: number;
  readonly rank: number | null;
  readonly of: number;
  /** The score with boosts and buries. */
  readonly final_score: number;
  readonly rules: readonly TraceRule[];
}

export interface TraceStep {
  readonly strategy: string;
  readonly name: string;
  /** `akin`: tried by itself because it is akin to the strategy before. */
  readonly kind: "strategy" | "chain" | "akin" | "fallback" | "last_resort";
  readonly proposed: number;
  readonly placed: number;
}

/** How one slot came to show what it shows. */
export interface SlotTrace {
  readonly slot: string;
  readonly outcome:
    | "shown"
    | "empty"
    | "held_out"
    | "not_scheduled"
    | "not_in_audience"
    | "unknown_slot";
  /** One sentence: what filled the slot, or why it is empty. */
  readonly why: string;
  /** Different items that any strategy proposed. */
  readonly candidates: number;
  readonly steps: readonly TraceStep[];
  readonly places: readonly TracePlace[];
  readonly left_out: {
    readonly total: number;
    readonly causes: readonly { cause: DropCause; text: string; count: number }[];
    /** At most a hundred. */
    readonly items: readonly {
      item_id: string;
      title: string;
      strategy: string;
      cause: DropCause;
      text: string;
      /** The rule at fault, for pins. */
      path?: string;
    }[];
  };
}
