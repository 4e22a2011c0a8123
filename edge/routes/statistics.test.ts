import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { allShards } from "../relevance/learn/shards.ts";
import { applyVisits } from "../relevance/learn/test/applyVisits.ts";
import { honestVisits } from "../relevance/learn/test/honestVisits.ts";
import { admin, call, lines, PRODUCTS, SITE } from "../test/shop.ts";

const site = "exported";
const K = 7;
const SHARDS = 9;
const KEY = "local-admin";

beforeAll(async () => {
  const settings = { k: K, item_shards: SHARDS };
  await admin("PUT", "/v1/admin/site", { ...SITE, site, settings });
  await admin("PUT", `/v1/admin/catalogue?site=${site}`, lines(PRODUCTS));
  await applyVisits(site, honestVisits(Date.now() - 3_600_000));
});

it("is told in pieces: every pair and item that k shoppers stand behind, once, and nobody's part in it", async () => {
  const rows: Record<string, unknown>[] = [];
  let answers = 0;
  for (let cursor = ""; ; answers++) {
    const more = cursor === "" ? "" : `&cursor=${cursor}`;
    const answer = await call("GET", `/v1/admin/statistics?site=${site}${more}`, { key: KEY });
    expect(answer.status).toBe(200);
    for (const line of (await answer.text()).split("\n")) if (line) rows.push(JSON.parse(line));
    cursor = answer.headers.get("Candour-Next") ?? "";
    if (cursor === "") break;
  }
  expect(answers).toBeGreaterThan(0);
  const heads = rows.filter((row) => "site" in row);
  expect(heads).toHaveLength(answers + 1);
  for (const head of heads) expect(head).toMatchObject({ site, at: expect.any(Number) });
  // Each answer begins where the one before it ended; the last one ends nowhere.
  const ends = rows.filter((row) => "ends" in row).map((row) => row["ends"]);
  expect(ends).toEqual([...heads.slice(1).map((row) => row["begins"]), null]);
  const told = rows.filter((row) => !("site" in row || "ends" in row));
  const today = Math.floor(Date.now() / 86_400_000);
  const page = { relation: "viewed_together", after: ["", ""], limit: 100_000, today } as const;
  const shards = allShards(env, site, SHARDS);
  const pairs = (await Promise.all(shards.map((shard) => shard.pairs(page)))).flat();
  const known = pairs.filter(({ shoppers }) => shoppers >= K);
  expect(known.length).toBeGreaterThan(100);
  expect(known.length).toBeLessThan(pairs.length);
  const toldPairs = told.filter(({ relation }) => relation === "viewed_together");
  const key = ({ from, to }: Record<string, unknown> | { from: string; to: string }): string =>
    `${from} ${to}`;
  expect(toldPairs.map(key).sort()).toEqual(known.map(key).sort());
  for (const { from, to, shoppers, weight } of known) {
    const pair = toldPairs.find((one) => one["from"] === from && one["to"] === to);
    expect(pair?.["shoppers"]).toBe(shoppers);
    // Midnight may have come between the two answers: a day fades 2 %.
    expect(Number(pair?.["weight"]) / weight).toSatisfy((of: number) => of > 0.97 && of < 1.03);
  }
  expect(told.filter(({ item }) => item !== undefined).length).toBeGreaterThan(50);
  expect(JSON.stringify(rows)).not.toContain("honest-");
});

it("refuses a cursor that no answer gave", async () => {
  for (const cursor of ["x", "[1]", '[-1,0,"",""]', '[0,0,1,""]', "{}"]) {
    const path = `/v1/admin/statistics?site=${site}&cursor=${encodeURIComponent(cursor)}`;
    expect((await call("GET", path, { key: KEY })).status).toBe(422);
  }
  const beyond = encodeURIComponent('[99,9,"",""]');
  const path = `/v1/admin/statistics?site=${site}&cursor=${beyond}`;
  expect((await (await call("GET", path, { key: KEY })).text()).trim().split("\n")).toHaveLength(2);
});
