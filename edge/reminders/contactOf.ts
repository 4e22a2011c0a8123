import type { ContactChoices, ContactPatch } from "../../sdk/wire/index.ts";
import { getMeta, setMeta } from "../shopper/queries.ts";

const KEY = "contact";
/** What holds until the shopper says otherwise: nothing is sent, and nothing would be at night. */
const DEFAULTS = { channels: [], kinds: [], quiet: { from: 21, to: 8 }, hour: null } as const;

/** What the shopper lets the shop send, and when. */
export function contactOf(sql: SqlStorage, siteTimeZone: string): ContactChoices {
  const held: ContactPatch = JSON.parse(getMeta(sql, KEY) ?? "{}");
  return { ...DEFAULTS, channels: [], kinds: [], time_zone: siteTimeZone, ...held };
}

export function saveContact(sql: SqlStorage, patch: ContactPatch): void {
  const held: ContactPatch = JSON.parse(getMeta(sql, KEY) ?? "{}");
  setMeta(sql, KEY, JSON.stringify({ ...held, ...patch }));
}

/** The meta key that goes with the profile. */
export const CONTACT_META = KEY;
