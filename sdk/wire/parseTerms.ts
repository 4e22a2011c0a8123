import type { Consent } from "./consent.ts";
import { isRecord } from "./isRecord.ts";

/** How a site asks, in the form in which {@link Consent} has it. */
export type AskingTerms = Required<Pick<Consent, "optOut" | "lifeMs" | "refusalLifeMs">> & {
  /** The browser's header says it, whatever its property does. */
  readonly gpc?: true;
};

const DAY_MS = 86_400_000;

/** The edge's `SiteTerms` as a browser uses them; undefined where they are none. Never throws. */
export function parseTerms(value: unknown): AskingTerms | undefined {
  if (!isRecord(value)) return undefined;
  const { region, consent_life_days: life, refusal_life_days: refusal } = value;
  if (typeof life !== "number" || typeof refusal !== "number") return undefined;
  return {
    optOut: region === "opt_out",
    lifeMs: life * DAY_MS,
    refusalLifeMs: refusal * DAY_MS,
    ...(value.gpc === true && { gpc: true }),
  };
}
