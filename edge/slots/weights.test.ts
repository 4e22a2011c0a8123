import { beforeAll, expect, it } from "vitest";
import type { Me } from "../../sdk/wire/index.ts";
import { act, call, decideOne, idsOf, newShopper, openShop, PRODUCTS } from "../test/shop.ts";

beforeAll(() =>
  openShop([
    { id: "hero", strategy: "for_you", limit: 8 },
    { id: "rebuy", strategy: "for_you", limit: 8, filters: { exclude_purchased: false } },
  ]),
);

const CAKESTAND = "22423";
const patch = async (token: string, body: object): Promise<Me> =>
  (await call("PATCH", "/v1/me", { key: token, body })).json<Me>();
const categoriesOf = async (shopper: string): Promise<(string | undefined)[]> =>
  (await decideOne("hero", { shopper })).items.map((item) => item.category);

async function shopperOfCakestands(): Promise<{ shopper: string; first: string }> {
  const shopper = await newShopper("personalisation");
  await act(shopper, "view_item", CAKESTAND);
  const [first] = await categoriesOf(shopper);
  if (!first) throw new Error("the first item has no category");
  return { shopper, first };
}

it("the very next decision obeys less and more, and as it is takes them back", async () => {
  const { shopper, first } = await shopperOfCakestands();
  const before = idsOf(await decideOne("hero", { shopper }));
  const count = (all: readonly unknown[]): number => all.filter((one) => one === first).length;
  const wasThere = count(await categoriesOf(shopper));
  await patch(shopper, { weights: { [first]: "less" } });
  expect(count(await categoriesOf(shopper))).toBeLessThan(wasThere);
  await patch(shopper, { weights: { [first]: "as_it_is" } });
  expect(idsOf(await decideOne("hero", { shopper }))).toEqual(before);
});

it("more of a category that was never looked at shows it, and says that it was asked for", async () => {
  const { shopper } = await shopperOfCakestands();
  const there = new Set(await categoriesOf(shopper));
  const other = PRODUCTS.find(({ category }) => !there.has(category))?.category ?? "";
  const me = await patch(shopper, { weights: { [other]: "more" } });
  expect(me.interests.find((one) => one.category === other)).toMatchObject({
    choice: "more",
    views: 0,
  });
  const { items } = await decideOne("hero", { shopper });
  const shown = items.find((item) => item.category === other);
  expect(shown).toBeDefined();
  if (shown?.reason.code === "interest") expect(shown.reason.text).toContain("You asked for more");
});

it("is shown with the interest, ends with it, and is not open to nonsense", async () => {
  const { shopper } = await shopperOfCakestands();
  const [interest] = (await patch(shopper, {})).interests;
  expect(interest?.choice).toBe("as_it_is");
  const category = interest?.category ?? "";
  const less = await patch(shopper, { weights: { [category]: "less" } });
  expect(less.interests[0]).toMatchObject({ category, choice: "less" });
  const gone = await patch(shopper, { forget: { categories: [category] } });
  expect(gone.interests).toEqual([]);
  for (const weights of [[], "x", { [category]: "most" }, { "": "more" }]) {
    const answer = await call("PATCH", "/v1/me", { key: shopper, body: { weights } });
    expect(answer.status).toBe(400);
    const { errors } = await answer.json<{ errors: { path: string }[] }>();
    expect(errors[0]?.path).toMatch(/^weights/);
  }
});

it("goes when personalisation is withdrawn", async () => {
  const shopper = await newShopper("personalisation", "measurement");
  await patch(shopper, { weights: { Clocks: "more" } });
  const choices = { personalisation: "denied", measurement: "granted" };
  const body = { site: "demo", shopper, choices, policy: "1", via: "panel" };
  await call("POST", "/v1/consent", { body });
  expect((await patch(shopper, {})).interests).toEqual([]);
});

it("what is bought at intervals comes again when it is due, where the shop lets bought items in", async () => {
  const shopper = await newShopper("personalisation");
  const buy = async (days: number, item_id: string): Promise<void> => {
    const at = Date.now() - days * 86_400_000;
    const id = crypto.randomUUID();
    const event = { id, name: "purchase", at, transaction_id: id, items: [{ item_id }] };
    const body = { site: "demo", shopper, sent_at: Date.now(), events: [event] };
    await call("POST", "/v1/events", { body });
  };
  for (const days of [6, 4, 2]) await buy(days, CAKESTAND);
  await buy(2, "85099B");
  const { items } = await decideOne("rebuy", { shopper });
  const again = items.find(({ item_id }) => item_id === CAKESTAND);
  expect(again?.reason.text).toBe("You have bought this more than once");
  // Bought once: whatever shows it, it is not that.
  const texts = items.map(({ reason }) => reason.text);
  expect(texts.filter((text) => text === again?.reason.text)).toHaveLength(1);
  expect(idsOf(await decideOne("hero", { shopper }))).not.toContain(CAKESTAND);
});
