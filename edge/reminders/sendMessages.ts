import { customerObject } from "../customer/customerObject.ts";
import { loadSite } from "../platform/sites.ts";
import { alarmTerms } from "../shopper/alarmTerms.ts";
import { allItems, allReceipts, getMeta } from "../shopper/queries.ts";
import { linkOf } from "../shopper/queriesOfService.ts";
import { cartItems } from "../shopper/queriesOfShopping.ts";
import { dayNumber } from "../slots/dayNumber.ts";
import { postboxOf } from "../webhooks/postboxOf.ts";
import { factsOf } from "./factsOf.ts";
import type { Message } from "./Message.ts";
import { messageBody } from "./messageBody.ts";
import { planUnasked } from "./planUnasked.ts";
import { dueMessages, putMessage } from "./queriesOfMessages.ts";
import { takeMessage } from "./takeMessage.ts";

/** Nobody sends for the shop: what it was told of stays on its own pages. */
const NOBODY = "the shop sends none";

/**
 * Hands the messages that are due to the site's postbox. Each is judged anew in the transaction that marks it; a crash between
 * that and the postbox sends it again, and the postbox takes it once.
 */
export async function sendMessages(
  storage: DurableObjectStorage,
  env: Env,
  { shopper, now }: { shopper: string; now: number },
): Promise<void> {
  const { sql } = storage;
  const siteId = getMeta(sql, "site");
  if (siteId === null || getMeta(sql, "contact") === null) return;
  const site = await loadSite(env, siteId);
  const terms = alarmTerms(site, now);
  storage.transactionSync(() => planUnasked(sql, terms));
  for (const message of dueMessages(sql, now)) {
    const customer = linkOf(sql)?.customer ?? null;
    const [product, isComplaintOpen] = await Promise.all([
      factsOf(env.DB, siteId, message.item_id),
      customer === null ? false : customerObject(env, siteId, customer).hasOpenComplaint(),
    ]);
    // Withdrawn or erased while we asked: then it is not here any more.
    const due = dueMessages(sql, now).find((one) => one.id === message.id);
    if (!due) continue;
    const budget = site.settings.retargeting;
    const judged = storage.transactionSync(() =>
      takeMessage(sql, due, { terms, budget, product, isComplaintOpen }),
    );
    if (!judged || !product || customer === null) continue;
    const body = messageBody(due, {
      ...{ site, product, customer, subject: shopper, now, wasPrice: judged.wasPrice },
      language: allReceipts(sql).at(-1)?.language ?? site.locale,
      daysAgo: daysSince(sql, due, { now, timeZone: site.time_zone }),
    });
    const takers = await postboxOf(env, siteId).send(body);
    // What was erased meanwhile stays so.
    if (!dueMessages(sql, now).some((one) => one.id === due.id)) continue;
    const end = takers > 0 ? { state: "sent", why: null } : { state: "dropped", why: NOBODY };
    putMessage(sql, {
      ...due,
      send_at: now,
      state: end.state === "sent" ? "sent" : "dropped",
      why: end.why,
    });
  }
}

/** Whole days of the shop's calendar since it was put into the cart, or looked at last. */
function daysSince(
  sql: SqlStorage,
  { item_id, kind, at }: Message,
  { now, timeZone }: { now: number; timeZone: string },
): number {
  const inCart = kind === "browse" ? null : cartItems(sql).find((one) => one.item_id === item_id);
  const looked = allItems(sql).find((one) => one.item_id === item_id);
  const since = inCart?.at ?? looked?.last_at ?? at;
  return Math.max(0, dayNumber(now, timeZone) - dayNumber(since, timeZone));
}
