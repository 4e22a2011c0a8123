import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type CandourEvent,
  type Decision,
  type DecisionItem,
  type MePatch,
  type NeighboursAnswer,
  parseSlotsAnswer,
} from "../../sdk/wire/index.ts";
import { words } from "../../sdk/wire/reasonWords/en.ts";
import type { PairContribution } from "../relevance/Contribution.ts";
import { shardOf, shardStub } from "../relevance/learn/shards.ts";
import { act, admin, call, decide, newShopper, openShop, PRODUCTS } from "../test/shop.ts";

const STRATEGIES = ["bought_together", "viewed_together", "similar", "for_you"] as const;
const LIMIT = 8;

/** What the SDK exports for the device; it is of another TypeScript project, so that its types can't come along. */
interface Device {
  deviceFacts(
    events: readonly CandourEvent[],
    said: object,
  ): { readonly recent: ReadonlyMap<string, number>; readonly cart: readonly string[] };
  proposeOnDevice(strategy: string, scene: object, limit: number): DecisionItem[];
}
const load = async (name: string) => import(`../../sdk/device/${name}.ts`);

/** A row of what was looked at is short: it is tried beside others. */
const ALL = [...STRATEGIES, "recently_viewed"] as const;

beforeAll(async () => {
  await openShop(
    ALL.map((strategy) => ({ id: strategy.replace("_", "-"), strategy, limit: LIMIT })),
  );
  await lookAround();
  await admin("POST", "/v1/admin/build", { site: "demo" });
});

/** Eight visitors who look at what the stories look at, and at twenty other products, in eight orders. */
async function lookAround(): Promise<void> {
  const others = PRODUCTS.map(({ item_id }) => item_id).filter((id) => !LOOKED.includes(id));
  const pairs = Array.from({ length: 8 }, (_, n) => n).flatMap((n) =>
    LOOKED.flatMap((from, i) =>
      others.slice(i * 5, i * 5 + 20).map((to, place): PairContribution => {
        const distance = 1 + ((place * (n + 3)) % 11);
        const [relation, contributor] = ["viewed_together", `visitor-${n}`] as const;
        return { relation, from, to, distance, strength: 1, contributor, at: Date.now() };
      }),
    ),
  );
  for (const from of LOOKED) {
    const own = pairs.filter((pair) => pair.from === from);
    await shardStub(env, "demo", shardOf(from)).apply(own, []);
  }
}

interface Story {
  readonly did: readonly (readonly ["view_item" | "add_to_cart" | "purchase", string])[];
  readonly said?: Pick<MePatch, "mute" | "weights">;
}

/** What the edge shows to a shopper who did and said this, slot by slot of one page. */
async function atTheEdge({ did, said }: Story, slots: readonly string[]): Promise<Decision[]> {
  const shopper = await newShopper("personalisation");
  for (const [name, id] of did) await act(shopper, name, id);
  if (said) await call("PATCH", "/v1/me", { key: shopper, body: said });
  return [...(await decide(slots, { shopper })).decisions];
}

/** What a device makes of the same, by the public lists alone. */
async function onTheDevice(
  { did, said }: Story,
  strategies: readonly string[],
): Promise<DecisionItem[][]> {
  const now = Date.now();
  const events = did.map(([name, item_id], n): CandourEvent => {
    return { id: `event-${n}-0`, name, at: now + n, items: [{ item_id }] };
  });
  const { deviceFacts }: Device = await load("deviceFacts");
  const { proposeOnDevice }: Device = await load("proposeOnDevice");
  const rank: object = await load("ranker");
  const times = (names: readonly string[] = []) => Object.fromEntries(names.map((one) => [one, 1]));
  const facts = deviceFacts(events, {
    items: times(said?.mute?.items),
    categories: times(said?.mute?.categories),
    weights: { ...said?.weights },
    forgot: {},
  });
  const ids = new Set([...facts.recent.keys(), ...facts.cart]);
  const answers: NeighboursAnswer[] = [];
  for (const id of ids) {
    const answer = await call("GET", `/v1/items/demo/${id}/neighbours`, {});
    if (answer.status === 200) answers.push(await answer.json<NeighboursAnswer>());
  }
  const cards = new Map(
    answers
      .flatMap(({ cards: list = [] }) => {
        // As many at a time as one slot may have.
        const parts = [0, 50, 100, 150].map((at) => list.slice(at, at + 50));
        const read = parseSlotsAnswer({ decisions: parts.map((items) => ({ slot: "s", items })) });
        return read.ok ? read.value.decisions.flatMap(({ items }) => items) : [];
      })
      .map((one) => [one.item_id, one] as const),
  );
  const page = { url: "https://shop.example/", type: "home" as const };
  const reasons = { language: "en", words };
  const taken = new Set<string>();
  const facets = new Map(answers.flatMap((answer) => Object.entries(answer.facets ?? {})));
  const scene = { reasons, rank, page, facts, answers, cards, facets, taken };
  return strategies.map((strategy) => {
    const items = proposeOnDevice(strategy, scene, LIMIT);
    for (const { item_id } of items) taken.add(item_id);
    return items;
  });
}

