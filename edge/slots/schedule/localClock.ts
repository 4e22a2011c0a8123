const formats = new Map<string, Intl.DateTimeFormat>();
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** What a clock on the shop's wall says at a moment. */
export interface LocalClock {
  /** 1 is Monday. */
  readonly day: number;
  /** As in "09:05". */
  readonly time: string;
}

export function localClock(at: number, timeZone: string): LocalClock {
  let format = formats.get(timeZone);
  if (!format) {
    const parts = {
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    } as const;
    format = new Intl.DateTimeFormat("en-GB", { timeZone, ...parts });
    formats.set(timeZone, format);
  }
  // "en-GB" writes "Sat 21:05" or "Sat, 21:05".
  const text = format.format(at);
  return { day: DAYS.indexOf(text.slice(0, 3)) + 1, time: text.slice(-5) };
}
