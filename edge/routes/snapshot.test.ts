import { env } from "cloudflare:workers";
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_RERANK_WEIGHTS } from "../../sdk/rank/index.ts";
import type { Manifest } from "../relevance/snapshot/Manifest.ts";
import { type Pointer, pointerKey } from "../relevance/snapshot/Pointer.ts";
import { readJsonPart } from "../relevance/snapshot/parts.ts";
import { call, decideOne, idsOf, lines, newShopper, openShop, PRODUCTS } from "../test/shop.ts";

beforeAll(() => openShop([{ id: "near", strategy: "bought_together", limit: 4 }]));

const KEY = "local-admin";
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

async function shown(): Promise<{ version: number; manifest: Manifest }> {
  const pointer = await env.PUBLISHED.get<Pointer>(pointerKey("demo"), "json");
  const manifest = pointer?.items && (await readJsonPart<Manifest>(env.SNAPSHOTS, pointer.items));
  if (!manifest || !pointer?.items) throw new Error("nothing is published");
  return { version: pointer.items.version, manifest };
}

const send = (body: string, hash = hashOf(body)): Promise<Response> =>
  call("PUT", `/v1/admin/snapshot/parts/${hash}?site=demo`, {
    key: KEY,
    body,
    headers: { "Content-Type": "application/octet-stream" },
  });
const show = (manifest: object): Promise<Response> =>
  call("PUT", "/v1/admin/snapshot", { key: KEY, body: manifest });
const beside = async (): Promise<(string | undefined)[]> =>
  idsOf(await decideOne("near", { page: { type: "product", item_id: "22423" } }));

describe("a snapshot that was built elsewhere", () => {
  it("is shown with the weights it brings, and stays while the catalogue changes", async () => {
    const { manifest, version } = await shown();
    const before = await beside();
    const weights = JSON.stringify({ ...DEFAULT_RERANK_WEIGHTS, candidates: 40 });
    const part = await (await send(weights)).json<{ key: string; hash: string }>();
    expect(part).toEqual({ key: `demo/parts/${hashOf(weights)}`, hash: hashOf(weights) });
    const answer = await show({ ...manifest, weights: part, version: 99 });
    expect(await answer.json()).toMatchObject({
      version: version + 1,
      items: manifest.item_count,
    });
    expect((await shown()).manifest.weights).toEqual(part);
    expect(await beside()).toEqual(before);
    const [first] = PRODUCTS;
    const feed = lines([{ ...first, price: 1_234 }]);
    expect((await call("PUT", "/v1/admin/catalogue?site=demo", { key: KEY, body: feed })).ok).toBe(
      true,
    );
    await env.PUBLISHER.getByName("demo").refresh("demo");
    const later = (await shown()).manifest;
    expect(later.lists.bought_together).toEqual(manifest.lists.bought_together);
    expect(later.weights).toEqual(part);
    await call("POST", "/v1/admin/build", { key: KEY, body: { site: "demo" } });
    expect((await shown()).manifest.weights).toEqual(part);
  });

  it("is refused where a part is cut on the way", async () => {
    const answer = await send('{"cut":', hashOf('{"cut": 1}'));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ path: "hash" }] });
  });

  it("changes nothing where a part is missing, damaged, of another form, or another site's", async () => {
    const { manifest, version } = await shown();
    const before = await beside();
    const missing = hashOf("missing");
    const junk = JSON.stringify(["no", "lists"]);
    await send(junk);
    const lists = (hash: string, site = "demo") => ({
      ...manifest,
      lists: { ...manifest.lists, bought_together: [{ key: `${site}/parts/${hash}`, hash }] },
    });
    for (const [broken, path] of [
      [lists(missing), "lists.bought_together[0]"],
      [lists(hashOf(junk)), "lists.bought_together[0]"],
      [lists(hashOf(junk), "other"), "lists.bought_together[0]"],
      [
        { ...manifest, popular: { key: `demo/parts/${hashOf(junk)}`, hash: hashOf(junk) } },
        "popular",
      ],
      [
        { ...manifest, weights: { key: `demo/parts/${hashOf(junk)}`, hash: hashOf(junk) } },
        "weights",
      ],
    ] as const) {
      const answer = await show(broken);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ errors: [{ path }] });
    }
    const [card] = manifest.cards;
    const bytes = card && (await (await env.SNAPSHOTS.get(card.key))?.bytes());
    await env.SNAPSHOTS.put(card?.key ?? "", "cut");
    expect((await show(manifest)).status).toBe(422);
    await env.SNAPSHOTS.put(card?.key ?? "", bytes ?? "");
    expect((await shown()).version).toBe(version);
    expect(await beside()).toEqual(before);
  });

  it("is refused field by field, of another site, and from anybody but an admin", async () => {
    const { manifest } = await shown();
    const odd = await show({ ...manifest, format: 2, item_count: -1 });
    expect(odd.status).toBe(400);
    const { errors } = await odd.json<{ errors: { path: string }[] }>();
    expect(errors.map(({ path }) => path)).toEqual(["format", "item_count"]);
    const foreign = await call("PUT", "/v1/admin/snapshot?site=demo", {
      key: KEY,
      body: { ...manifest, site: "elsewhere" },
    });
    expect(foreign.status).toBe(422);
    const shopper = await newShopper("personalisation");
    for (const key of [shopper, "local-marketer"]) {
      const answer = await call("PUT", "/v1/admin/snapshot", { key, body: manifest });
      expect(answer.status).toBeGreaterThanOrEqual(401);
      expect(answer.status).toBeLessThan(404);
    }
  });
});
