import { getMeta, setMeta } from "../shopper/queries.ts";
import { allReminders } from "../shopper/queriesOfReminders.ts";
import { postboxOf } from "../webhooks/postboxOf.ts";
import { deleteWishes, replaceWishes, type Wish } from "./queriesOfWishes.ts";

/**
 * What of a shopper's reminders is kept outside the Shopper object: wishes in D1, messages in the site's postbox. The meta key
 * holds the wishes as they were last written there; a shopper without it never had any.
 */
const KEY = "outside";

/** Notes that from now on something may be outside. */
export function openOutside(sql: SqlStorage): void {
  if (getMeta(sql, KEY) === null) setMeta(sql, KEY, "[]");
}

export const hasOutside = (sql: SqlStorage): boolean => getMeta(sql, KEY) !== null;

/** Whether what is outside differs from what the shopper wants now. */
export const isOutsideDue = (sql: SqlStorage): boolean =>
  hasOutside(sql) && getMeta(sql, KEY) !== JSON.stringify(wishesOf(sql));

function wishesOf(sql: SqlStorage): Wish[] {
  return allReminders(sql).flatMap(({ channel, item_id, kind, low }) =>
    channel === "site" ? [] : [{ item_id, kind, low }],
  );
}

/** Makes the outside what it should be; throws where it can't be reached, and is then done again. */
export async function followOutside(sql: SqlStorage, env: Env, shopper: string): Promise<void> {
  const site = getMeta(sql, "site");
  if (site === null || !isOutsideDue(sql)) return;
  const wishes = wishesOf(sql);
  if (wishes.length === 0) await eraseOutside(env, { site, shopper });
  else await replaceWishes(env.DB, { site, shopper }, wishes);
  // Erased while the database wrote: there is nothing left to mark.
  if (hasOutside(sql)) setMeta(sql, KEY, JSON.stringify(wishes));
}

/** Takes everything of a shopper away outside the object; throws where it can't be reached. */
export async function eraseOutside(
  env: Env,
  { site, shopper }: { site: string; shopper: string },
): Promise<void> {
  await deleteWishes(env.DB, shopper);
  await postboxOf(env, site).forget(shopper);
}
