import { isRecord } from "./isRecord.ts";
import { LIMITS } from "./limits.ts";
import { AVAILABILITIES, type Decision, type DecisionItem, type SlotsAnswer } from "./messages.ts";
import { own } from "./own.ts";
import { REASON_DRAWINGS } from "./reasonDrawings.ts";
import type { Reason, ReasonCode } from "./reasons.ts";
import { bad, good, type Result } from "./result.ts";

/**
 * The answer of `POST /v1/slots` as the page may trust it: strings of bounded length, finite prices, `http` and `https`
 * addresses only. Tolerant: what can't be shown (an item without title or address, a decision without a slot) is left
 * out, the rest is kept in order. Gives a fault only where there is no list of decisions. Never throws.
 */
export function parseSlotsAnswer(value: unknown): Result<SlotsAnswer> {
  try {
    return readAnswer(value);
  } catch {
    return bad("", "can't be read");
  }
}

function readAnswer(value: unknown): Result<SlotsAnswer> {
  if (!isRecord(value)) return bad("", "must be an object");
  const decisions = own(value, "decisions");
  if (!Array.isArray(decisions)) return bad("decisions", "must be a list");
  const answer: SlotsAnswer = {
    decisions: decisions.slice(0, LIMITS.slotsPerRequest).flatMap((one) => readDecision(one) ?? []),
  };
  if (own(value, "shopper_unknown") === true) answer.shopper_unknown = true;
  return good(answer);
}

function readDecision(value: unknown): Decision | undefined {
  if (!isRecord(value)) return undefined;
  const slot = text(value, "slot");
  const items = own(value, "items");
  if (!slot || !Array.isArray(items)) return undefined;
  const wanted = text(value, "wanted");
  return {
    slot,
    ...(wanted && { wanted }),
    decision: text(value, "decision"),
    title: text(value, "title"),
    strategy: text(value, "strategy"),
    variant: own(value, "variant") === "holdout" ? "holdout" : "treatment",
    personalised: own(value, "personalised") === true,
    items: items.slice(0, LIMITS.itemsPerSlot).flatMap((one) => readItem(one) ?? []),
    blocks: own(value, "blocks"),
    help: own(value, "help"),
  };
}

function readItem(value: unknown): DecisionItem | undefined {
  if (!isRecord(value)) return undefined;
  const item_id = text(value, "item_id");
  const title = text(value, "title").slice(0, LIMITS.titleChars);
  const url = address(value, "url");
  const price = amount(value, "price");
  if (!item_id || !title || !url || price === undefined) return undefined;
  const availability = own(value, "availability");
  const item: DecisionItem = {
    item_id,
    title,
    url,
    image: address(value, "image"),
    price,
    currency: text(value, "currency"),
    availability: AVAILABILITIES.find((one) => one === availability) ?? "in_stock",
    reason: readReason(own(value, "reason")),
  };
  const was = amount(value, "was_price");
  const category = text(value, "category");
  if (was !== undefined) item.was_price = was;
  if (category) item.category = category;
  return item;
}

function readReason(value: unknown): Reason {
  const given = isRecord(value) ? value : {};
  const code = own(given, "code");
  const reason: Reason = {
    code: isReason(code) ? code : "chosen_by_shop",
    text: text(given, "text"),
  };
  const because = text(given, "because");
  if (because) reason.because = because;
  return reason;
}

/** Each has its drawing. */
const isReason = (code: unknown): code is ReasonCode =>
  typeof code === "string" && Object.hasOwn(REASON_DRAWINGS, code);

function text(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = own(record, key);
  return typeof value === "string" ? value.slice(0, LIMITS.stringChars) : "";
}

function address(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = own(record, key);
  // Cutting an address would make another one of it: too long is none.
  return typeof value === "string" && value.length <= 2_048 && /^https?:\/\/[^\s/]/i.test(value)
    ? value
    : "";
}

function amount(record: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const value = own(record, key);
  return typeof value === "number" && value >= 0 && value <= LIMITS.priceMax ? value : undefined;
}
