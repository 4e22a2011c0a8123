import { PURPOSES, type Receipt } from "../../sdk/wire/index.ts";
import { lastConsent } from "./queries.ts";

/** Of a choice: whether it makes the shopper, and the newest receipt that was known where it was said. */
export interface ChoiceOf {
  readonly isNew: boolean;
  readonly after?: string;
}

/**
 * The receipt of a newer choice that a yes would undo, or null. What only takes away is never too old: where the order is
 * in doubt, the no stands.
 */
export function newerChoice(sql: SqlStorage, choice: Receipt, { after }: ChoiceOf): Receipt | null {
  if (after === undefined) return null;
  const last = lastConsent(sql);
  if (!last) return null;
  const standing: Receipt = JSON.parse(last.receipt);
  if (standing.id === after) return null;
  const gives = PURPOSES.some(
    (one) => choice.choices[one] === "granted" && standing.choices[one] !== "granted",
  );
  return gives ? standing : null;
}
