import { allows } from "../../../sdk/wire/index.ts";
import { randomId } from "../../platform/ids.ts";
import { MINUTE_MS } from "../../platform/time.ts";
import { consentOf } from "../../shopper/consentOf.ts";
import { lastConsent } from "../../shopper/queries.ts";
import { deleteMute, insertMute } from "../../shopper/queriesOfShopping.ts";
import type { Terms } from "../../shopper/Terms.ts";
import { markClicked, markSeen } from "../budget/attentionQueries.ts";
import { HELD_MS } from "../budget/hasAttention.ts";
import { takeAttention } from "../budget/takeAttention.ts";
import { appendLedger, boughtOf } from "../suppression/ledgerQueries.ts";
import type { AdAnswer, AdCall } from "./AdCall.ts";
import { dropReferencesBefore, endReference, hasReference, insertReference } from "./actQueries.ts";
import { readKnown } from "./readKnown.ts";

/** How long a reference that was used is still good. */
const GRACE_MS = 10 * MINUTE_MS;

/** Answers what an advertisement asks, and keeps what becomes of it. Run it in a transaction. */
export function actOnAds(sql: SqlStorage, call: AdCall, terms: Terms): AdAnswer {
  const { now } = terms;
  const consent = consentOf(sql, terms);
  const isGranted = allows(consent, "retargeting");
  switch (call.kind) {
    case "link":
      if (isGranted) insertReference(sql, call.next);
      return { kind: "link", value: isGranted };
    case "open": {
      dropReferencesBefore(sql, now);
      const isGood = isGranted && hasReference(sql, call.ref, now);
      if (!isGood) return { kind: "open", value: null };
      endReference(sql, call.ref, now + GRACE_MS);
      insertReference(sql, call.next);
      const { settings } = call;
      return { kind: "open", value: readKnown(sql, { consent, settings, now }) };
    }
    case "take":
      return { kind: "take", value: isGranted ? take(sql, call, now) : [] };
    case "seen": {
      const about = { at: now, since: now - HELD_MS };
      return { kind: "seen", value: isGranted ? markSeen(sql, call.show, about) : 0 };
    }
    case "clicked":
      if (isGranted) markClicked(sql, { show: call.show, item: call.item, at: now });
      return { kind: "clicked", value: null };
    case "mute":
      for (const name of call.items) {
        if (!call.isMuted) deleteMute(sql, "item", name);
        else if (isGranted) insertMute(sql, { kind: "item", name, at: now });
      }
      return { kind: "mute", value: null };
    case "choice": {
      const last = lastConsent(sql);
      return { kind: "choice", value: last && JSON.parse(last.receipt) };
    }
  }
}

function take(
  sql: SqlStorage,
  { show, items, settings }: Extract<AdCall, { kind: "take" }>,
  at: number,
): string[] {
  // Bought since it was chosen a moment ago: then it is not shown.
  const bought = boughtOf(sql);
  return items.filter((item) => {
    if (bought.has(item)) return false;
    if (!takeAttention(sql, { show, kind: "ad", item, at }, settings)) return false;
    appendLedger(sql, { id: randomId(), at, kind: "ad", item });
    return true;
  });
}
