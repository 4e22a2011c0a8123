import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { ReportCell } from "../../reports/ReportMessage.ts";
import { dayNumber } from "../../slots/dayNumber.ts";
import { admin, openShop, SITE } from "../../test/shop.ts";
import { changeWords } from "../figures/percentWords.ts";
import { signIn, type Visit } from "./consoleVisit.ts";

/** Comes before the slot's own in every list of arms: it must not be taken for it. */
const TESTED = "z-trending";
const TODAY = dayNumber(Date.now(), SITE.time_zone);
let manager: Visit;
const page = async (path: string): Promise<string> => {
  const answer = await manager.get(path);
  const text = await answer.text();
  expect([path, answer.status]).toEqual([path, 200]);
  return text.replace(/\s+/g, " ");
};

interface Arm {
  readonly variant: string;
  readonly shoppers: number;
  readonly buyers: number;
  readonly optOuts?: number;
  /** What each spent, in hundredths. */
  readonly spent?: number;
}
/** One day's new shoppers of an arm, as their objects would tell it: of the slot, and of all slots together. */
const told = (day: number, { variant, shoppers, buyers, optOuts = 0, spent = 1_000 }: Arm) =>
  // All slots together know no strategies under test: each act counts there once.
  (variant === TESTED ? ["home-hero"] : ["home-hero", "*"]).flatMap((slot): ReportCell[] => {
    const about = { slot, variant, day };
    const count = (metric: string, people: number, each = 1): ReportCell[] => [
      { ...about, kind: "sum", metric, other: 0, value: people * each },
      { ...about, kind: "people", metric, other: -1, value: people },
      { ...about, kind: "product", metric, other: day, value: people * each ** 2 },
    ];
    return [
      ...count("impressions", shoppers),
      ...count("purchases", buyers),
      ...count("revenue", buyers, spent),
      ...(optOuts > 0 ? count("opt_outs", optOuts) : []),
    ];
  });
const tell = (cells: readonly ReportCell[]) =>
  env.REPORTS.getByName("demo").apply([
    { kind: "report", id: crypto.randomUUID(), site: "demo", cells },
  ]);

beforeAll(async () => {
  await openShop([
    {
      id: "home-hero",
      strategy: "popular",
      limit: 4,
      holdout: 0.1,
      tests: [{ id: TESTED, strategy: "trending", share: 0.3 }],
    },
  ]);
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { k: 5, global_holdout: 0.1 } });
  manager = await signIn("manager");
});

it("says before anybody came what a lift takes, and nothing of the few", async () => {
  const today = await page("/console");
  expect(today).toContain("once 30 shoppers of each kind have bought something");
  expect(today).toContain("fewer than 5 of 30 buyers");
  expect(today).not.toContain("to go");
  await tell(told(TODAY - 3, { variant: "holdout", shoppers: 4, buyers: 4 }));
  expect(await page("/console")).toContain("fewer than 5 of 30 buyers");
});

it("says while it is too early how many have bought so far, and when enough will have", async () => {
  await tell(told(TODAY - 3, { variant: "treatment", shoppers: 900, buyers: 80 }));
  await tell(told(TODAY - 3, { variant: "holdout", shoppers: 96, buyers: 8 }));
  for (const path of ["/console", "/console/reports/*", "/console/reports/home-hero"]) {
    const text = await page(path);
    expect(text, path).toContain("80 buyers, enough");
    expect(text, path).toContain("12 of 30 buyers");
    // Twelve in four days: the eighteen that are missing take six more.
    expect(text, path).toContain("About 6 days to go");
    expect(text, path).not.toContain("data-chart");
    // Where there is no interval there is no verdict either.
    expect(text, path).toContain("too few");
    expect(text, path).not.toContain("No worse");
  }
});

it("then shows the lift with its line and the figures behind it, of a slot and of all together", async () => {
  for (const day of [TODAY - 2, TODAY - 1, TODAY]) {
    await tell([
      ...told(day, { variant: "treatment", shoppers: 9_000, buyers: 900, optOuts: 100 }),
      ...told(day, { variant: "holdout", shoppers: 1_000, buyers: 60, optOuts: 6 }),
    ]);
  }
  for (const path of ["/console", "/console/reports/*", "/console/reports/home-hero"]) {
    const text = await page(path);
    const [, drawn = ""] = /data-chart="([^"]*)"/.exec(text) ?? [];
    const { at, line }: { at: number[]; line: number[] } = JSON.parse(
      drawn.replaceAll("&quot;", '"'),
    );
    expect(at.map((second) => second / 86_400)).toEqual([TODAY - 2, TODAY - 1, TODAY]);
    const rows = [...text.matchAll(/<td class="r"><b>([^<]+)<\/b><\/td>/g)].map(([, lift]) => lift);
    expect(rows, path).toEqual(line.map((lift) => changeWords(lift)).toReversed());
    expect(text, path).toContain("Figures behind the chart");
    expect(text, path).toContain("Took a yes back within a day");
  }
});

it("tells a strategy under test beside the held out and the slot's own, and never in its place", async () => {
  const verdictOf = (text: string) => /<p class="verdict">(.*?)<\/p>/.exec(text)?.[1];
  const before = await page("/console/reports/home-hero");
  expect(before).toContain(`Met by fewer than 5 shoppers so far: ${TESTED}`);
  await tell(told(TODAY, { variant: TESTED, shoppers: 9_000, buyers: 2_700 }));
  const after = await page("/console/reports/home-hero");
  expect(after).toContain("Strategies under test");
  const [, row = ""] = new RegExp(`<tr>(<th[^>]*>${TESTED}.*?)</tr>`).exec(after) ?? [];
  expect(row).toContain("Trending");
  // Three in ten buy of those who see it, one in ten of those who see the slot's own.
  const shown = [...row.matchAll(/<b>([^<]+)<\/b>/g)].map(([, lift]) => lift);
  expect(shown).toHaveLength(2);
  expect(row.match(/Clearly better/g)).toHaveLength(2);
  expect(verdictOf(after)).toBe(verdictOf(before));
});

it("lists all slots together before each of them", async () => {
  const text = await page("/console/reports");
  expect(text.indexOf("All slots together")).toBeGreaterThan(0);
  expect(text.indexOf("All slots together")).toBeLessThan(text.indexOf("/reports/home-hero"));
  expect((await manager.get("/console/reports/no-such-slot")).status).toBe(404);
});
