import type { Site } from "../../platform/Site.ts";
import type { Reading } from "../../relevance/snapshot/Reading.ts";
import { alarmTerms } from "../../shopper/alarmTerms.ts";
import { shopperObject } from "../../shopper/shopperObject.ts";
import { viewOf } from "../../shopper/viewOf.ts";
import type { Audience } from "../../slots/audience/Audience.ts";
import { createScene } from "../../slots/createScene.ts";
import { isInAudience } from "../../slots/isInAudience.ts";
import { countable } from "./countable.ts";
import { selectSample, takeOutOfSample } from "./queriesOfSample.ts";
import { type AudienceSize, sizeOf } from "./sizeOf.ts";

const AT_ONCE = 20;

interface Question {
  readonly site: Site;
  /** Null: everybody. */
  readonly audience: Audience | null;
  readonly reading: Reading;
  readonly now: number;
}

/**
 * How many shoppers an audience holds: each of a sample is asked by its own object, which says what is granted now. Only who
 * grants `measurement` and `personalisation` is counted; nothing but the number leaves here.
 */
export async function estimateSize(env: Env, of: Question): Promise<AudienceSize> {
  const { site, audience } = of;
  const about = { ...of, audience: audience && countable(audience) };
  const { level, shoppers } = await selectSample(env.DB, site.id);
  const gone: string[] = [];
  let [asked, found] = [0, 0];
  for (let i = 0; i < shoppers.length; i += AT_ONCE) {
    const some = shoppers.slice(i, i + AT_ONCE);
    const answers = await Promise.all(some.map((shopper) => ask(env, shopper, about)));
    for (const [at, isIn] of answers.entries()) {
      if (isIn === null) gone.push(some[at] ?? "");
      else {
        asked++;
        if (isIn) found++;
      }
    }
  }
  if (gone.length > 0) await takeOutOfSample(env.DB, gone);
  return sizeOf({ found, asked, level, k: site.settings.k });
}

/** Whether a shopper is in it; null for who is not to be counted (any more). */
async function ask(
  env: Env,
  shopper: string,
  { site, audience, reading, now }: Question,
): Promise<boolean | null> {
  const view = await viewOf(shopperObject(env, shopper), alarmTerms(site, now));
  if (!view?.allowed.measurement || !view.allowed.personalisation) return null;
  const page = { url: site.origins[0] ?? "https://shop.invalid/", type: "other" } as const;
  return isInAudience(audience, await createScene({ site, page, now, reading, view }));
}
