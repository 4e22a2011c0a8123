import { beforeAll, describe, expect, it } from "vitest";
import { act, call, newShopper, openShop, PRODUCTS } from "../test/shop.ts";

const CAKESTAND = "22423";
const LIST = PRODUCTS.map(({ item_id }) => item_id).filter((id) => id !== CAKESTAND);

interface Ranked {
  items: { item_id: string; reason?: { text: string } }[];
  personalised: boolean;
  shopper_unknown?: true;
}

async function rank(items: readonly string[], shopper?: string): Promise<Ranked> {
  const answer = await call("POST", "/v1/rank", {
    body: { site: "demo", items, ...(shopper && { shopper }) },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  return answer.json<Ranked>();
}

beforeAll(() => openShop());

describe("a list of the shop's own", () => {
  it("stays as it is for somebody we know nothing of", async () => {
    const { items, personalised } = await rank([...LIST, "unknown-1"]);
    expect(items.map(({ item_id }) => item_id)).toEqual([...LIST, "unknown-1"]);
    expect(personalised).toBe(false);
    expect(await rank(LIST, "c1.forged")).toMatchObject({ shopper_unknown: true });
  });

  it("brings what suits the shopper forward, says why, and loses nothing", async () => {
    const shopper = await newShopper("personalisation");
    await act(shopper, "view_item", CAKESTAND);
    const { items, personalised } = await rank([...LIST, "unknown-1"], shopper);
    expect(personalised).toBe(true);
    expect(items.map(({ item_id }) => item_id).sort()).toEqual([...LIST, "unknown-1"].sort());
    expect(items.slice(0, 5).some(({ reason }) => reason?.text.includes("CAKESTAND"))).toBe(true);
  });

  it("puts what the shopper muted last", async () => {
    const shopper = await newShopper("personalisation");
    const [first = ""] = LIST;
    await call("PATCH", "/v1/me", { key: shopper, body: { mute: { items: [first] } } });
    const { items } = await rank(LIST.slice(0, 10), shopper);
    expect(items.at(-1)?.item_id).toBe(first);
  });

  it.each([{}, { items: [] }, { items: [7] }, { items: "all" }, { items: Array(501).fill("x") }])(
    "is refused as %j",
    async (body) => {
      const answer = await call("POST", "/v1/rank", { body: { site: "demo", ...body } });
      expect(answer.status).toBe(400);
    },
  );
});
