import { expect, it, vi } from "vitest";
import { runCli } from "../test/runCli.ts";
import { sampleFeed, sampleOrders } from "../test/sampleShop.ts";
import { workFolder } from "../test/workFolder.ts";

vi.setConfig({ testTimeout: 60_000 });

it("prints a table of every kind of slot against what is popular, and the same as JSON in the last line", async () => {
  const work = workFolder();
  const orders = work.write("orders.ndjson", sampleOrders());
  const feed = work.write("feed.tsv", sampleFeed());
  const run = await runCli(["evaluate", "--orders", orders, "--catalogue", feed, "--k", "1"]);
  expect(run.code).toBe(0);
  const lines = run.out.trim().split("\n");
  expect(lines[0]).toMatch(
    /^slot +shown +rows +hit rate@8 +MRR@8 +coverage +novelty +diversity +from lists$/,
  );
  expect(lines[1]).toMatch(/^home +for_you/);
  expect(lines[2]).toMatch(/^ +without taste/);
  expect(lines[3]).toMatch(/^ +popular/);
  const last = JSON.parse(lines.at(-1) ?? "");
  expect(last).toMatchObject({ orders: 27, held_out: 3, items: 6, k: 1, row: 8 });
  const slots = last.slots.map((one: { slot: string }) => one.slot);
  expect(slots).toEqual(["home", "home, new to them", "product", "cart"]);
  const product = last.slots[2];
  // Each product is only ever bought with its one companion, which therefore comes first.
  expect(product.lists).toMatchObject({ hit_rate: 100, mrr: 100 });
  expect(product.popular.mrr).toBeLessThan(100);
});

it("names slots in which popular items do as well", async () => {
  const work = workFolder();
  const run = await runCli(["evaluate", "--orders", work.write("orders.ndjson", sampleOrders())]);
  expect(run.code).toBe(0);
  // Six items fit into a row of eight: whatever the order, all of them are shown.
  expect(run.out).toContain("product: what is popular does as well as the lists or better.");
});

it("says so where there is nothing to hold out", async () => {
  const work = workFolder();
  const run = await runCli([
    "evaluate",
    "--orders",
    work.write("o.ndjson", sampleOrders().slice(0, 1)),
  ]);
  expect(run).toMatchObject({ code: 1, out: "" });
  expect(run.err).toContain("too few orders");
});
