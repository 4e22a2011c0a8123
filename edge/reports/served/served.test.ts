import { beforeAll, expect, it } from "vitest";
import { signIn } from "../../console/test/consoleVisit.ts";
import { admin, decide, newShopper, openShop } from "../../test/shop.ts";
import { createReport } from "../report/createReport.ts";
import { type Health, healthOf } from "./healthOf.ts";

const health = async (): Promise<Health[]> =>
  (await admin<{ health: Health[] }>("GET", "/v1/admin/reports/slots?site=demo")).health;
const empty = createReport([], 1);

beforeAll(() =>
  openShop([
    { id: "full", title: "Popular", strategy: "popular", limit: 4 },
    {
      id: "bare",
      strategy: "manual",
      items: ["22423"],
      filters: { price: { max: 0.01 } },
      fallback: null,
    },
    { id: "never", strategy: "popular" },
  ]),
);

it("counts every answer and every empty one, of known shoppers and of nobody, and says how a slot does", async () => {
  const shopper = await newShopper("personalisation");
  await decide(["full", "bare"], { shopper });
  for (let n = 0; n < 59; n++) await decide(["full", "bare"]);
  await expect
    .poll(async () => (await health()).map(({ answers }) => answers), { timeout: 20_000 })
    .toEqual([60, 60, 0]);
  expect(await health()).toMatchObject([
    { slot: "bare", state: "often_empty", empty_share: 1 },
    { slot: "full", state: "healthy", empty_share: 0 },
    { slot: "never", state: "not_started", empty_share: null },
  ]);
  const page = await (await (await signIn("marketer")).get("/console/slots")).text();
  expect(page).toMatch(/Often empty.*100\.0% of answers had nothing to show/s);
  expect(page).toMatch(/Healthy.*filled 100\.0% of the time/s);
  expect(page).toMatch(/Not started.*asked for by no page yet/s);
});

it("names the worst that is so, and nothing while too little was asked", () => {
  const split = { slot: "a", is_off: true, observed_share: 0.2, expected_share: 0.1, p: 0 };
  const off: typeof empty = { ...empty, splits: [split] };
  const counted = (about: { answers: number; empty: number; slow: number }, report = empty) =>
    healthOf(["a"], { served: [{ slot: "a", ...about }], report })[0];
  expect(counted({ answers: 100, empty: 90, slow: 90 }, off)).toMatchObject({
    ...{ state: "split_off", held_out_share: 0.2, expected_share: 0.1 },
  });
  expect(counted({ answers: 100, empty: 21, slow: 90 })?.state).toBe("often_empty");
  expect(counted({ answers: 100, empty: 20, slow: 6 })).toMatchObject({
    ...{ state: "slow", slow_share: 0.06 },
  });
  expect(counted({ answers: 100, empty: 20, slow: 5 })?.state).toBe("healthy");
  expect(counted({ answers: 49, empty: 49, slow: 49 })).toMatchObject({
    ...{ state: "healthy", empty_share: null },
  });
  expect(counted({ answers: 0, empty: 0, slow: 0 })?.state).toBe("not_started");
});
