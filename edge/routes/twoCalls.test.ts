import { beforeAll, expect, it } from "vitest";
import { contact, identify, openDesk, pop } from "../customer/test/desk.ts";
import { event, known, me, send } from "../shopper/test/shop.ts";
import { call } from "../test/shop.ts";

interface Screen {
  customer: string | null;
  recognition: { status: string; name: string | null; confidence: number; ask: string[] };
  intent: { topic: string | null; confidence: number; confirm: string | null; evidence: object[] };
  priority: { score: number; place: string; queue: string; queue_name: string };
  opening: string;
  timeline: { id: string; subject: string; topic: string }[];
  browsing: { recent: { item_id: string }[] } | null;
  experience: { errors: { message: string }[] } | null;
  orders: { order: string }[];
  consent: { assistance: string };
}

const HOUR_MS = 3_600_000;
/** At noon, so that an hour later is yesterday too, whatever the hour of the test. */
const YESTERDAY = Math.floor(Date.now() / (24 * HOUR_MS)) * 24 * HOUR_MS - 12 * HOUR_MS;
const PHONE = "+44 20 7946 0142";

beforeAll(() => openDesk("demo"));

it("first call: a stranger is told so honestly, and gets in line like anybody", async () => {
  const answer = await pop({ site: "demo", phone: PHONE });
  expect(answer.status).toBe(200);
  const screen = await answer.json<Screen>();
  expect(screen).toMatchObject({
    customer: null,
    recognition: { status: "not_recognised", name: null, confidence: 0 },
    intent: { topic: null, confidence: 0, evidence: [] },
    priority: { place: "in_turn", queue: "general" },
    opening: "Hello. How can I help?",
    ...{ timeline: [], orders: [], browsing: null, experience: null, contact_preferences: null },
    consent: { assistance: "unset" },
  });
});

it("second call: she is greeted by name, asked about the billing transaction, put first, and hears an apology", async () => {
  const shopper = await known("personalisation", "assistance");
  await send(shopper, [
    event("view_item", ["CAKESTAND"], { at: YESTERDAY }),
    event("purchase", ["CAKESTAND"], {
      at: YESTERDAY,
      transaction_id: "581492",
      value: 48.15,
      currency: "GBP",
    }),
    event("page_error", [], {
      at: YESTERDAY,
      message: "Payment failed",
      page: { url: "https://shop.example/pay", type: "checkout" },
    }),
  ]);
  const claims = { sub: "BETTY", phone: PHONE, email: "betty@example.com", name: "Betty Smith" };
  expect((await identify(shopper, claims)).status).toBe(200);
  const calls = { customer: "BETTY", channel: "phone", order: "581492" };
  await contact({
    ...calls,
    id: "b-2",
    kind: "complaint",
    subject: "Charged twice for one order",
    at: YESTERDAY + HOUR_MS,
  });
  await contact({
    ...calls,
    id: "b-1",
    kind: "question",
    subject: "Billing problem",
    at: YESTERDAY,
  });

  const answer = await pop({ site: "demo", phone: "0044 20 7946 0142", purpose: "She rang us" });
  expect(answer.status).toBe(200);
  const screen = await answer.json<Screen>();
  expect(screen.customer).toBe("BETTY");
  expect(screen.recognition).toMatchObject({
    status: "recognised",
    name: "Betty Smith",
    words: "quite sure",
  });
  expect(screen.recognition.ask[0]).toBe("Am I speaking with Betty Smith?");
  expect(screen.intent).toMatchObject({
    topic: "billing",
    confirm: "Is it about the billing transaction from yesterday?",
  });
  expect(screen.intent.confidence).toBeGreaterThan(0.75);
  expect(screen.intent.evidence.length).toBeGreaterThan(2);
  expect(screen.priority).toMatchObject({
    place: "first",
    queue: "billing",
    queue_name: "Billing specialists",
  });
  expect(screen.opening).toBe(
    "Hello Betty. I'm sorry that you had to call twice about the billing transaction. I have it in front of me, so you need not tell it again.",
  );
  expect(screen.timeline.map((one) => one.id)).toEqual(["b-2", "b-1"]);
  expect(screen.orders).toMatchObject([{ order: "581492", value: 48.15 }]);
  expect(screen.browsing?.recent).toMatchObject([{ item_id: "CAKESTAND" }]);
  expect(screen.experience?.errors).toMatchObject([{ message: "Payment failed", page: "/pay" }]);
  expect(screen.consent.assistance).toBe("granted");

  const stranger = await (await pop({ site: "demo", phone: "+44 20 7946 0999" })).json<Screen>();
  expect(stranger.priority.score).toBeLessThan(screen.priority.score);
  expect((await me(shopper)).access).toMatchObject([{ role: "agent", reason: "She rang us" }]);

  const routed = await call("POST", "/v1/ivr/route", {
    key: "local-ingest",
    body: { site: "demo", phone: PHONE, language: "de" },
  });
  expect(await routed.json()).toMatchObject({
    ...{ recognised: true, queue: "billing", place: "first" },
    say: "Guten Tag, Betty.",
    confirm: "Melden Sie sich wegen der Abrechnung von gestern?",
  });
});
