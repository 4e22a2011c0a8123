const formats = new Map<string, Intl.DateTimeFormat>();
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Clocks are set on quarters of an hour, everywhere. */
const QUARTER_MS = 900_000;
/** The quarters that were asked about last, by time zone: events of one call are of one or two. */
const known = new Map<string, { quarter: number; hour: number }>();

/** The hour of the week at a place, 0 to 167 from Monday 0:00. An unknown time zone counts as UTC. */
export function hourOfWeek(at: number, timeZone: string): number {
  const quarter = Math.floor(at / QUARTER_MS);
  const last = known.get(timeZone);
  if (last?.quarter === quarter) return last.hour;
  const hour = hourAt(at, timeZone);
  known.set(timeZone, { quarter, hour });
  return hour;
}

function hourAt(at: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return Math.max(0, DAYS.indexOf(part("weekday"))) * 24 + (Number(part("hour")) % 24);
}

/** Formats are dear to make (half a millisecond); there are as many as time zones of sites. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const held = formats.get(timeZone);
  if (held) return held;
  const format = makeFormat(timeZone) ?? makeFormat("UTC");
  if (!format) throw new RangeError("candour: UTC is not known as a time zone");
  formats.set(timeZone, format);
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    const options = { weekday: "short", hour: "2-digit", hourCycle: "h23", timeZone } as const;
    return new Intl.DateTimeFormat("en-GB", options);
  } catch {
    return null;
  }
}
