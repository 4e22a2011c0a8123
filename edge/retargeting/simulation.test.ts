import { runInDurableObject } from "cloudflare:test";
import { beforeAll, expect, it } from "vitest";
import type { CandourEvent, EventName } from "../../sdk/wire/index.ts";
import type { RetargetingSettings } from "../platform/RetargetingSettings.ts";
import { DEFAULT_RETARGETING } from "../platform/readRetargeting.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../platform/time.ts";
import { ingest } from "../shopper/ingest.ts";
import { forgetMemory } from "../shopper/queries.ts";
import type { Terms } from "../shopper/Terms.ts";
import { objectOf } from "../shopper/test/objectOf.ts";
import { known, openSites } from "../shopper/test/shop.ts";
import { actOnAds } from "./acts/actOnAds.ts";

const SHOPPERS = 1_000;
const DAYS = 30;
const ITEMS = 12;

const settings: RetargetingSettings = {
  ...DEFAULT_RETARGETING,
  caps: { per_item_day: 2, per_item_week: 5, per_day: 4, per_week: 12 },
};

beforeAll(openSites);

/** Mulberry32: the same thirty days each time. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Sight {
  readonly item: string;
  readonly at: number;
}

/** What one shopper did and was shown, told by the test's own book-keeping and not by the tables. */
interface Story {
  readonly sights: Sight[];
  readonly owned: Set<string>;
  afterPurchase: number;
  refunds: number;
}

/** Minutes on a busy machine. */
const PATIENCE_MS = 300_000;

it("advertises nothing bought and nothing over a cap to 1,000 shoppers in 30 days", {
  timeout: PATIENCE_MS,
}, async () => {
  const stub = await objectOf(await known("retargeting"));
  const totals = await runInDurableObject(stub, (_, { storage }) => {
    const { sql } = storage;
    const sums = { shown: 0, purchases: 0, refunds: 0, afterPurchase: 0, overCap: 0, ledger: 0 };
    for (let shopper = 0; shopper < SHOPPERS; shopper++) {
      storage.transactionSync(() => {
        for (const table of ["events", "attention", "ad_refs", "ad_ledger"])
          sql.exec(`DELETE FROM ${table}`);
        forgetMemory(sql);
        const story = live(sql, createDice(shopper + 1));
        sums.shown += story.sights.length;
        sums.purchases += story.owned.size;
        sums.refunds += story.refunds;
        sums.afterPurchase += story.afterPurchase;
        sums.overCap += overCap(story.sights);
        const after = "SELECT coalesce(sum(after), 0) AS n FROM ad_ledger";
        sums.ledger += sql.exec<{ n: number }>(after).one().n;
      });
    }
    return sums;
  });
  console.info(JSON.stringify(totals));
  expect(totals.shown).toBeGreaterThan(SHOPPERS);
  expect(totals.purchases).toBeGreaterThan(SHOPPERS / 4);
  expect(totals.refunds).toBeGreaterThan(SHOPPERS / 20);
  expect(totals).toMatchObject({ afterPurchase: 0, overCap: 0, ledger: 0 });
});

function live(sql: SqlStorage, dice: () => number): Story {
  const story: Story = { sights: [], owned: new Set(), afterPurchase: 0, refunds: 0 };
  const start = Date.now();
  const orders = new Map<string, string>();
  let serial = 0;
  const item = (): string => `I${Math.floor(dice() ** 2 * ITEMS)}`;
  const tell = (name: EventName, at: number, more: Partial<CandourEvent>): void => {
    serial += 1;
    const event: CandourEvent = { id: `event-${start}-${serial}`, name, at, ...more };
    ingest(sql, [event], { terms: termsAt(at), catalogued: new Set(), outOfStock: new Set() });
  };
  for (let day = 0; day < DAYS; day++) {
    let at = start + day * DAY_MS + Math.floor(dice() * 6 * HOUR_MS);
    const acts = Math.floor(dice() * 5);
    for (let n = 0; n < acts; n++) {
      at += Math.floor(dice() * 3 * HOUR_MS) + MINUTE_MS;
      const draw = dice();
      const one = item();
      const items = [{ item_id: one }];
      if (draw < 0.35) tell("view_item", at, { items });
      else if (draw < 0.45) tell("add_to_cart", at, { items });
      else if (draw < 0.5) {
        const transaction_id = `T${serial}-${day}`;
        tell("purchase", at, { items, transaction_id });
        orders.set(one, transaction_id);
        story.owned.add(one);
      } else if (draw < 0.53) {
        const transaction_id = orders.get(one);
        if (transaction_id === undefined) continue;
        tell("refund", at, { transaction_id });
        orders.delete(one);
        story.owned.delete(one);
        story.refunds += 1;
      } else read(sql, story, { at, dice });
    }
  }
  return story;
}

/** Opens an article: three products at most, of which some are seen and few are clicked. */
function read(
  sql: SqlStorage,
  story: Story,
  { at, dice }: { at: number; dice: () => number },
): void {
  const terms = termsAt(at);
  const next = { ref: `R${at}`, until: at + DAY_MS };
  actOnAds(sql, { kind: "link", next }, terms);
  const later = { ref: `R${at}b`, until: at + DAY_MS };
  const opened = actOnAds(sql, { kind: "open", ref: next.ref, next: later, settings }, terms);
  if (opened.kind !== "open" || !opened.value) throw new Error("is known");
  const items = opened.value.wanted.slice(0, 3).map(({ item_id }) => item_id);
  const show = `S${at}`;
  const taken = actOnAds(sql, { kind: "take", show, items, settings }, terms);
  if (taken.kind !== "take") throw new Error("takes");
  for (const item of taken.value) {
    if (story.owned.has(item)) story.afterPurchase += 1;
    if (dice() < 0.1) actOnAds(sql, { kind: "clicked", show, item }, terms);
  }
  if (dice() < 0.8) {
    actOnAds(sql, { kind: "seen", show }, termsAt(at + 5_000));
    for (const item of taken.value) story.sights.push({ item, at });
  }
}

/** How many sights are more than the caps allow, each counted back from itself. */
function overCap(sights: readonly Sight[]): number {
  const { per_item_day, per_item_week, per_day, per_week } = settings.caps;
  return sights.filter(({ item, at }, place) => {
    const before = sights.slice(0, place + 1);
    const day = before.filter((one) => one.at > at - DAY_MS);
    const week = before.filter((one) => one.at > at - 7 * DAY_MS);
    const same = (some: readonly Sight[]): number => some.filter((one) => one.item === item).length;
    return (
      day.length > per_day ||
      week.length > per_week ||
      same(day) > per_item_day ||
      same(week) > per_item_week
    );
  }).length;
}

function termsAt(now: number): Terms {
  return {
    ...{ site: "demo", policy: null, currency: "GBP", timeZone: "Europe/London", now },
    ...{ consentLifeMs: 183 * DAY_MS, eventLifeMs: 90 * DAY_MS, profileLifeMs: 396 * DAY_MS },
    ...{ attributionMs: 7 * DAY_MS, optOut: false, gpc: false, isAutomated: false },
  };
}
