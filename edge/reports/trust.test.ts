import { beforeAll, expect, it } from "vitest";
import { contact, identify } from "../customer/test/desk.ts";
import { admin, call, decideOne, newShopper, openShop, SITE } from "../test/shop.ts";
import { type Report, reportWhen } from "./test/reportWhen.ts";

const K = 3;
const vexing = ({ slots }: Report) => slots.find(({ slot }) => slot === "vexing");

beforeAll(async () => {
  await openShop(["vexing", "calm"].map((id) => ({ id, strategy: "popular", limit: 4 })));
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { k: K, allow_automated: true } });
});

it("counts who complained after a slot and how its pages did, where the choices allow it", async () => {
  const complain = (customer: string, id: string) =>
    contact({ customer, id, kind: "complaint", subject: "Not what I ordered" });
  for (let n = 0; n < 2 * K; n++) {
    // Half of them without assistance: what service hears is then nothing to the browser.
    const token = await newShopper("measurement", n < K ? "assistance" : "personalisation");
    const { decision } = await decideOne("vexing", { shopper: token });
    await decideOne("calm", { shopper: token });
    await identify(token, { sub: `V-${n}` });
    const lcp = { metric: "LCP", value: n < K ? 5_000 : 1_000, rating: n < K ? "poor" : "good" };
    const ttfb = { metric: "TTFB", value: 90, rating: "good" };
    const sent_at = Date.now();
    const event = { id: crypto.randomUUID(), at: sent_at };
    const seen = { ...event, name: "slot_impression", slot: "vexing", decision };
    const left = { ...event, id: crypto.randomUUID(), name: "web_vital", ...ttfb };
    const events = [seen, { ...left, vitals: [lcp, ttfb] }];
    await call("POST", "/v1/events", { body: { site: "demo", shopper: token, sent_at, events } });
    const id = `complaint-${n}`;
    for (const one of n === 0 ? [id, id, "another"] : [id]) {
      expect((await complain(`V-${n}`, one)).status).toBe(202);
    }
  }
  const found = await reportWhen((one) => vexing(one)?.complaints === K + 1);
  expect(vexing(found)).toMatchObject({
    ...{ shoppers: 2 * K, complaints: K + 1 },
    latency: { pages: 2 * K, slow_pages: K, lcp_ms: 3_000 },
  });
  const signs = found.trust.filter(({ slot }) => slot === "vexing");
  expect(signs.map(({ sign, rate }) => [sign, rate])).toEqual([
    ["opt_outs", 0],
    ["complaints", 0.5],
    ["slow_pages", 0.5],
  ]);
});
