import { LOOKS_MAX } from "../lookFaith.ts";
import type { Sessions } from "./Sessions.ts";

/** The how manieth look of its session at the product each is, 1 to `LOOKS_MAX`; a reload is no look of its own. */
export function looksInSessions({ items, starts }: Sessions): Uint8Array {
  const looks = new Uint8Array(items.length);
  for (let session = 0; session + 1 < starts.length; session++) {
    const start = starts[session] as number;
    for (let place = start; place < (starts[session + 1] as number); place++) {
      const item = items[place] as number;
      let before = place - 1;
      while (before >= start && items[before] !== item) before--;
      const known = before < start ? 0 : (looks[before] as number);
      const isReload = before >= start && before === place - 1;
      looks[place] = isReload ? known : Math.min(known + 1, LOOKS_MAX);
    }
  }
  return looks;
}
