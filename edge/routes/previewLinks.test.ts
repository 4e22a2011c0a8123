import { beforeAll, expect, it } from "vitest";
import { admin, call, decide, openShop, PRODUCTS, publish } from "../test/shop.ts";

const [FIRST = "", SECOND = ""] = PRODUCTS.map(({ item_id }) => item_id);
const ORIGIN = "https://shop.example";

interface Link {
  url: string;
  token: string;
  expires_at: number;
}
const link = (body: object = {}) => admin<Link>("POST", "/v1/admin/preview-links", body);
const preview = (
  token: string,
  more: object = {},
  headers: Record<string, string> = { Origin: ORIGIN },
) =>
  call("POST", "/v1/preview", {
    headers,
    body: {
      site: "demo",
      preview: token,
      page: { url: `${ORIGIN}/`, type: "home" },
      slots: [{ id: "row" }],
      ...more,
    },
  });

beforeAll(async () => {
  await openShop();
  await publish([{ id: "row", strategy: "manual", items: [FIRST], fallback: null }]);
  await admin("PUT", "/v1/admin/slots/row", {
    strategy: "manual",
    items: [SECOND],
    fallback: null,
  });
});

it("opens the shop with the draft to who holds the link, and to nobody else", async () => {
  const { url, token, expires_at } = await link({ url: `${ORIGIN}/sale?x=1`, minutes: 5 });
  expect(url).toBe(`${ORIGIN}/sale?x=1#candour-preview=${token}`);
  expect(expires_at - Date.now()).toBeLessThanOrEqual(300_000);
  const answer = await preview(token);
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
  expect(await answer.json()).toMatchObject({
    preview: true,
    decisions: [{ slot: "row", preview: true, items: [{ item_id: SECOND }] }],
  });
  expect((await decide(["row"])).decisions[0]?.items[0]?.item_id).toBe(FIRST);
  const { entries } = await admin<{ entries: { act: string }[] }>("GET", "/v1/admin/log?limit=1");
  expect(entries[0]?.act).toBe("preview.link");
});

it("shows it as the link says: made up, held out, at a date", async () => {
  const seen = async (as: object) => {
    const answer = await preview((await link(as)).token);
    return (await answer.json<{ decisions: { variant: string; items: object[] }[] }>())
      .decisions[0];
  };
  expect(await seen({ held_out: true })).toMatchObject({ variant: "holdout", items: [] });
  const bought = await seen({ purchased: [SECOND] });
  expect(bought?.variant).toBe("treatment");
  expect(JSON.stringify(bought?.items)).not.toContain(`"item_id":"${SECOND}"`);
});

it("refuses what is forged, over, of another site's page or no token at all", async () => {
  const { token } = await link();
  const [form, kid, , signature] = token.split(".");
  const grant = btoa(JSON.stringify({ site: "demo", ends_at: 9e15, as: {} })).replace(/=+$/, "");
  for (const bad of [
    "",
    "x",
    `${token}x`,
    [form, kid, grant, signature].join("."),
    token.slice(0, -2),
  ]) {
    expect((await preview(bad)).status, bad).toBe(401);
  }
  expect((await preview(token, {}, { Origin: "https://evil.example" })).status).toBe(403);
  expect((await preview(token, { slots: "all" })).status).toBe(400);
  const foreign = await call("POST", "/v1/admin/preview-links", {
    key: "local-marketer",
    body: { url: "https://evil.example/" },
  });
  expect(await foreign.json()).toMatchObject({ status: 422, errors: [{ path: "url" }] });
  expect(
    (await call("POST", "/v1/admin/preview-links", { key: "local-agent", body: {} })).status,
  ).toBe(403);
});
