import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { Receipt } from "../../sdk/wire/index.ts";
import { ALL_DENIED } from "../../sdk/wire/index.ts";
import { DEFAULT_SETTINGS } from "../platform/siteSettings.ts";
import { DAY_MS, HOUR_MS } from "../platform/time.ts";
import { alarmTerms } from "../shopper/alarmTerms.ts";
import { forgetMemory } from "../shopper/queries.ts";
import { deleteRemindersOf, putReminder } from "../shopper/queriesOfReminders.ts";
import { setLink } from "../shopper/queriesOfService.ts";
import { addToCart, insertMute, insertPurchase } from "../shopper/queriesOfShopping.ts";
import { recordConsent } from "../shopper/recordConsent.ts";
import { applySchema } from "../shopper/schema.ts";
import { SITE } from "../shopper/test/shop.ts";
import { saveContact } from "./contactOf.ts";
import { planReminder } from "./planReminder.ts";
import { planUnasked } from "./planUnasked.ts";
import { dueMessages, nextMessageAt, putMessage } from "./queriesOfMessages.ts";
import { isQuiet } from "./sendTime.ts";
import { takeMessage } from "./takeMessage.ts";

const SHOPPERS = 1_000;
const DAYS = 30;
const START = Date.parse("2026-10-10T00:00:00Z");
const CAPS = { per_item_day: 1, per_item_week: 2, per_day: 2, per_week: 4 };
const site = {
  ...SITE,
  settings: {
    ...DEFAULT_SETTINGS,
    retargeting: { ...DEFAULT_SETTINGS.retargeting, caps: CAPS },
  },
};

/** The same month each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ACTS = [
  "remind",
  "true",
  "cart",
  "look",
  "buy",
  "mute",
  "complain",
  "settle",
  "off",
  "on",
] as const;

/** Seconds where nothing else is under way; many times that on a busy machine. */
const PATIENCE_MS = 240_000;

it("in a month of a thousand shoppers sends nothing at night, over a cap, bought, muted, unwanted or out of stock", {
  timeout: PATIENCE_MS,
}, async () => {
  const counts = {
    sent: 0,
    quiet: 0,
    caps: 0,
    bought: 0,
    muted: 0,
    off: 0,
    complaint: 0,
    stock: 0,
  };
  const stub = env.SHOPPER.get(env.SHOPPER.newUniqueId());
  await runInDurableObject(stub, (_, { storage }) => {
    const { sql } = storage;
    applySchema(sql, { create: true });
    const tables = sql
      .exec<{ name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'",
      )
      .toArray()
      .map((row) => row.name)
      .filter((name) => !name.startsWith("sqlite_") && !name.startsWith("_cf"));
    const next = random(20_261_122);
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
    for (let n = 0; n < SHOPPERS; n++) {
      storage.transactionSync(() => {
        for (const name of tables) if (name !== "meta") sql.exec(`DELETE FROM ${name}`);
        sql.exec("DELETE FROM meta WHERE key <> 'schema'");
        forgetMemory(sql);
        const receipt: Receipt = {
          ...{ id: "r", at: START, policy: "1", via: "panel", signature: "-" },
          choices: { ...ALL_DENIED, personalisation: "granted" },
        };
        recordConsent(sql, receipt, alarmTerms(site, START));
        setLink(sql, { customer: "c", linked_at: START, channels: ["email"] });
        const from = Math.floor(next() * 24);
        const quiet = { from, to: (from + 1 + Math.floor(next() * 20)) % 24 };
        const time_zone = pick(["Europe/London", "Asia/Tokyo", "America/New_York"]) ?? "UTC";
        const hour = next() < 0.5 ? Math.floor(next() * 24) : null;
        const kinds = (["left_in_cart", "browse"] as const).filter(() => next() < 0.5);
        saveContact(sql, { channels: ["email"], kinds, quiet, hour, time_zone });
        live({ sql, next, pick, counts, quiet: { quiet, time_zone } });
      });
    }
  });
  expect(counts.sent).toBeGreaterThan(SHOPPERS / 2);
  const { sent: _, ...wrong } = counts;
  expect(
    Object.values(wrong).every((one) => one === 0),
    JSON.stringify(counts),
  ).toBe(true);
});

