import type { DecisionHelp, HelpCode } from "../../../sdk/wire/index.ts";

/** What is said where something went wrong: a sentence for each trouble, and what stands beside it. */
export type HelpWords = Readonly<Record<HelpCode, string>> &
  Readonly<Pick<DecisionHelp, "why" | "talk" | "dismiss">> & {
    /** Begins what the shopper reads under "Who looked", before the sentence of the trouble. */
    readonly told: string;
  };
