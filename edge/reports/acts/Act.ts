import type { ReasonCode } from "../../../sdk/wire/index.ts";

/** What measurement has to know of one thing that happened; the rest of the event is left out. */
export type Act = { readonly id: string; readonly at: number } & (
  | {
      readonly kind: "decision";
      readonly slot: string;
      readonly variant: string;
      /** The share that was to be held out when it was decided. */
      readonly share: number;
      /** The share that was to be held out of all slots; 0 where none is said. */
      readonly global?: number;
      /** Of each item that was shown. */
      readonly reasons?: readonly ReasonCode[];
    }
  | ({ readonly kind: "view" } & OnSlot)
  | ({ readonly kind: "click" } & OnSlot)
  | ({ readonly kind: "hide" } & OnSlot)
  | { readonly kind: "cart"; readonly decision?: string; readonly items: readonly ActItem[] }
  | {
      readonly kind: "purchase";
      readonly decision?: string;
      readonly transaction: string;
      readonly revenue: number;
      readonly items: readonly ActItem[];
    }
  | { readonly kind: "opt_out" }
  | { readonly kind: "complaint" }
  /** A page was left, and how it did: `slow` where one of its web vitals was poor. */
  | { readonly kind: "page"; readonly slow: boolean; readonly lcpMs?: number }
);

interface OnSlot {
  readonly decision: string;
  readonly items: readonly string[];
}

export interface ActItem {
  readonly item: string;
  /** Price times quantity, in hundredths. */
  readonly revenue: number;
}

export type ActOf<K extends Act["kind"]> = Extract<Act, { kind: K }>;
