import { allows } from "../../../sdk/wire/index.ts";
import { deskObject } from "../../customer/desk/deskObject.ts";
import { loadSite } from "../../platform/sites.ts";
import { helpWordsOf } from "../../slots/help/helpWordsOf.ts";
import { postboxOf } from "../../webhooks/postboxOf.ts";
import { alarmTerms } from "../alarmTerms.ts";
import { consentOf } from "../consentOf.ts";
import { VISIT_GAP_MS } from "../limits.ts";
import { allReceipts, deleteMeta, getMeta } from "../queries.ts";
import { insertAccess, linkOf } from "../queriesOfService.ts";
import { HELP_META } from "./helpMeta.ts";
import type { Trouble } from "./Trouble.ts";

/**
 * Tells the service desk that somebody needs help, as far as the site lets it be told in an hour. The shopper reads that it was
 * told. A crash on the way sends it again, and the postbox takes it once.
 */
export async function sendHelp(
  storage: DurableObjectStorage,
  env: Env,
  { shopper, now }: { shopper: string; now: number },
): Promise<void> {
  const { sql } = storage;
  const due = getMeta(sql, HELP_META.due);
  const siteId = getMeta(sql, "site");
  if (due === null || siteId === null) return;
  const { code, at, times, visit }: Trouble = JSON.parse(due);
  const site = await loadSite(env, siteId);
  const perHour = site.settings.help_wanted_per_hour;
  const mayTell = (): boolean => allows(consentOf(sql, alarmTerms(site, now)), "assistance");
  const isNews = mayTell() && at > now - VISIT_GAP_MS;
  const isRoom = isNews && (await deskObject(env, siteId).admitHelp(now, perHour));
  // Withdrawn or erased while we asked: then it is not here any more.
  if (getMeta(sql, HELP_META.due) !== due) return;
  if (!isRoom || !mayTell()) return deleteMeta(sql, HELP_META.due);
  const language = allReceipts(sql).at(-1)?.language ?? site.locale;
  const customer = linkOf(sql)?.customer ?? null;
  const takers = await postboxOf(env, siteId).send({
    id: `help_${shopper.slice(0, 16)}_${visit}`,
    type: "help.wanted",
    subject: shopper,
    at: now,
    data: {
      ...{ site: siteId, customer, code, times, since: at, language },
      text: helpWordsOf("en")[code],
      ...(customer !== null && { screen: screenOf(customer, code) }),
    },
  });
  storage.transactionSync(() => {
    if (getMeta(sql, HELP_META.due) !== due) return;
    deleteMeta(sql, HELP_META.due);
    const words = helpWordsOf(language);
    const reason = `${words.told} ${words[code]}`;
    if (takers > 0) insertAccess(sql, { at: now, role: "agent", reason });
  });
}

/** Where the agent's page opens, under the edge's own address. */
function screenOf(customer: string, code: string): string {
  return `/console/agent?${new URLSearchParams({ customer, purpose: `Offer help: ${code}` })}`;
}
