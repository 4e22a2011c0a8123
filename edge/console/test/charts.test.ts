import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { DAY_MS } from "../../platform/time.ts";
import { dayNumber } from "../../slots/dayNumber.ts";
import { openShop, PRODUCTS } from "../../test/shop.ts";
import { signIn, type Visit } from "./consoleVisit.ts";

interface Drawn {
  readonly at: readonly number[];
  readonly lines: readonly { readonly values: readonly (number | null)[] }[];
  readonly shadeFrom: number | null;
}
const [ITEM, OTHER] = PRODUCTS;
let visit: Visit;

function drawnOn(page: string): Drawn | null {
  const [, text] = /data-lines="([^"]*)"/.exec(page) ?? [];
  return text === undefined ? null : JSON.parse(text.replaceAll("&quot;", '"'));
}

beforeAll(async () => {
  await openShop();
  await env.DB.prepare("DELETE FROM price_history").run();
  await runInDurableObject(env.REPORTS.getByName("demo"), (_, { storage: { sql } }) => {
    sql.exec("DELETE FROM choices");
  });
  visit = await signIn("marketer");
});

it("draws what an item cost from change to change, in today's currency alone, with its table beside", async () => {
  const now = Date.now();
  const price = Number.parseFloat(String(ITEM?.price));
  const past = [
    [now - 40 * DAY_MS, price + 2, "GBP"],
    [now - 5 * DAY_MS, price - 1, "GBP"],
    [now - 20 * DAY_MS, 9_999, "JPY"],
  ];
  const insert =
    "INSERT INTO price_history (site, item_id, until, price, currency) VALUES (?, ?, ?, ?, ?)";
  for (const row of past)
    await env.DB.prepare(insert)
      .bind("demo", ITEM?.item_id, ...row)
      .run();
  const page = await (await visit.get(`/console/catalogue?item=${ITEM?.item_id}`)).text();
  const drawn = drawnOn(page);
  expect(drawn?.lines[0]?.values).toEqual([price + 2, price - 1, price, price]);
  const [start = 0, first = 0, second = 0, end = 0] = drawn?.at ?? [];
  expect([first, second].map((at) => Math.round(now - at * 1000))).toEqual([
    40 * DAY_MS,
    5 * DAY_MS,
  ]);
  expect(start).toBeLessThan(first);
  expect(Math.abs(end * 1000 - now)).toBeLessThan(60_000);
  expect(Math.abs(end - (drawn?.shadeFrom ?? 0) - (30 * DAY_MS) / 1000)).toBeLessThan(1);
  expect(page).toMatch(/role="img" aria-label="Price of [^"]+: £[^"]+; £[^"]+ from /);
  expect(page).toContain("Figures behind the chart");
  expect(page).not.toContain("9,999");

  const plain = await (await visit.get(`/console/catalogue?item=${OTHER?.item_id}`)).text();
  const same = Number.parseFloat(String(OTHER?.price));
  expect(drawnOn(plain)?.lines[0]?.values).toEqual([same, same]);
  expect(drawnOn(await (await visit.get("/console/catalogue?item=nothing")).text())).toBeNull();
});

it("draws how shoppers choose from the second day on, and no day of so few that they could be told apart", async () => {
  const today = dayNumber(Date.now(), "Europe/London");
  const counted = (day: number, yes: number, no: number) =>
    runInDurableObject(env.REPORTS.getByName("demo"), (_, { storage: { sql } }) => {
      for (const purpose of ["measurement", "personalisation", "retargeting", "assistance"]) {
        for (const [choice, count] of [
          ["granted", yes],
          ["denied", no],
        ] as const) {
          const insert =
            "INSERT INTO choices (day, via, purpose, choice, count) VALUES (?, 'notice', ?, ?, ?)";
          sql.exec(insert, day, purpose, choice, count);
        }
      }
    });
  // Fewer than k on one side: neither told nor drawn.
  await counted(today - 3, 30, 2);
  await counted(today - 2, 30, 10);
  const early = await (await visit.get("/console/consent")).text();
  expect(drawnOn(early)).toBeNull();
  expect(early).toContain("Lines are drawn from the second day");
  await counted(today - 1, 10, 30);
  const page = await (await visit.get("/console/consent")).text();
  const drawn = drawnOn(page);
  expect(drawn?.at.map((at) => at / 86_400)).toEqual([today - 2, today - 1]);
  expect(drawn?.lines.map(({ values }) => values)).toEqual(Array(4).fill([0.75, 0.25]));
  expect(page).toMatch(/aria-label="Part of the choices that said yes, by day\. On [^"]+25\.0%/);
  expect(page).toContain("fewer than 5");
});