/** What the stories look at. */
const LOOKED = ["85123A", "22423", "85099B", "23203"];
const VIEWS: Story["did"] = [
  ["view_item", "85123A"],
  ["view_item", "22423"],
  ["view_item", "85099B"],
];

const STORIES: readonly (readonly [string, Story])[] = [
  ["one view", { did: [["view_item", "22423"]] }],
  ["a few views", { did: VIEWS }],
  ["the same view again", { did: [...VIEWS, ["view_item", "85123A"]] }],
  [
    "something in the cart",
    {
      did: [
        ["view_item", "22423"],
        ["add_to_cart", "85099B"],
      ],
    },
  ],
  ["a purchase", { did: [...VIEWS, ["purchase", "23203"]] }],
  ["a product looked at and muted", { did: VIEWS, said: { mute: { items: ["22423"] } } }],
];

const shown = (items: readonly DecisionItem[]) =>
  items.map(({ item_id, reason: { code, because } }) => ({ item_id, code, because }));

/** The same in the same order for the same reasons, from lists that are the same for everyone. */
async function alike(story: Story, strategy: string): Promise<DecisionItem[]> {
  const [decision] = await atTheEdge(story, [strategy.replace("_", "-")]);
  const [device = []] = await onTheDevice(story, [strategy]);
  expect(decision?.strategy).toBe(strategy);
  const edge = [...(decision?.items ?? [])];
  expect(edge.length).toBeGreaterThan(3);
  expect(shown(device)).toEqual(shown(edge));
  return edge;
}

describe.each([[...ALL], [...ALL].reverse()])(
  "several slots of one page, %s first",
  (...strategies) => {
    it.each(STORIES)("are filled alike after %s, no product twice", async (_, story) => {
      const slots = strategies.map((strategy) => strategy.replace("_", "-"));
      const edge = await atTheEdge(story, slots);
      const device = await onTheDevice(story, strategies);
      const all = device.flatMap((items) => items.map(({ item_id }) => item_id));
      expect(new Set(all).size).toBe(all.length);
      for (const [n, { strategy, items }] of edge.entries()) {
        const own = device[n] ?? [];
        // Where other slots have taken all of it, the device leaves what everyone gets.
        if (own.length === 0) expect(strategy).toBe("popular");
        else expect([strategies[n], shown(own)]).toEqual([strategy, shown(items)]);
      }
    });
  },
);

describe.each(STRATEGIES)("%s is decided on the device as at the edge", (strategy) => {
  it.each(STORIES)("after %s", async (_, story) => {
    await alike(story, strategy);
  });

  it("with muted products and a muted category", async () => {
    const [first, second, third] = await alike({ did: VIEWS }, strategy);
    if (!first || !second || !third?.category) throw new Error("too little is shown");
    const mute = { items: [first.item_id, second.item_id], categories: [third.category] };
    const left = await alike({ did: VIEWS, said: { mute } }, strategy);
    expect(left.map((one) => one.item_id)).not.toContain(first.item_id);
    expect(left.map((one) => one.category)).not.toContain(third.category);
  });
});

it.each(["less", "more"] as const)(
  "a category of which %s is wanted counts alike",
  async (choice) => {
    const before = await alike({ did: VIEWS }, "for_you");
    const category = before.at(choice === "less" ? 0 : -1)?.category ?? "";
    const after = await alike({ did: VIEWS, said: { weights: { [category]: choice } } }, "for_you");
    expect(shown(after)).not.toEqual(shown(before));
  },
);
