import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it, vi } from "vitest";
import type { StoredOrder } from "../../relevance/publish/StoredOrder.ts";
import { readCurrentFile, readSnapshot } from "../test/readSnapshot.ts";
import { runCli } from "../test/runCli.ts";
import { PRODUCTS, sampleEvents, sampleFeed, sampleOrders } from "../test/sampleShop.ts";
import { workFolder } from "../test/workFolder.ts";

// Each run is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const lastJson = (out: string) => JSON.parse(out.trim().split("\n").at(-1) ?? "");

it("writes a snapshot that the edge's own reader takes: ids, cards, lists of all three relations, popular items", async () => {
  const work = workFolder();
  const events = work.write("events.ndjson", sampleEvents());
  const orders = work.write("orders.ndjson", sampleOrders());
  const feed = work.write("feed.tsv", sampleFeed());
  const out = work.at("out");
  const files = ["--events", events, "--orders", orders, "--catalogue", feed];
  const run = await runCli(["build", ...files, "--out", out, "--site", "demo"]);
  expect(run).toMatchObject({ code: 0 });
  expect(lastJson(run.out)).toMatchObject({ version: 1, items: 6, visits: 30, baskets: 30 });

  const { manifest, ids, reading } = await readSnapshot(out);
  expect(manifest).toMatchObject({ format: 1, site: "demo", version: 1, item_count: 6 });
  expect([...ids].sort()).toEqual([...PRODUCTS].sort());
  const handles = await reading.resolve(PRODUCTS);
  const mug = handles.get("mug") ?? -1;
  const cup = handles.get("cup") ?? -1;
  for (const relation of ["viewed_together", "bought_together", "similar"] as const) {
    await reading.loadLists(relation, [mug]);
    const neighbours = Array.from(reading.lists(relation).list(mug)?.ids ?? []);
    expect(neighbours).toContain(cup);
    if (relation !== "similar") expect(neighbours).toEqual([cup]);
    expect(manifest.list_counts[relation]).toBe(6);
    expect(manifest.list_scales[relation]).toBeGreaterThan(0);
  }
  await reading.loadCards([mug]);
  expect(reading.card(mug)).toMatchObject({ item_id: "mug", title: "A fine mug", price: 2.5 });
  expect(reading.popular.items).toHaveLength(6);
});

it("publishes no pair that fewer than k shoppers stand behind, one shopper counting once", async () => {
  const work = workFolder();
  const busy = sampleEvents().map((line) => line.replace(/shopper-\d+/, "one-busy-shopper"));
  const events = work.write("events.ndjson", [...busy, ...sampleEvents().slice(0, 8)]);
  const run = await runCli(["build", "--events", events, "--out", work.at("out"), "--k", "3"]);
  expect(run.code).toBe(0);
  const { manifest, reading } = await readSnapshot(work.at("out"));
  // shoppers 0 and 3 of the eight lines looked at mug and cup: with the busy one that makes three.
  expect(manifest.list_counts.viewed_together).toBe(2);
  const handles = await reading.resolve(["mug", "lamp"]);
  await reading.loadLists("viewed_together", [...handles.values()]);
  const lists = reading.lists("viewed_together");
  expect(lists.list(handles.get("mug") ?? -1)?.ids.length).toBe(1);
  expect(lists.list(handles.get("lamp") ?? -1)).toBeUndefined();
});

it("leaves out who looks at one product time and again, with all that they bought", async () => {
  const work = workFolder();
  const at = (day: number, step: number) => Date.UTC(2026, 0, 5 + day) + step * 60_000;
  const line = (shopper: string, when: number, name: string, item: string) =>
    JSON.stringify({
      shopper,
      at: when,
      name,
      items: [item],
      transaction_id: `${shopper}-${when}`,
    });
  const madeUp = Array.from({ length: 20 }, (_, shopper) =>
    Array.from({ length: 30 }, (_, day) => [
      line(`bot-${shopper}`, at(day, 0), "view_item", "mug"),
      line(`bot-${shopper}`, at(day, 1), "view_item", "lamp"),
      line(`bot-${shopper}`, at(day, 2), "purchase", "lamp"),
    ]),
  ).flat(2);
  const events = work.write("events.ndjson", [...sampleEvents(), ...madeUp]);
  const out = work.at("out");
  const run = await runCli(["build", "--events", events, "--out", out, "--k", "3"]);
  expect(run.err).toContain("20 shoppers look at one product time and again: left out");
  expect(lastJson(run.out)).toMatchObject({ made_up_shoppers: 20, baskets: 0 });
  const { reading } = await readSnapshot(out);
  const handles = await reading.resolve(PRODUCTS);
  await reading.loadLists("viewed_together", [...handles.values()]);
  const list = reading.lists("viewed_together").list(handles.get("mug") ?? -1);
  expect(Array.from(list?.ids ?? [])).toEqual([handles.get("cup")]);
});

