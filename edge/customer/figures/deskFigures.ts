import type { Site } from "../../platform/Site.ts";
import { DAY_MS } from "../../platform/time.ts";
import { deskObject } from "../desk/deskObject.ts";
import { alarmsOf } from "./alarmsOf.ts";
import { selectContactTimes } from "./queries.ts";

const SPAN_MS = 7 * DAY_MS;
const NEAR_MS = 2 * DAY_MS;

/** How many looks there were lately, and what is unusual about them. */
export async function deskFigures(env: Env, site: Site, now: number) {
  const looks = await deskObject(env, site.id).looksSince(now - SPAN_MS);
  const people = [...new Set(looks.flatMap((one) => one.trail ?? []))];
  const since = now - SPAN_MS - NEAR_MS;
  const contacts = await selectContactTimes(env.DB, site.id, { people, since });
  return {
    today: looks.filter((one) => now - one.at < DAY_MS && one.by !== "refused").length,
    week: looks.filter((one) => one.by !== "refused").length,
    alarms: alarmsOf(looks, contacts, { site, now }),
  };
}
