import { beforeAll, expect, it } from "vitest";
import type { Me, WithoutAnswer } from "../../sdk/wire/index.ts";
import { act, call, decideOne, idsOf, newShopper, openShop } from "../test/shop.ts";

beforeAll(() =>
  openShop([
    { id: "hero", strategy: "for_you", limit: 8 },
    { id: "popular", strategy: "popular", limit: 4 },
  ]),
);

const CAKESTAND = "22423";
const HEART = "85123A";
const HOME = { url: "https://shop.example/", type: "home" };
const ask = (key: string, body: object): Promise<Response> =>
  call("POST", "/v1/me/without", { key, body });
const without = async (key: string, body: object): Promise<WithoutAnswer> => {
  const answer = await ask(key, body);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  return answer.json<WithoutAnswer>();
};
const ids = (items: WithoutAnswer["now"]): string[] => items.map(({ item_id }) => item_id);

async function visitor(...items: string[]): Promise<string> {
  const shopper = await newShopper("personalisation");
  for (const item of items) await act(shopper, "view_item", item);
  return shopper;
}

it("is what the slot shows a shopper who never looked at them, and changes nothing", async () => {
  const shopper = await visitor(HEART, CAKESTAND);
  const plain = await visitor(HEART);
  const before = idsOf(await decideOne("hero", { shopper }));
  const found = await without(shopper, { slot: "hero", page: HOME, items: [CAKESTAND] });
  expect(ids(found.now)).toEqual(before);
  // The plain one may be shown the cakestand itself, which this shopper would be too.
  expect(ids(found.without)).toEqual(idsOf(await decideOne("hero", { shopper: plain })));
  expect(found.views).toMatchObject([{ item_id: CAKESTAND, views: 1 }]);
  expect(found.views[0]?.title).toBeTruthy();
  expect(idsOf(await decideOne("hero", { shopper }))).toEqual(before);
});

it("is exactly what forgetting them then brings", async () => {
  const shopper = await visitor(HEART, CAKESTAND);
  const found = await without(shopper, { slot: "hero", page: HOME, items: [CAKESTAND] });
  await call("PATCH", "/v1/me", { key: shopper, body: { forget: { items: [CAKESTAND] } } });
  expect(idsOf(await decideOne("hero", { shopper }))).toEqual(ids(found.without));
});

it("finds the views that moved a held decision most", async () => {
  const shopper = await visitor(HEART, CAKESTAND);
  const { decision } = await decideOne("hero", { shopper });
  const held = (await (await call("GET", "/v1/me", { key: shopper })).json<Me>()).decisions;
  expect(held[0]).toMatchObject({ decision, page: { type: "home" } });
  const found = await without(shopper, { decision });
  expect(found.slot).toBe("hero");
  expect(found.views.length).toBeGreaterThan(0);
  expect(ids(found.without)).not.toEqual(ids(found.now));
});

it("names no view where none moves the slot", async () => {
  const shopper = await visitor(HEART);
  const found = await without(shopper, { slot: "popular", page: HOME });
  expect(found).toMatchObject({ views: [], slot: "popular" });
  expect(found.without).toEqual(found.now);
});

it("answers nobody else, and says what is missing", async () => {
  const shopper = await visitor(HEART);
  const { decision } = await decideOne("hero", { shopper });
  expect((await ask(await visitor(HEART), { decision })).status).toBe(404);
  expect((await call("POST", "/v1/me/without", { body: { decision } })).status).toBe(401);
  expect((await ask(shopper, { slot: "hero" })).status).toBe(400);
  expect((await ask(shopper, { slot: "nowhere", page: HOME })).status).toBe(404);
  expect((await ask(shopper, { slot: "hero", page: HOME, items: "x" })).status).toBe(400);
});
