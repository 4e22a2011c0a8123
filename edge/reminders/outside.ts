import type { Receipt } from "../../sdk/wire/index.ts";
import { leaveAudiences } from "../audiences/leaveAudiences.ts";
import { putMember } from "../audiences/queries.ts";
import { putInSample, takeOutOfSample } from "../audiences/size/queriesOfSample.ts";
import { sampleMark } from "../audiences/size/sampleMark.ts";
import { IN_SAMPLE, SAMPLE_KEY } from "../audiences/size/sampleState.ts";
import { getMeta, lastConsent, setMeta } from "../shopper/queries.ts";
import { allReminders } from "../shopper/queriesOfReminders.ts";
import { linkOf } from "../shopper/queriesOfService.ts";
import { postboxOf } from "../webhooks/postboxOf.ts";
import { deleteWishes, replaceWishes, type Wish } from "./queriesOfWishes.ts";

/**
 * What of a shopper is kept outside the Shopper object: wishes and a place among the possible members of audiences, or among those
 * by whom audiences are counted, in D1, messages in the site's postbox. The meta key holds what was last written there; a shopper without it never had any.
 */
const KEY = "outside";

interface Outside {
  readonly wishes: readonly Wish[];
  /** The customer whose address may be in an audience. */
  readonly member: string | null;
  /** Whether audiences are counted by this shopper among others; absent for who never was of these. */
  readonly sampled?: boolean;
}

/** Notes that from now on something may be outside. */
export function openOutside(sql: SqlStorage): void {
  if (getMeta(sql, KEY) === null) setMeta(sql, KEY, "");
}

export const hasOutside = (sql: SqlStorage): boolean => getMeta(sql, KEY) !== null;

/** Whether what is outside differs from what the shopper wants now. */
export const isOutsideDue = (sql: SqlStorage): boolean =>
  hasOutside(sql) && getMeta(sql, KEY) !== JSON.stringify(wantedOf(sql));

function wantedOf(sql: SqlStorage): Outside {
  const wishes = allReminders(sql).flatMap(({ channel, item_id, kind, low }) =>
    channel === "site" ? [] : [{ item_id, kind, low }],
  );
  const isSampled = getMeta(sql, SAMPLE_KEY) === IN_SAMPLE;
  return { wishes, member: memberOf(sql), ...(isSampled && { sampled: isCounted(sql) }) };
}

/** As far as the last choice goes; whether the grant still holds, the object is asked when an audience is handed out. */
function memberOf(sql: SqlStorage): string | null {
  if (getMeta(sql, "gpc_before") === "1") return null;
  const last: Receipt | null = JSON.parse(lastConsent(sql)?.receipt ?? "null");
  return last?.choices.retargeting === "granted" ? (linkOf(sql)?.customer ?? null) : null;
}

function isCounted(sql: SqlStorage): boolean {
  const last: Receipt | null = JSON.parse(lastConsent(sql)?.receipt ?? "null");
  const { measurement, personalisation } = last?.choices ?? {};
  return measurement === "granted" && personalisation === "granted";
}

/** Makes the outside what it should be; throws where it can't be reached, and is then done again. */
export async function followOutside(
  sql: SqlStorage,
  env: Env,
  { shopper, now }: { shopper: string; now: number },
): Promise<void> {
  const site = getMeta(sql, "site");
  if (site === null || !isOutsideDue(sql)) return;
  const wanted = wantedOf(sql);
  const { wishes, member, sampled } = wanted;
  if (sampled) await putInSample(env.DB, { site, shopper, mark: sampleMark(site, shopper) });
  else if (sampled === false) await takeOutOfSample(env.DB, [shopper]);
  await replaceWishes(env.DB, { site, shopper }, wishes);
  if (wishes.length === 0) await postboxOf(env, site).forget(shopper);
  if (member === null) await leaveAudiences(env, { site, shopper, at: now });
  else await putMember(env.DB, site, { shopper, customer: member });
  // Erased while the database wrote: there is nothing left to mark.
  if (hasOutside(sql)) setMeta(sql, KEY, JSON.stringify(wanted));
}

/** Takes everything of a shopper away outside the object; throws where it can't be reached. */
export async function eraseOutside(
  env: Env,
  { site, shopper, at }: { site: string; shopper: string; at: number },
): Promise<void> {
  await deleteWishes(env.DB, shopper);
  await takeOutOfSample(env.DB, [shopper]);
  await leaveAudiences(env, { site, shopper, at });
  await postboxOf(env, site).forget(shopper);
}
