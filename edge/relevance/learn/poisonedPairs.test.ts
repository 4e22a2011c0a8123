import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { NeighboursAnswer } from "../../../sdk/wire/index.ts";
import type { ContributedAct } from "../../shopper/contributedAct.ts";
import { admin, call, lines, PRODUCTS, SITE } from "../../test/shop.ts";
import { readState, writeState } from "../publish/publisherQueries.ts";
import { shownManifest } from "../publish/test/shownManifest.ts";
import { adoptPointer } from "../snapshot/publishedSite.ts";
import { applyVisits } from "./test/applyVisits.ts";
import { honestVisits } from "./test/honestVisits.ts";

const BOTS = 50;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Something that nobody wants. */
const TARGET = { ...PRODUCTS[0], item_id: "cold-1", title: "Something nobody wants" };
/** What is looked at most comes first, as honest shoppers look. */
const TOP = PRODUCTS.slice(0, 10).map(({ item_id }) => item_id);

/** What others look at, too. */
const REST = PRODUCTS.slice(20).map(({ item_id }) => item_id);
const rest = (n: number): string => REST[n % REST.length] ?? "";

interface Attack {
  readonly name: string;
  readonly site: string;
  readonly days: number;
  /** What one of them looks at on a day, in one visit. */
  readonly visit: (day: number, bot: number) => readonly string[];
  /** Of each first twenty so many stay. */
  readonly kept: number;
}

/** Too few looks at their product to be known as made up by those of one browser. */
const ATTACKS: readonly Attack[] = [
  {
    name: "28 looks each, after the most popular one",
    site: "beside-one",
    days: 14,
    visit: () => [TOP[0] ?? "", TARGET.item_id],
    kept: 19,
  },
  {
    name: "28 looks each, after five popular ones in turn",
    site: "beside-five",
    days: 14,
    visit: (day) => [TOP[day % 5] ?? "", TARGET.item_id],
    kept: 19,
  },
  {
    name: "visits of three products on nine days",
    site: "three-products",
    days: 9,
    visit: (day, bot) => [rest(day * 7 + bot * 3), TOP[0] ?? "", TARGET.item_id],
    kept: 19,
  },
  {
    name: "visits of four products on seven days",
    site: "four-products",
    days: 7,
    visit: (day, bot) => [
      ...[rest(day * 7 + bot * 3), rest(day * 5 + bot * 11)],
      ...[TOP[0] ?? "", TARGET.item_id],
    ],
    kept: 18,
  },
];

function fake(now: number, { days, visit }: Attack): Map<string, ContributedAct[]> {
  const actsOf = (bot: number): ContributedAct[] =>
    Array.from({ length: days }, (_, day) => {
      const at = now - (days - day) * DAY_MS;
      return visit(day, bot).map((item, n): ContributedAct => ["view", at + n * 1_000, item]);
    }).flat();
  return new Map(Array.from({ length: BOTS }, (_, n) => [`bot-${n}`, actsOf(n)]));
}

interface Way {
  readonly way: string;
  readonly suffix: string;
  /** Once there is a catalogue, and nobody came yet. */
  begin(site: string): Promise<void>;
  /** Shows what was learnt since. */
  learn(site: string): Promise<void>;
}

const WAYS: readonly Way[] = [
  {
    ...{ way: "lists built here", suffix: "here" },
    begin: async () => undefined,
    learn: (site) => admin("POST", "/v1/admin/build", { site }),
  },
  {
    ...{ way: "lists beside files", suffix: "files" },
    async begin(site) {
      await admin("POST", "/v1/admin/build", { site });
      await admin("PUT", `/v1/admin/snapshot?site=${site}`, await shownManifest(site));
    },
    async learn(site) {
      const publisher = env.PUBLISHER.getByName(site);
      await runInDurableObject(publisher, (_, { storage }) => {
        const state = readState(storage.sql);
        writeState(storage.sql, { ...state, live: { ...state.live, at: 0 } });
      });
      const { live } = await publisher.refresh(site);
      expect(live).toBeDefined();
      await adoptPointer(env, site, await publisher.pointer());
    },
  },
];

/** What is looked at beside each of the most popular products. */
async function beside(site: string): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const item of TOP) {
    const answer = await call("GET", `/v1/items/${site}/${item}/neighbours`);
    const { relations } = await answer.json<NeighboursAnswer>();
    const viewed = relations.find(({ relation }) => relation === "viewed_together");
    all.set(item, viewed?.neighbours.map(({ item_id }) => item_id) ?? []);
  }
  return all;
}

const CASES = WAYS.flatMap((way) => ATTACKS.map((attack) => ({ ...way, ...attack })));

describe.each(CASES)("fifty made-up shoppers with $name, $way", ({ begin, learn, ...attack }) => {
  const site = `${attack.site}-${attack.suffix}`;
  const { kept } = attack;
  beforeAll(async () => {
    await admin("PUT", "/v1/admin/site", { ...SITE, site });
    await admin("PUT", `/v1/admin/catalogue?site=${site}`, lines([...PRODUCTS, TARGET]));
    await begin(site);
  });

  it("don't bring their product to the first fifty beside a popular one", async () => {
    const now = Date.now();
    await applyVisits(site, honestVisits(now - 60 * MINUTE_MS));
    await learn(site);
    const honest = await beside(site);
    await applyVisits(site, fake(now, attack));
    await learn(site);
    for (const [item, now] of await beside(site)) {
      const ids = honest.get(item) ?? [];
      expect(ids, item).toHaveLength(50);
      expect(now, item).not.toContain(TARGET.item_id);
      const left = ids.slice(0, 20).filter((id) => now.slice(0, 20).includes(id));
      expect(left.length, item).toBeGreaterThanOrEqual(kept);
    }
  });
});
