import type { Site } from "../../platform/Site.ts";
import { DAY_MS, HOUR_MS } from "../../platform/time.ts";
import type { FlaggedLook } from "../desk/queries.ts";

/** Different people whom one name may look at in an hour before somebody is told. */
const MANY_PEOPLE = 40;
/** A contact belongs to a look that is so near: a call is often noted after it. */
const NEAR_BEFORE_MS = 2 * DAY_MS;
const NEAR_AFTER_MS = DAY_MS;

/** Something unusual about looks: how often, and whether it comes from one desk. Nobody is named: the admin has the log. */
export interface Alarm {
  readonly kind:
    | "many_people"
    | "no_contact"
    | "off_hours"
    | "same_name"
    | "limit_reached"
    | "code_guessing";
  readonly looks: number;
  readonly desks: number;
}

/** What is unusual among looks. `contacts`: when the people looked at were in touch, by trail. */
export function alarmsOf(
  looks: readonly FlaggedLook[],
  contacts: ReadonlyMap<string, readonly number[]>,
  { site, now }: { site: Pick<Site, "settings" | "time_zone">; now: number },
): Alarm[] {
  const wrongCodes = looks.filter((one) => one.by === "code" && one.found === 0);
  return [
    alarmOf("many_people", manyPeople(looks)),
    // Only once a contact had time to be noted.
    alarmOf(
      "no_contact",
      looks.filter((one) => now - one.at > NEAR_AFTER_MS && !hadContact(one, contacts)),
    ),
    alarmOf(
      "off_hours",
      looks.filter((one) => isOffHours(one.at, site)),
    ),
    alarmOf(
      "same_name",
      looks.filter((one) => one.flags.includes("same_name")),
    ),
    alarmOf(
      "limit_reached",
      looks.filter((one) => one.by === "refused"),
    ),
    alarmOf("code_guessing", wrongCodes.length >= 5 ? wrongCodes : []),
  ].filter((one) => one.looks > 0);
}

function alarmOf(kind: Alarm["kind"], looks: readonly FlaggedLook[]): Alarm {
  return { kind, looks: looks.length, desks: new Set(looks.map(deskOf)).size };
}

const deskOf = (one: FlaggedLook): string => one.agent ?? one.role;

function manyPeople(looks: readonly FlaggedLook[]): FlaggedLook[] {
  const hours = new Map<string, FlaggedLook[]>();
  for (const one of looks) {
    if (one.trail === null) continue;
    const hour = `${deskOf(one)} ${Math.floor(one.at / HOUR_MS)}`;
    hours.set(hour, [...(hours.get(hour) ?? []), one]);
  }
  return [...hours.values()].flatMap((own) =>
    new Set(own.map((one) => one.trail)).size > MANY_PEOPLE ? own : [],
  );
}

function hadContact(one: FlaggedLook, contacts: ReadonlyMap<string, readonly number[]>): boolean {
  // A code was read out by the person themselves; who was not found was not seen.
  if (one.trail === null || one.by === "code") return true;
  const times = contacts.get(one.trail) ?? [];
  return times.some((at) => at >= one.at - NEAR_BEFORE_MS && at <= one.at + NEAR_AFTER_MS);
}

function isOffHours(
  at: number,
  { settings, time_zone: timeZone }: Pick<Site, "settings" | "time_zone">,
): boolean {
  const hours = settings.desk_hours;
  if (hours === null) return false;
  const form = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "numeric", hourCycle: "h23" });
  const hour = Number(form.format(at));
  return hour < hours[0] || hour >= hours[1];
}