interface Life {
  readonly sql: SqlStorage;
  readonly next: () => number;
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  readonly counts: Record<
    "sent" | "quiet" | "caps" | "bought" | "muted" | "off" | "complaint" | "stock",
    number
  >;
  readonly quiet: Parameters<typeof isQuiet>[1];
}

/** One shopper's month: things happen at random moments, and whatever is due in between is taken. */
function live({ sql, next, pick, counts, quiet }: Life): void {
  const items = ["A", "B", "C", "D"];
  const out = new Set<string>();
  const bought = new Map<string, number>();
  const muted = new Set<string>();
  const sent: { item: string; at: number }[] = [];
  let isOff = false;
  let isComplaintOpen = false;
  let now = START;
  const end = START + DAYS * DAY_MS;
  const takeDue = (until: number): void => {
    for (let at = nextMessageAt(sql); at !== null && at <= until; at = nextMessageAt(sql)) {
      const moment = Math.max(at, now);
      const terms = alarmTerms(site, moment);
      for (const message of dueMessages(sql, moment)) {
        const product = {
          ...{ title: message.item_id, url: "https://shop.example/", image: "", price: 1 },
          ...{ currency: "GBP", category: null, sensitive: false },
          availability: out.has(message.item_id)
            ? ("out_of_stock" as const)
            : ("in_stock" as const),
        };
        const budget = site.settings.retargeting;
        if (!takeMessage(sql, message, { terms, budget, product, isComplaintOpen })) continue;
        putMessage(sql, { ...message, send_at: moment, state: "sent" });
        const item = message.item_id;
        sent.push({ item, at: moment });
        const since = (span: number) => sent.filter((one) => one.at > moment - span);
        counts.sent += 1;
        if (isQuiet(moment, quiet)) counts.quiet += 1;
        if (since(DAY_MS).length > CAPS.per_day) counts.caps += 1;
        if (since(7 * DAY_MS).length > CAPS.per_week) counts.caps += 1;
        const ofItem = (span: number) => since(span).filter((one) => one.item === item).length;
        if (ofItem(DAY_MS) > CAPS.per_item_day || ofItem(7 * DAY_MS) > CAPS.per_item_week)
          counts.caps += 1;
        if (bought.has(item)) counts.bought += 1;
        if (muted.has(item)) counts.muted += 1;
        if (isOff) counts.off += 1;
        if (isComplaintOpen) counts.complaint += 1;
        if (out.has(item)) counts.stock += 1;
      }
    }
  };
  while (now < end) {
    const then = now + Math.ceil(next() * 36 * HOUR_MS);
    takeDue(then);
    now = then;
    const terms = alarmTerms(site, now);
    const item = pick(items.filter((one) => !bought.has(one)));
    if (!item) break;
    switch (pick(ACTS)) {
      case "remind":
        out.add(item);
        putReminder(sql, {
          ...{ id: `${item}-${now}`, item_id: item, kind: "back_in_stock", at: now, price: 2 },
          ...{ low: 2, met_at: null, seen: 0, channel: "email" },
        });
        break;
      case "true":
        out.delete(item);
        planReminder(sql, { item_id: item, kind: "back_in_stock" }, terms);
        break;
      case "cart":
        addToCart(sql, item, { quantity: 1, at: now });
        break;
      case "look":
        sql.exec(
          `INSERT OR REPLACE INTO items (item_id, views, first_at, last_at, seq) VALUES (?, 3, ?, ?, 1)`,
          ...[item, now, now],
        );
        break;
      case "buy":
        if (next() < 0.3) {
          bought.set(item, now);
          insertPurchase(sql, { transactionId: `${now}`, itemId: item, quantity: 1, at: now });
          deleteRemindersOf(sql, item, now);
        }
        break;
      case "mute":
        if (next() < 0.2) {
          muted.add(item);
          insertMute(sql, { kind: "item", name: item, at: now });
        }
        break;
      case "complain":
        isComplaintOpen = true;
        break;
      case "settle":
        isComplaintOpen = false;
        break;
      case "off":
        isOff = true;
        saveContact(sql, { channels: [] });
        break;
      case "on":
        isOff = false;
        saveContact(sql, { channels: ["email"] });
    }
    planUnasked(sql, terms);
  }
}
