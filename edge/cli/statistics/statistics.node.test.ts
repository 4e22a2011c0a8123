import { mkdirSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { buildLists } from "../../relevance/build/buildLists.ts";
import { VIEW_CONSTANTS } from "../../relevance/build/constants.ts";
import { readLists } from "../../relevance/build/PackedLists.ts";
import { createPairColumns } from "../../relevance/build/PairColumns.ts";
import { packSessions } from "../../relevance/build/Sessions.ts";
import { readSnapshot } from "../test/readSnapshot.ts";
import { runCli } from "../test/runCli.ts";
import { sampleOrders } from "../test/sampleShop.ts";
import { workFolder } from "../test/workFolder.ts";

vi.setConfig({ testTimeout: 60_000 });

const AT = Date.UTC(2026, 0, 20);
const TODAY = Math.floor(AT / 86_400_000);
const START = '[0,0,"",""]';
const HEAD = { site: "demo", at: AT, begins: START };
const END = { ends: null };
const ITEMS = ["mug", "cup", "lamp", "vase"];
type Pair = readonly [from: number, to: number, weight: number, shoppers: number];
const LAST: Pair = [3, 0, 5.5, 7];
const PAIRS: readonly Pair[] = [[0, 1, 12.5, 15], [0, 2, 20, 30], [1, 2, 4, 6], LAST];
const VIEWERS = [60, 40, 20, 8];

const pairLine = (relation: string, [from, to, weight, shoppers]: Pair) => ({
  ...{ relation, from: ITEMS[from], to: ITEMS[to], weight, shoppers },
});
const itemLine = (item: string | undefined, viewers = 0) => ({
  ...{ item, shoppers: viewers, recent: viewers },
  lastLooks: [{ day: TODAY, shoppers: viewers }],
  days: [{ action: "view", day: TODAY, shoppers: viewers }],
});
const ndjson = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row));

it("builds from live traffic's statistics what the edge builds from the shards themselves", async () => {
  const work = workFolder();
  const rows = [
    HEAD,
    ...PAIRS.map((pair) => pairLine("viewed_together", pair)),
    pairLine("bought_after_viewing", LAST),
    ...ITEMS.map((item, n) => itemLine(item, VIEWERS[n])),
    END,
  ];
  const file = work.write("statistics.ndjson", ndjson(rows));
  const out = work.at("out");
  const run = await runCli(["build", "--statistics", file, "--out", out, "--site", "demo"]);
  expect(run).toMatchObject({ code: 0 });
  const { manifest, ids, reading } = await readSnapshot(out);
  // Ordered by demand: handles are the places here.
  expect(ids).toEqual(ITEMS);
  const pairs = createPairColumns(10);
  for (const [from, to, weight, support] of PAIRS) pairs.add({ from, to, weight, support });
  const input = { sessions: packSessions([]), itemCount: 4, constants: VIEW_CONSTANTS };
  const options = { pairs: pairs.finish(), viewers: Uint32Array.from(VIEWERS) };
  const expected = readLists(buildLists(input, options));
  await reading.loadLists("viewed_together", [0, 1, 2, 3]);
  for (let item = 0; item < 4; item++) {
    expect(reading.lists("viewed_together").list(item)).toEqual(expected.list(item));
  }
  expect(manifest.list_counts).toMatchObject({ viewed_together: 4, bought_after_viewing: 1 });
  expect(reading.popular.items).toEqual([0, 1, 2, 3]);
});

it("adds the order history to it, and leaves out what too few stand behind", async () => {
  const work = workFolder();
  const rows = [HEAD, pairLine("viewed_together", [0, 1, 3, 4]), itemLine("mug", 4), END];
  const file = work.write("statistics.ndjson", ndjson(rows));
  const orders = work.write("orders.ndjson", sampleOrders());
  const out = work.at("out");
  const run = await runCli(["build", "--statistics", file, "--orders", orders, "--out", out]);
  expect(run).toMatchObject({ code: 0 });
  const { manifest } = await readSnapshot(out);
  expect(manifest.list_counts.viewed_together).toBe(0);
  expect(manifest.list_counts.bought_together).toBeGreaterThan(0);
});

it("says what is wrong with an export, and takes none beside events of the same visits", async () => {
  const work = workFolder();
  const headless = work.write("headless.ndjson", ndjson([itemLine("mug", 9)]));
  const odd = work.write("odd.ndjson", ndjson([HEAD, { relation: "viewed_together", from: "a" }]));
  const good = work.write("good.ndjson", ndjson([HEAD, itemLine("mug", 9), END]));
  const [first, second, both] = await Promise.all([
    runCli(["build", "--statistics", headless, "--out", work.at("a")]),
    runCli(["build", "--statistics", odd, "--out", work.at("b")]),
    runCli(["build", "--statistics", good, "--events", good, "--out", work.at("c")]),
  ]);
  expect(first).toMatchObject({ code: 1 });
  expect(first.err).toContain("its first line is missing");
  expect(second.code).toBe(1);
  expect(second.err).toContain("odd.ndjson line 2");
  expect(both.code).toBe(2);
  expect(both.err).toContain("tell of the same visits");
});

it("takes an export whole, in any number of pieces and in any order, or not at all", async () => {
  const [second, third] = ['[3,1,"mug",""]', '[7,0,"",""]'];
  const piece = (begins: string, item: string, ends: string | null) =>
    ndjson([{ ...HEAD, begins }, itemLine(item, 9), { ends }]);
  const pieces = {
    "1": piece(START, "mug", second),
    "2": piece(second, "cup", third),
    "10": piece(third, "lamp", null),
  };
  const built = async (files: Readonly<Record<string, readonly string[]>>) => {
    const work = workFolder();
    mkdirSync(work.at("statistics"));
    for (const [name, rows] of Object.entries(files)) work.write(`statistics/${name}.ndjson`, rows);
    return runCli(["build", "--statistics", work.at("statistics"), "--out", work.at("out")]);
  };
  const { "2": middle, ...holed } = pieces;
  const cut = { ...pieces, "10": pieces["10"].slice(0, -1) };
  const [whole, ...others] = await Promise.all([
    built(pieces),
    built(holed),
    built({ "1": pieces["1"], "2": middle }),
    built(cut),
    built({ ...pieces, "11": middle }),
    built({ ...pieces, "11": piece('[9,0,"",""]', "vase", null) }),
  ]);
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.err).toContain("statistics of 3 items");
  const why = ["is missing", "is missing", "its last line is missing", "twice", "two exports"];
  expect(others.map(({ code }) => code)).toEqual(why.map(() => 1));
  others.forEach(({ err }, n) => void expect(err).toContain(why[n]));
});