it("tells rows that it can't use with line and reason, skips them and uses the others", async () => {
  const work = workFolder();
  const [first = "", ...others] = sampleEvents();
  const bad = [
    "{",
    "[1]",
    '{"at":1,"name":"view_item","items":["a"]}',
    '{"shopper":"s","at":"noon","name":"view_item"}',
  ];
  const microseconds = first.replace(/"at":\d+/, (at) => `${at}000`);
  const noItem = '{"shopper":"s","at":1,"name":"view_item","items":[{"id":"a"}]}';
  const events = work.write("events.ndjson", [first, ...bad, noItem, "", ...others, microseconds]);
  const orders = work.write("orders.ndjson", [
    '{"order":"a","at":1,"items":[]}',
    ...sampleOrders(),
  ]);
  const out = work.at("out");
  const run = await runCli(["build", "--events", events, "--orders", orders, "--out", out]);
  expect(run.code).toBe(0);
  expect(run.err).toContain("events.ndjson line 2: is not a JSON object; skipped");
  expect(run.err).toContain("events.ndjson line 3: is not a JSON object; skipped");
  expect(run.err).toContain(
    "events.ndjson line 4: shopper or session must be 1 to 128 characters; skipped",
  );
  expect(run.err).toContain(
    "events.ndjson line 5: at must be milliseconds since the epoch or an ISO 8601 time; skipped",
  );
  expect(run.err).toContain(
    "events.ndjson line 6: items[0] must be an item id or have item_id; skipped",
  );
  expect(run.err).toContain("events.ndjson line 67: at lies in the future");
  expect(run.err).toContain(
    "orders.ndjson line 1: items must be a list of 1 to 2000 items; skipped",
  );
  expect(lastJson(run.out)).toMatchObject({ events: 60, orders: 30, skipped_rows: 7, visits: 30 });
});

it("gives the same bytes for the same input, packed or not, from a file or from standard input", async () => {
  const work = workFolder();
  const lines = `${sampleEvents().join("\n")}\n`;
  const plain = work.write("events.ndjson", lines);
  const packed = work.write("events.gz", gzipSync(lines));
  const builds = [
    runCli(["build", "--events", plain, "--out", work.at("a")]),
    runCli(["build", "--events", packed, "--out", work.at("b")]),
    runCli(["build", "--events", "-", "--out", work.at("c")], { stdin: gzipSync(lines) }),
  ];
  for (const run of await Promise.all(builds)) expect(run.code).toBe(0);
  const read = (out: string): Map<string, string> => {
    const names = readdirSync(out, { recursive: true, encoding: "utf8" });
    const files = names.filter((name) => statSync(join(out, name)).isFile()).sort();
    return new Map(files.map((name) => [name, readFileSync(join(out, name), "hex")]));
  };
  const bytes = read(work.at("a"));
  expect(bytes.size).toBeGreaterThan(4);
  expect(read(work.at("b"))).toEqual(bytes);
  expect(read(work.at("c"))).toEqual(bytes);
});

it("reads a folder of files as one, at any depth, and order chunks as the edge keeps them in R2", async () => {
  const work = workFolder();
  const events = sampleEvents();
  const file = work.write("events.ndjson", events);
  const orders = work.write("orders.ndjson", sampleOrders());
  for (const folder of ["log", "log/2026", "history", "empty"]) mkdirSync(work.at(folder));
  work.write("log/a.ndjson", events.slice(0, 20));
  work.write("log/2026/b.ndjson.gz", gzipSync(events.slice(20).join("\n")));
  work.write("log/.hidden", "not a log");
  const stored = sampleOrders().map((line): StoredOrder => {
    const { order, at, customer, items } = JSON.parse(line);
    return [order, at, customer, items.map((one: object) => Object.values(one))];
  });
  work.write("history/0a", JSON.stringify(stored.slice(0, 17)));
  // An order in two chunks is one.
  work.write("history/0b", JSON.stringify(stored.slice(16)));
  const [one, many, cut, none] = await Promise.all([
    runCli(["build", "--events", file, "--orders", orders, "--out", work.at("one")]),
    runCli([
      ...["build", "--events", work.at("log"), "--orders", work.at("history")],
      ...["--out", work.at("many")],
    ]),
    runCli(["build", "--orders", work.write("cut", '[["a",1,null,['), "--out", work.at("cut-out")]),
    runCli(["build", "--events", work.at("empty"), "--out", work.at("none")]),
  ]);
  expect(one.code).toBe(0);
  expect(lastJson(many.out)).toMatchObject({ events: 60, orders: 30, duplicates: 1 });
  expect(lastJson(many.out).manifest).toBe(lastJson(one.out).manifest);
  expect(cut.code).toBe(1);
  expect(cut.err).toContain("cut: begins as a list of orders, but is cut or damaged");
  expect(none.err).toContain("empty: no files in it");
});

