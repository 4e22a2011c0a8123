import type { Reason } from "../../sdk/wire/index.ts";
import type { Candidate } from "./Candidate.ts";
import { dayNumber } from "./dayNumber.ts";
import { reasonText } from "./reasonText.ts";
import type { Scene } from "./Scene.ts";

/** A candidate's reason as the shopper reads it. The card of what led to it must be loaded. */
export function reasonOf(pick: Candidate, { reading, site, now }: Scene, language: string): Reason {
  const { code, because, at } = pick.reason;
  const cause = typeof because === "number" ? reading.card(because) : undefined;
  const name = cause?.title ?? (typeof because === "string" ? because : "");
  const daysAgo =
    at === undefined ? 0 : dayNumber(now, site.time_zone) - dayNumber(at, site.time_zone);
  const text = reasonText({ draft: pick.reason, name, siteName: site.name, daysAgo }, language);
  const source = typeof because === "number" ? cause?.item_id : because;
  return source === undefined ? { code, text } : { code, text, because: source };
}
