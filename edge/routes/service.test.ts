import { beforeAll, describe, expect, it } from "vitest";
import type { NeighboursAnswer } from "../../sdk/wire/index.ts";
import { call, openShop, PRODUCTS } from "../test/shop.ts";

const CAKESTAND = "22423";

beforeAll(() => openShop([{ id: "hero", strategy: "for_you" }]));

describe("the service", () => {
  it("says which release it is", async () => {
    const answer = await call("GET", "/healthz");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  it("describes every call of the contract that it has", async () => {
    const spec = await (await call("GET", "/openapi.json")).json<{
      openapi: string;
      paths: Record<string, object>;
    }>();
    expect(spec.openapi).toMatch(/^3\./);
    for (const [path, method] of [
      ["/candour.js", "get"],
      ["/v1/consent", "post"],
      ["/v1/events", "post"],
      ["/v1/slots", "post"],
      ["/v1/items/{site}/{item_id}/neighbours", "get"],
      ["/v1/me", "get"],
      ["/v1/me", "patch"],
      ["/v1/me", "delete"],
      ["/v1/identify", "post"],
      ["/v1/interactions", "post"],
      ["/v1/agent/screen-pop", "get"],
      ["/v1/admin/catalogue", "put"],
      ["/v1/admin/slots/{id}", "put"],
      ["/v1/admin/publish", "post"],
      ["/v1/admin/preview", "post"],
      ["/healthz", "get"],
    ] as const) {
      expect(spec.paths[path], path).toHaveProperty(method);
    }
  });

  it("has a page to read them on, without a script", async () => {
    const answer = await call("GET", "/docs");
    const page = await answer.text();
    expect(answer.headers.get("Content-Type")).toContain("text/html");
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(page).toContain("/v1/slots");
    expect(page).not.toContain("<script");
  });

  it("answers an unknown address with 404, and a wrong method with 405 and the right ones", async () => {
    const unknown = await call("GET", "/v2/nothing");
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get("Content-Type")).toContain("application/problem+json");
    const wrong = await call("DELETE", "/v1/slots");
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("Allow")).toBe("POST");
    expect((await call("POST", `/v1/items/demo/${CAKESTAND}/neighbours`)).status).toBe(405);
  });
});

describe("an item's neighbours", () => {
  it("are public, cacheable, and come with what it takes to show them", async () => {
    const answer = await call("GET", `/v1/items/demo/${CAKESTAND}/neighbours`);
    const { item_id, version, relations, cards = [] } = await answer.json<NeighboursAnswer>();
    expect(answer.headers.get("Cache-Control")).toMatch(/^public, max-age=\d+/);
    expect(item_id).toBe(CAKESTAND);
    expect(version).toBeGreaterThan(0);
    const bought = relations.find(({ relation }) => relation === "bought_together");
    expect(bought?.scale).toBeGreaterThan(0);
    expect(bought?.neighbours[0]?.weight).toBe(255);
    const shown = new Map(cards.map((card) => [card.item_id, card]));
    for (const { item_id: id } of bought?.neighbours ?? []) {
      expect(shown.get(id)?.title).toBe(PRODUCTS.find((product) => product.item_id === id)?.title);
    }
  });

  it("need not be sent again while they are the same", async () => {
    const path = `/v1/items/demo/${CAKESTAND}/neighbours`;
    const etag = (await call("GET", path)).headers.get("ETag") ?? "";
    const again = await call("GET", path, { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  it("are a 404 for an item or a site that is not there", async () => {
    expect((await call("GET", "/v1/items/demo/no-such/neighbours")).status).toBe(404);
    expect((await call("GET", `/v1/items/nowhere/${CAKESTAND}/neighbours`)).status).toBe(404);
    expect((await call("GET", "/v1/items/demo/%00%ff/neighbours")).status).toBeLessThan(500);
  });
});
