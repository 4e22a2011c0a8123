import type { Purpose } from "../../wire/index.ts";
import type { AdapterContext, Word } from "./AdapterContext.ts";
import { CONSENT_MODE_SIGNALS } from "./consentModeSignals.ts";

type Command = "default" | "update";

/**
 * Hears `gtag("consent", "default" | "update", {...})`, those of before included.
 *
 * An update is the shopper's choice. A default is what the site assumes until then: `denied` keeps others' yes waiting,
 * `granted` grants nothing.
 */
export function listenToConsentMode({
  page,
  peek,
  say,
  whenThere,
  dataLayer,
}: AdapterContext): void {
  const signals = new Map<string, { word: "granted" | "denied"; by: Command }>();
  let hasSpoken = false;

  function read(entry: unknown): boolean {
    const command = peek(entry, 1);
    if (peek(entry, 0) !== "consent" || (command !== "default" && command !== "update"))
      return false;
    for (const name of Object.values(CONSENT_MODE_SIGNALS).flat()) {
      const word = peek(entry, 2, name);
      if (word !== "granted" && word !== "denied") continue;
      // A default that comes after an update changes nothing.
      if (command === "default" && signals.get(name)?.by === "update") continue;
      signals.set(name, { word, by: command });
    }
    return true;
  }

  function wordOf(names: readonly string[]): Word | null {
    const known = names.map((name) => signals.get(name));
    const chosen = known.filter((signal) => signal?.by === "update");
    if (chosen.some((signal) => signal?.word === "denied")) return "denied";
    if (chosen.length === names.length) return "granted";
    const isWaiting = known.some((signal) => signal?.word === "denied");
    return chosen.length > 0 || isWaiting ? "held" : null;
  }

  function hear(entries: readonly unknown[]): void {
    if (!entries.map(read).includes(true)) return;
    hasSpoken = true;
    const words: Partial<Record<Purpose, Word>> = {};
    for (const purpose of ["personalisation", "measurement", "retargeting"] as const) {
      const word = wordOf(CONSENT_MODE_SIGNALS[purpose]);
      if (word) words[purpose] = word;
    }
    say(words);
  }

  /** The page's own, made as Google's snippet makes it where there is none yet. */
  function findLayer(): unknown[] {
    const there = peek(page, dataLayer);
    if (Array.isArray(there)) return there;
    const layer: unknown[] = [];
    if (there === undefined) Reflect.set(page, dataLayer, layer);
    return layer;
  }

  const layer = findLayer();
  const { push } = layer;
  // Tag Manager wraps it as well, before or after us, and passes the call on.
  layer.push = (...entries) => {
    const length = Reflect.apply(push, layer, entries);
    try {
      hear(entries);
    } catch {}
    return length;
  };
  hear([...layer]);
  whenThere({ isThere: () => hasSpoken, found() {}, missed: () => say({}) });
}
