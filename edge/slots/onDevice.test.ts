import { beforeAll, describe, expect, it } from "vitest";
import {
  type CandourEvent,
  type DecisionItem,
  type MePatch,
  type NeighboursAnswer,
  parseSlotsAnswer,
} from "../../sdk/wire/index.ts";
import { words } from "../../sdk/wire/reasonWords/en.ts";
import { act, call, decideOne, newShopper, openShop } from "../test/shop.ts";

const STRATEGIES = ["bought_together", "for_you"] as const;
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

beforeAll(() =>
  openShop(
    STRATEGIES.map((strategy) => ({ id: strategy.replace("_", "-"), strategy, limit: LIMIT })),
  ),
);

interface Story {
  readonly did: readonly (readonly ["view_item" | "add_to_cart" | "purchase", string])[];
  readonly said?: Pick<MePatch, "mute" | "weights">;
}

/** What the edge shows to a shopper who did and said this. */
async function atTheEdge({ did, said }: Story, strategy: string): Promise<DecisionItem[]> {
  const shopper = await newShopper("personalisation");
  for (const [name, id] of did) await act(shopper, name, id);
  if (said) await call("PATCH", "/v1/me", { key: shopper, body: said });
  const decision = await decideOne(strategy.replace("_", "-"), { shopper });
  return [...decision.items];
}

/** What a device makes of the same, by the public lists alone. */
async function onTheDevice({ did, said }: Story, strategy: string): Promise<DecisionItem[]> {
  const events = did.map(([name, item_id], at): CandourEvent => {
    return { id: `event-${at}-0`, name, at: at + 1, items: [{ item_id }] };
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
        const read = parseSlotsAnswer({ decisions: [{ slot: "s", items: list.slice(0, 50) }] });
        return read.ok ? (read.value.decisions[0]?.items ?? []) : [];
      })
      .map((one) => [one.item_id, one] as const),
  );
  const page = { url: "https://shop.example/", type: "home" as const };
  const reasons = { language: "en", words };
  const scene = { reasons, rank, page, facts, answers, cards, taken: new Set<string>() };
  return proposeOnDevice(strategy, scene, LIMIT);
}

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
];

const shown = (items: readonly DecisionItem[]) =>
  items.map(({ item_id, reason: { code, because } }) => ({ item_id, code, because }));

/** The same in the same order for the same reasons, from lists that are the same for everyone. */
async function alike(story: Story, strategy: string): Promise<DecisionItem[]> {
  const [edge, device] = [await atTheEdge(story, strategy), await onTheDevice(story, strategy)];
  expect(edge.length).toBeGreaterThan(3);
  expect(shown(device)).toEqual(shown(edge));
  return edge;
}

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
