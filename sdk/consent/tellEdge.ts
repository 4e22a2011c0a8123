import { askedMs } from "../delivery/askedMs.ts";
import { exclusive } from "../delivery/exclusive.ts";
import { jitterMs } from "../delivery/jitterMs.ts";
import type { Transport } from "../delivery/transport.ts";
import type { Settings } from "../Settings.ts";
import type { ConsentRequest, Receipt } from "../wire/messages.ts";
import { ALL_DENIED } from "../wire/purposes.ts";
import type { ChoiceBox } from "./createChoiceBox.ts";
import { hasGpc } from "./hasGpc.ts";
import { isReceipt } from "./isReceipt.ts";
import type { KeptChoice } from "./KeptChoice.ts";
import { keepCookie } from "./keepCookie.ts";

interface Parts {
  readonly settings: Settings;
  readonly transport: Transport;
  readonly box: ChoiceBox;
  /** True where the choice lets the edge know a shopper at all. */
  isKnown(kept: KeptChoice): boolean;
  /** Tells the page what holds now. */
  tell(): void;
  /** What is to be told. */
  readonly chosen: KeptChoice | null;
}

/** Tells the edge the newest choice, one tab at a time; answers its receipt, or null while it can't be told. */
export type TellEdge = (parts: Parts) => Promise<Receipt | null>;

/** After so many failures in one page's life the rest is left to the next page. */
const TRIES = 4;
/** What was said meanwhile is told at once, but never without an end. */
const ROUNDS = 5;
const RECEIPTS_KEPT = 5;

export const tellEdge: TellEdge = async (parts) => {
  let receipt: Receipt | null = null;
  const { settings, box } = parts;
  const keep = (): void => {
    const { shopper, record } = box.get() ?? {};
    keepCookie(settings, (record?.choices.personalisation === "granted" && shopper) || null);
  };
  /** A tab in another process that wrote before it could read the choice has put back what that replaces. */
  const hold = (): void => {
    const { chosen } = parts;
    const kept = box.get();
    if (!chosen || !kept || kept.record.at >= chosen.record.at) return;
    box.put(chosen);
    parts.tell();
  };
  hold();
  addEventListener("storage", hold);
  // What is withdrawn goes at once, what is granted once the edge knows.
  keep();
  for (let failures = 0, rounds = 0; failures < TRIES && rounds < ROUNDS; rounds++) {
    const told = await exclusive(`candour-consent:${parts.settings.site}`, () => exchange(parts));
    receipt = told.receipt ?? receipt;
    if (told.next === "done") break;
    if (told.next === "retry" && ++failures < TRIES) {
      // Without network nobody waits: the next `online` event, or the next page, takes it up.
      if (navigator.onLine === false) break;
      await new Promise((wake) => setTimeout(wake, askedMs(told.retryAfter) ?? jitterMs(failures)));
    }
  }
  keep();
  removeEventListener("storage", hold);
  return receipt;
};

interface Told {
  readonly receipt: Receipt | null;
  readonly next: "done" | "again" | "retry";
  readonly retryAfter?: string | null;
}

async function exchange({ settings, transport, box, isKnown, tell }: Parts): Promise<Told> {
  const kept = box.get();
  if (!kept) return { receipt: null, next: "done" };
  const { record, shopper, erase } = kept;
  const token = shopper ?? erase;
  const body: ConsentRequest = {
    site: settings.site,
    shopper: token ?? null,
    choices: record.choices,
    policy: record.policy,
    via: record.via,
    language: settings.language,
    ...(hasGpc() && { gpc: true }),
    ...(kept.receipts?.[0] && { after: kept.receipts[0].id }),
  };
  // Not as a personal call: that would be given up with the no that it tells.
  if (shopper) transport.count(transport.bytesOf(body));
  const call = { body, keepalive: true };
  const { status, body: answer, retryAfter } = await transport.send("/v1/consent", call);
  const now = box.get();
  if (status === 401 && token) {
    // Erased already. A grant goes on as a new shopper, who is linked to nothing from before.
    if (now) {
      const { shopper: _, erase: __, unsent: ___, ...rest } = now;
      box.put(shopper ? { ...rest, unsent: true } : rest);
    }
    return { receipt: null, next: shopper ? "again" : "done" };
  }
  if (status !== 200 || typeof answer !== "object" || answer === null) {
    const standing: unknown = status === 409 && Reflect.get(answer ?? {}, "receipt");
    if (isReceipt(standing) && now) {
      const next = giveWay(box, { now, told: record, standing });
      if (next === "done") tell();
      return { receipt: null, next };
    }
    const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 429;
    return { receipt: null, next: isFinal ? "done" : "retry", retryAfter };
  }
  const signed: unknown = Reflect.get(answer, "receipt");
  const receipt = isReceipt(signed) ? signed : null;
  const given: unknown = Reflect.get(answer, "shopper");
  const newToken = typeof given === "string" ? given : null;
  if (now?.record.at !== record.at) {
    // Changed meanwhile: whom the edge has just made known must be told the new choice.
    if (newToken) {
      const rest = now ?? { record: { ...record, choices: ALL_DENIED } };
      const held = isKnown(rest) ? { shopper: newToken } : { erase: newToken };
      box.put({ ...rest, unsent: true, ...held, ...withReceipt(rest, receipt) });
    }
    return { receipt, next: newToken || now?.unsent ? "again" : "done" };
  }
  const { shopper: _, erase: __, unsent: ___, ...rest } = now;
  box.put({
    ...rest,
    ...(newToken && { shopper: newToken }),
    ...withReceipt(now, receipt),
    // The edge saw the signal in a header where the property is not there.
    ...(receipt?.choices.retargeting === "denied" &&
      record.choices.retargeting === "granted" && { gpc: true }),
  });
  return { receipt, next: "done" };
}

/** A no that names nobody keeps no receipts. */
function withReceipt({ receipts }: KeptChoice, receipt: Receipt | null): Partial<KeptChoice> {
  return receipts && receipt ? { receipts: [receipt, ...receipts].slice(0, RECEIPTS_KEPT) } : {};
}

/**
 * The edge has a newer choice than this browser knew of. What was chosen here after that is told again; what was chosen before
 * gives way to it.
 */
function giveWay(
  box: ChoiceBox,
  of: { now: KeptChoice; told: KeptChoice["record"]; standing: Receipt },
): Told["next"] {
  const { now, told, standing } = of;
  const known = { ...now, ...withReceipt(now, standing) };
  if (now.record.at !== told.at || told.at > standing.at) {
    box.put(known);
    return "again";
  }
  const { unsent: _, ...rest } = known;
  const { choices, policy, via, at } = standing;
  box.put({ ...rest, record: { choices, policy, via, at } });
  return "done";
}
