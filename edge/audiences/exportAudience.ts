import { customerObject } from "../customer/customerObject.ts";
import type { Site } from "../platform/Site.ts";
import type { Reading } from "../relevance/snapshot/Reading.ts";
import { alarmTerms } from "../shopper/alarmTerms.ts";
import { shopperObject } from "../shopper/shopperObject.ts";
import { viewOf } from "../shopper/viewOf.ts";
import type { Audience } from "../slots/audience/Audience.ts";
import { createScene } from "../slots/createScene.ts";
import { isInAudience } from "../slots/isInAudience.ts";
import { hashedAddress } from "./hashedAddress.ts";
import { type Handed, handedOf, type Member, membersAfter, noteHanded } from "./queries.ts";

/** Members asked about in one call: two objects each, within the platform's thousand. */
const PAGE = 400;
const AT_ONCE = 20;
/** People in an audience that may be handed out. */
const SMALLEST = 20;

export interface AudienceExport {
  /** SHA-256 of addresses that are in the audience and were not handed out before. */
  readonly added: readonly string[];
  /** Those that were, and are in it no more. */
  readonly removed: readonly string[];
  /** Where to go on; null at the end. */
  readonly next: string | null;
}

/** One page of an audience: each shopper's own object says what is granted, and what it may be judged by. */
export async function exportAudience(
  env: Env,
  of: {
    readonly site: Site;
    readonly audience: { readonly id: string; readonly conditions: Audience };
    readonly reading: Reading;
    readonly after: string;
    /** Everything that is in it, not only what is new. */
    readonly isFull: boolean;
    readonly now: number;
  },
): Promise<AudienceExport> {
  const { site, audience, after, isFull, now } = of;
  const members = await membersAfter(env.DB, site.id, { after, limit: PAGE });
  const wanted: Handed[] = [];
  for (let i = 0; i < members.length; i += AT_ONCE) {
    const some = members.slice(i, i + AT_ONCE);
    wanted.push(...(await Promise.all(some.map((one) => addressesOf(env, one, of)))).flat());
  }
  const at = { site: site.id, audience: audience.id };
  const ids = members.map((one) => one.shopper);
  const isWhole = after === "" && members.length < PAGE;
  const people = new Set(wanted.map((one) => one.shopper));
  // So few would point at people: nothing is handed out, and what was is called back.
  if (isWhole && people.size < SMALLEST) wanted.length = 0;
  const handed = await handedOf(env.DB, at, ids);
  const keyOf = ({ shopper, hash }: Handed): string => `${shopper} ${hash}`;
  const [before, then] = [handed, wanted].map((list) => new Set(list.map(keyOf)));
  const added = wanted.filter((one) => !before?.has(keyOf(one)));
  const removed = handed.filter((one) => !then?.has(keyOf(one)));
  await noteHanded(env.DB, { ...at, at: now }, { added, removed });
  return {
    added: [...new Set((isFull ? wanted : added).map((one) => one.hash))],
    removed: [...new Set(removed.map((one) => one.hash))],
    next: members.length === PAGE ? (members.at(-1)?.shopper ?? null) : null,
  };
}

/** The addresses of a member who is in the audience and granted it. */
async function addressesOf(
  env: Env,
  { shopper, customer }: Member,
  { site, audience, reading, now }: Parameters<typeof exportAudience>[1],
): Promise<Handed[]> {
  const stub = shopperObject(env, shopper);
  const view = await viewOf(stub, alarmTerms(site, now));
  if (!view?.allowed.retargeting) return [];
  const page = { url: site.origins[0] ?? "https://shop.invalid/", type: "other" } as const;
  const scene = await createScene({ site, page, now, reading, view });
  if (!isInAudience(audience.conditions, scene)) return [];
  const card = await customerObject(env, site.id, customer).card();
  const isLinked = card?.shoppers.includes(shopper) === true;
  const emails = (isLinked ? card.addresses : []).filter((one) => one.kind === "email");
  return Promise.all(
    emails.map(async ({ value }) => ({ shopper, hash: await hashedAddress(value) })),
  );
}
