import { CONTACT_CHANNELS, CONTACT_KINDS, type ContactPatch, type QuietHours } from "./contact.ts";
import type { Reader } from "./reader.ts";
import type { Fault } from "./result.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

const HOUR = { min: 0, max: 23, isWhole: true } as const;

/** What the shopper changes of how the shop may reach them; faults go to the reader's list. */
export function parseContactPatch(
  contact: Reader | undefined,
  given: Readonly<Record<string, unknown>>,
  faults: Fault[],
): ContactPatch | undefined {
  if (!contact) return undefined;
  const among =
    <T extends string>(known: readonly T[]) =>
    (entry: unknown, path: string): T | undefined => {
      const one = known.find((name) => name === entry);
      if (!one) faults.push({ path, message: `must be one of: ${known.join(", ")}` });
      return one;
    };
  // A reader takes null for nothing said; here it says "none".
  const isNull = (key: string): boolean => Object.hasOwn(given, key) && given[key] === null;
  const quiet = isNull("quiet") ? null : readQuiet(contact.record("quiet"));
  const hour = isNull("hour") ? null : contact.number("hour", HOUR);
  const timeZone = contact.text("time_zone", { maxChars: 64 });
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    contact.fault("time_zone", "must be an IANA time zone");
  }
  return withoutAbsent({
    channels: contact.list("channels", CONTACT_CHANNELS.length, among(CONTACT_CHANNELS)),
    kinds: contact.list("kinds", CONTACT_KINDS.length, among(CONTACT_KINDS)),
    ...{ quiet, hour, time_zone: timeZone },
  });
}

function readQuiet(quiet: Reader | undefined): QuietHours | undefined {
  if (!quiet) return undefined;
  const from = quiet.number("from", HOUR);
  const to = quiet.number("to", HOUR);
  quiet.need("from", from);
  quiet.need("to", to);
  if (from === to)
    quiet.fault("to", "must differ from where it begins: a whole day can't be quiet");
  return { from: from ?? 0, to: to ?? 0 };
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }) !== null;
  } catch {
    return false;
  }
}
