import { existsSync, readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { createReranker } from "../../../sdk/rank/index.ts";
import { DEFAULT_CONSTANTS } from "../constants/SiteConstants.ts";
import { runCli } from "../test/runCli.ts";
import { sampleEvents } from "../test/sampleShop.ts";
import { workFolder } from "../test/workFolder.ts";

vi.setConfig({ testTimeout: 60_000 });

it("prints what it tried, says that a small log is too small, and writes constants that build takes", async () => {
  const work = workFolder();
  const events = work.write("events.ndjson", sampleEvents());
  const file = work.at("constants.json");
  const run = await runCli(["tune", "--events", events, "--k", "1", "--out", file]);
  expect(run.code).toBe(0);
  expect(run.out).toMatch(/chosen by +P@20 +MRR@20\ndefaults +\d/);
  expect(run.out).toContain("hopWeight 0");
  expect(run.out.match(/<- best/g)).toHaveLength(1);
  expect(run.out).toContain("Too few data");
  const written = JSON.parse(readFileSync(file, "utf8"));
  expect(written.viewed_together).toEqual(DEFAULT_CONSTANTS.viewed_together);
  const last = JSON.parse(run.out.trim().split("\n").at(-1) ?? "");
  expect(last).toMatchObject({ visits: 30, items: 6, tuned: null, change: {} });

  const built = await runCli([
    "build",
    "--events",
    events,
    "--constants",
    file,
    "--out",
    work.at("out"),
  ]);
  expect(built.code).toBe(0);
});

it("says that there is nothing to hold out where there are hardly any visits", async () => {
  const work = workFolder();
  const run = await runCli([
    "tune",
    "--events",
    work.write("e.ndjson", sampleEvents().slice(0, 4)),
  ]);
  expect(run.code).toBe(1);
  expect(run.err).toContain("too few to hold a tenth of them out; the defaults stay");
});

it("finds that a shop forgets fast where what follows a product has just changed, and shows it on later visits", async () => {
  // Three things followed each of ten products for a year; for the last weeks thirty others do.
  const work = workFolder();
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % below;
  };
  const visits = 12_000;
  const lines = Array.from({ length: visits }, (_, visit) => {
    const product = random(10);
    const next =
      visit < visits * 0.8 ? `old-${product}-${random(3)}` : `new-${product}-${random(30)}`;
    const at = visit * 1_800_000;
    return [`hall-${random(10)}`, `product-${product}`, next].map((item, step) =>
      JSON.stringify({ session: `v${visit}`, at: at + step, name: "view_item", items: [item] }),
    );
  }).flat();
  const events = work.write("events.ndjson", lines);
  const file = work.at("constants.json");
  const weights = work.at("weights.json");
  const asked = ["--events", events, "--k", "1", "--out", file, "--weights", weights];
  const run = await runCli(["tune", ...asked]);
  expect(run.code).toBe(0);
  const last = JSON.parse(run.out.trim().split("\n").at(-1) ?? "");
  expect(run.out).toContain("The tuned constants are better");
  expect(last.change).toMatchObject({ halfLifeDays: 7 });
  expect(last.tuned.mrr20).toBeGreaterThan(1.1 * last.default.mrr20);
  const { viewed_together: written } = JSON.parse(readFileSync(file, "utf8"));
  expect(written).toEqual({ ...DEFAULT_CONSTANTS.viewed_together, ...last.change });

  // The re-ranker is compared with the lists as tuned and with the shipped weights, and written only where it is best.
  expect(Object.keys(last.tiers)).toEqual([
    "lists alone",
    "re-ranked, shipped weights",
    "re-ranked, own weights",
  ]);
  expect(last.tiers["lists alone"]).toEqual(last.tuned);
  expect(run.out).toMatch(/Own weights are (best|not better than)/);
  expect(existsSync(weights)).toBe(run.out.includes("Own weights are best"));
  if (existsSync(weights)) createReranker(JSON.parse(readFileSync(weights, "utf8")));
});
