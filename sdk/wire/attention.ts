/** How much a shopper wants to be shown elsewhere or told: as the shop sets it, or less. */
export const ATTENTION_LIMITS = ["as_set", "less", "little", "none"] as const;
export type AttentionLimit = (typeof ATTENTION_LIMITS)[number];

export interface MeAttention {
  limit: AttentionLimit;
  /** The latest first. `seen_at` is null for an advertisement that was never in view. */
  shown: {
    item_id: string;
    title: string | null;
    kind: "ad" | "reminder" | "message";
    at: number;
    seen_at: number | null;
    clicked_at: number | null;
  }[];
}
