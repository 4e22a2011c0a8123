import { EVENT_PURPOSES, isEventName } from "../wire/events.ts";
import type { Purpose } from "../wire/purposes.ts";
import type { Tell } from "./Source.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Terms {
  readonly tell: Tell;
  /** Whether what stands there already is of this page. */
  readonly readsHistory: boolean;
  /** Of what stands there when we start, whether an event of that name is told. Default: all are. */
  readonly isToldLate?: ((name: string) => boolean) | undefined;
}

/** A page may make its data layer after us. */
const LOOKS_MS = [500, 2_000, 6_000];
const watched = new WeakSet<object>();
/** What Universal Analytics keeps an action under. */
const OLD = /^(impressions|detail|click|add|remove|checkout|purchase|refund|promo(View|Click))$/;

/** Tells of the ecommerce events in a global data layer: those there already, and those pushed from now on. */
export function watchDataLayer(name: string, terms: Terms): void {
  const tellLate: Tell = (event, params, source) => {
    if (terms.isToldLate?.(event) !== false) terms.tell(event, params, source);
  };
  const look = (readsHistory: boolean, tell = terms.tell): void => {
    // What the page has there may throw at every touch.
    try {
      const layer: unknown = Reflect.get(globalThis, name);
      if (!Array.isArray(layer) || watched.has(layer)) return;
      watched.add(layer);
      if (readsHistory) for (const entry of [...layer]) readEntry(entry, tell);
      const native = layer.push;
      // Called through first: whatever comes of us, the page's own push is done and answered.
      layer.push = (...entries: unknown[]) => {
        const length = native.apply(layer, entries);
        for (const entry of entries) readEntry(entry, terms.tell);
        return length;
      };
    } catch {}
  };
  look(terms.readsHistory, tellLate);
  for (const afterMs of LOOKS_MS) setTimeout(look, afterMs, true);
}

/** One entry: an object of Tag Manager, or the arguments of a `gtag("event", ...)`. Never throws. */
export function readEntry(entry: unknown, tell: Tell): void {
  try {
    const fields: Fields = Object(entry);
    const { 0: command, 1: named, 2: params, event, ecommerce: given } = fields;
    const ecommerce = typeof given === "object" && given;
    if (command === "event") tellKnown(named, params, "gtag");
    // Old shops call their events what they like, also as GA4 does.
    else if (
      ecommerce &&
      !("items" in ecommerce) &&
      Object.keys(ecommerce).some((key) => OLD.test(key))
    ) {
      // The page may clear the object once it is pushed.
      const copy = { ...ecommerce };
      // Only old shops need it.
      import("./universalAnalytics.ts")
        .then(({ universalAnalytics }) => {
          for (const [told, params] of universalAnalytics(copy)) tellKnown(told, params, "layer");
        })
        .catch(() => {});
    } else {
      // GA4 puts parameters under `ecommerce`; many a shop leaves them beside the event.
      tellKnown(event, ecommerce || entry, "layer");
    }
  } catch {}

  /** Only what GA4 knows of shopping: pages are told from their address, and names of ours are nobody else's to tell. */
  function tellKnown(name: unknown, params: unknown, source: "gtag" | "layer"): void {
    if (!isEventName(name)) return;
    const purposes: readonly Purpose[] = EVENT_PURPOSES[name];
    if (purposes.includes("personalisation") && purposes.includes("assistance"))
      tell(name, params, source);
  }
}
