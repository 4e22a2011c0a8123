import { allows, type Consent } from "../../../sdk/wire/index.ts";
import type { RetargetingSettings } from "../../platform/RetargetingSettings.ts";
import { DAY_MS } from "../../platform/time.ts";
import { getMeta } from "../../shopper/queries.ts";
import { COMPLAINT_META } from "../../shopper/queriesOfService.ts";
import { allMutes, keptPurchases } from "../../shopper/queriesOfShopping.ts";
import { allAttention, countIgnored } from "../budget/attentionQueries.ts";
import { hasAttention } from "../budget/hasAttention.ts";
import { wantedOf } from "../pick/wantedOf.ts";
import { boughtOf } from "../suppression/ledgerQueries.ts";
import { shoppingEvents } from "./actQueries.ts";
import type { KnownShopper } from "./KnownShopper.ts";

interface Asking {
  readonly consent: Consent;
  readonly settings: RetargetingSettings;
  readonly now: number;
}

const NAMED_MAX = 30;
const BOUGHT_MAX = 5;

/** What an advertisement may know; null where retargeting is not granted. */
export function readKnown(
  sql: SqlStorage,
  { consent, settings, now }: Asking,
): KnownShopper | null {
  if (!allows(consent, "retargeting")) return null;
  const personalisation = allows(consent, "personalisation");
  const mutes = allMutes(sql);
  const muted = mutes.filter(({ kind }) => kind === "item").map(({ name }) => name);
  const bought = boughtOf(sql);
  // What personalisation knows to be bought is not advertised either, as long as it may be read.
  const owned = personalisation ? keptPurchases(sql).map(({ item_id }) => item_id) : [];
  const since = now - settings.max_age_days * DAY_MS;
  // What is meant to stay on the device is not to be seen elsewhere, whatever reached the edge before.
  const isOnDevice = consent.record?.choices.personalisation === "on_device";
  // Whoever waits for an answer to a complaint is not asked to buy.
  const isSilent = getMeta(sql, COMPLAINT_META) !== null;
  const wanted = isOnDevice || isSilent ? [] : wantedOf(shoppingEvents(sql), { now, since });
  const excluded = new Set([...bought.keys(), ...owned, ...muted]);
  const isRoom = (item: string): boolean => hasAttention(sql, { item, at: now }, settings);
  const isIgnored = ({ item_id, at }: (typeof wanted)[number]): boolean =>
    countIgnored(sql, item_id, at) >= settings.stop_after_ignored;
  const open = wanted.filter(({ item_id }) => !excluded.has(item_id));
  const shown = new Set(allAttention(sql).map(({ item_id }) => item_id));
  const spent = [...shown].filter((item) => !isRoom(item));
  const lately = [...bought].filter(([, at]) => at > since).sort((a, b) => b[1] - a[1]);
  return {
    wanted: open.filter((one) => isRoom(one.item_id) && !isIgnored(one)).slice(0, NAMED_MAX),
    excluded: [...excluded, ...spent],
    mutedCategories: mutes.filter(({ kind }) => kind === "category").map(({ name }) => name),
    bought:
      settings.complements_after_purchase && !isSilent
        ? lately.slice(0, BOUGHT_MAX).map(([item]) => item)
        : [],
    mayRelate: personalisation,
  };
}