it("refuses a gzip that is cut or damaged and leaves the last snapshot as it was", async () => {
  const work = workFolder();
  const whole = gzipSync(`${sampleEvents().join("\n")}\n`);
  const out = work.at("out");
  expect((await runCli(["build", "--events", work.write("a.gz", whole), "--out", out])).code).toBe(
    0,
  );
  const before = readFileSync(join(out, "current.json"), "utf8");
  const damaged = Uint8Array.from(whole);
  damaged.fill(0xff, 40, 60);
  for (const [name, bytes, why] of [
    ["cut.gz", whole.subarray(0, whole.length - 30), "the gzip is cut short"],
    ["damaged.gz", damaged, "the gzip is damaged"],
  ] as const) {
    const run = await runCli(["build", "--events", work.write(name, bytes), "--out", out]);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.err).toContain(`${name}: ${why}`);
  }
  expect(readFileSync(join(out, "current.json"), "utf8")).toBe(before);
  await readSnapshot(out);
});

it("counts versions up, keeps three before the current one, all whole, and removes older ones", async () => {
  const work = workFolder();
  const out = work.at("out");
  for (let version = 1; version <= 6; version++) {
    const events = work.write("events.ndjson", sampleEvents().slice(version));
    const run = await runCli(["build", "--events", events, "--out", out]);
    expect(lastJson(run.out)).toMatchObject({ version });
  }
  const current = readCurrentFile(out);
  expect(current.before.map(({ version }) => version)).toEqual([5, 4, 3]);
  for (const one of [current, ...current.before]) await readSnapshot(out, one);
  const folders = [current, ...current.before].map(({ folder }) => folder);
  expect(readdirSync(out).sort()).toEqual(["current.json", ...folders].sort());
});

it("touches no file, nor a folder that holds something else, another site, or that another build is writing to", async () => {
  const work = workFolder();
  const events = work.write("events.ndjson", sampleEvents());
  mkdirSync(work.at("mine"));
  writeFileSync(join(work.at("mine"), "letter.txt"), "dear");
  const into = (out: string, ...more: string[]) =>
    runCli(["build", "--events", events, "--out", work.at(out), ...more]);
  const strange = await into("mine");
  expect(strange.code).toBe(1);
  expect(strange.err).toContain("is not empty and holds no snapshot");
  expect(readdirSync(work.at("mine"))).toEqual(["letter.txt"]);
  const file = await into("events.ndjson");
  expect(file.code).toBe(1);
  expect(file.err.trim().split("\n").at(-1)).toMatch(/^candour build: EEXIST.*events\.ndjson/);

  expect((await into("out", "--site", "one")).code).toBe(0);
  expect((await into("out", "--site", "two")).err).toContain(
    "holds snapshots of site one, not two",
  );
  mkdirSync(join(work.at("out"), ".building"));
  writeFileSync(join(work.at("out"), ".building", "pid"), String(process.pid));
  const second = await into("out", "--site", "one");
  expect(second.code).toBe(1);
  expect(second.err).toContain(`another build (process ${process.pid}) is writing`);
  expect(existsSync(join(work.at("out"), ".building"))).toBe(true);
});

it("needs no memory for the texts of a catalogue, and takes the last row of an id", async () => {
  const work = workFolder();
  const long = "a".repeat(1_900);
  const row = (n: number, price: number): string =>
    JSON.stringify({
      ...{ id: `sku-${n}`, title: `Lamp ${n % 700} of pattern ${n % 90}`, price: `${price} GBP` },
      ...{ link: `https://shop.example/${long}/${n}`, image_link: `https://shop.example/${long}` },
      ...{ availability: "in_stock", product_type: `Home > Lamps > ${n % 200}` },
    });
  const count = 25_000;
  const rows = Array.from({ length: count }, (_, n) => row(n, 1 + n));
  const feed = work.write("feed.ndjson", [row(7, 3), ...rows, row(20_000, 4)]);
  const events = work.write("events.ndjson", sampleEvents());
  const files = ["--events", events, "--catalogue", feed, "--out", work.at("out")];
  // The feed is 97 MB, half as much again as there is for objects.
  const run = await runCli(["build", ...files], { nodeArgs: ["--max-old-space-size=64"] });
  expect(run.err).not.toContain("heap");
  expect(run).toMatchObject({ code: 0 });
  const { manifest, reading } = await readSnapshot(work.at("out"));
  expect(manifest.item_count).toBe(count);
  const handles = await reading.resolve(["sku-7", "sku-20000", "sku-24999"]);
  await reading.loadCards([...handles.values()]);
  const priceOf = (id: string) => reading.card(handles.get(id) ?? -1)?.price;
  expect(["sku-7", "sku-20000", "sku-24999"].map(priceOf)).toEqual([8, 4, 25_000]);
  expect(readdirSync(work.at("out")).filter((name) => name.startsWith("."))).toEqual([]);
});
