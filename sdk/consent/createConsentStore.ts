import { toJson } from "../delivery/toJson.ts";
import type { Transport } from "../delivery/transport.ts";
import type { Settings } from "../Settings.ts";
import { allows, allowsAnything, type Consent } from "../wire/consent.ts";
import type { Choices, Receipt } from "../wire/index.ts";
import { ALL_UNSET, CHOICES, PURPOSES } from "../wire/purposes.ts";
import { shouldAsk } from "../wire/shouldAsk.ts";
import type { ConsentStore } from "./ConsentStore.ts";
import { createChoiceBox } from "./createChoiceBox.ts";
import { hasGpc } from "./hasGpc.ts";
import type { KeptChoice } from "./KeptChoice.ts";
import type { TellEdge } from "./tellEdge.ts";

interface Parts {
  readonly settings: Settings;
  readonly transport: Transport;
  /** What tells the edge is needed only by who chooses, and loads then. */
  readonly load: () => Promise<{ tellEdge: TellEdge }>;
}

export function createConsentStore({ settings, transport, load }: Parts): ConsentStore {
  const { policy, site } = settings;
  const box = createChoiceBox(site);
  const listeners = new Set<(choices: Choices) => void>();
  let telling: Promise<Receipt | null> | null = null;
  /** What the edge is to hear next. */
  let chosen: KeptChoice | null = null;
  let terms = box.get()?.terms ?? null;

  /** By the property, or by the header as the edge has seen it. */
  const isSignalled = (): boolean => hasGpc() || terms?.gpc === true;
  const consentOf = (kept: KeptChoice | null, record = kept?.record ?? null): Consent => ({
    record,
    policy,
    now: Date.now(),
    gpc: isSignalled(),
    gpcBefore: kept?.gpc === true,
    ...terms,
  });
  const isKnown = (kept: KeptChoice | null): boolean => allowsAnything(consentOf(kept));
  /** Asks `allows` whether a record of this age and policy stands at all. */
  const stands = (kept: KeptChoice): boolean =>
    allows(
      consentOf(kept, { ...kept.record, choices: { ...ALL_UNSET, personalisation: "granted" } }),
      "personalisation",
    );

  const store: ConsentStore = {
    get() {
      const kept = box.get();
      const choices = { ...(kept && stands(kept) ? kept.record.choices : ALL_UNSET) };
      if (store.gpc()) choices.retargeting = "denied";
      return choices;
    },
    gpc: () => isSignalled() || box.get()?.gpc === true,
    allows: (purpose, place) => allows(consentOf(box.get()), purpose, place),
    allowsAnything: (place) => allowsAnything(consentOf(box.get()), place),
    isOnDevice: () => store.allows("personalisation", "device") && !store.allows("personalisation"),
    asks() {
      const kept = box.get();
      if (kept?.record.via === "opt_out" && isKnown(kept)) return "told";
      if (!shouldAsk(consentOf(kept))) return null;
      if (!kept) return "first";
      return kept.record.policy === policy ? "expired" : "policy";
    },
    terms: () => terms,
    learn(next) {
      if (toJson(next) === toJson(terms)) return;
      terms = next;
      const kept = box.get();
      if (kept) box.put({ ...kept, terms, ...(next.gpc && { gpc: true }) });
      look();
    },
    at: () => box.get()?.record.at ?? null,
    via: () => box.get()?.record.via ?? null,
    token() {
      const kept = box.get();
      return (isKnown(kept) && kept?.shopper) || null;
    },
    receipts: () => box.get()?.receipts ?? [],
    bytesSent: () => box.get()?.sent ?? 0,
    isPaused: () => box.get()?.paused ?? false,
    set(wanted, { via }) {
      const before = box.get();
      const choices = { ...store.get() };
      for (const purpose of PURPOSES) {
        choices[purpose] = CHOICES.find((one) => one === wanted[purpose]) ?? choices[purpose];
      }
      // Seen once, the signal holds until the shopper says yes to retargeting without it (4 CCR 904-3 r. 5.09(B)).
      const gpc = isSignalled() || (before?.gpc === true && wanted.retargeting !== "granted");
      if (gpc) choices.retargeting = "denied";
      // Two choices of one millisecond are still two.
      const now = Date.now();
      const at = now === before?.record.at ? now + 1 : now;
      const kept = { record: { choices, policy, at, via }, ...(gpc && { gpc }) };
      const token = before?.shopper ?? before?.erase;
      const known = isKnown(kept);
      box.put({
        ...kept,
        ...((known || token) && { unsent: true }),
        ...(terms && { terms }),
        ...(token && (known ? { shopper: token } : { erase: token })),
        ...(allowsAnything(consentOf(kept), "device") && { receipts: store.receipts() }),
      });
      // Begun first: whoever is told waits until the edge knows.
      const sent = send();
      tell();
      return sent;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    lost() {
      box.put(null);
      tell();
    },
    pause(on) {
      const kept = box.get();
      if (!kept || store.isPaused() === on) return;
      box.put({ ...kept, paused: on });
      tell();
    },
    settled: () => telling ?? Promise.resolve(),
    resume() {
      if (box.get()?.unsent) void send();
    },
  };

  function tell(): void {
    told = gist();
    if (!store.token()) transport.drop();
    for (const listener of listeners) listener(store.get());
  }

  function send(): Promise<Receipt | null> {
    chosen = box.get();
    telling ??= (async () => {
      let receipt: Receipt | null = null;
      const { tellEdge } = await load();
      do {
        const told = tellEdge({ settings, transport, box, isKnown, tell, chosen });
        chosen = null;
        receipt = (await told) ?? receipt;
      } while (chosen && box.get()?.unsent);
      return receipt;
    })()
      .catch(() => null)
      .finally(() => {
        telling = null;
      });
    return telling;
  }

  // Another tab also writes what it has sent: only what concerns this one is told.
  const gist = (): string => toJson([store.get(), store.token(), store.isPaused()]);
  let told = gist();
  const look = (): void => {
    if (gist() !== told) tell();
  };
  box.onOther(look);
  addEventListener("online", store.resume);
  const seen = box.get();
  if (seen && !seen.gpc && hasGpc()) box.put({ ...seen, gpc: true });
  transport.count = (bytes) => {
    const kept = box.get();
    if (kept) box.put({ ...kept, sent: (kept.sent ?? 0) + bytes });
  };
  return store;
}
