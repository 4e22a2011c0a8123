import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CandourEvent } from "../../../sdk/wire/index.ts";
import type { Interaction } from "../timeline/Interaction.ts";
import { evidenceOfContacts } from "./evidenceOfContacts.ts";
import { evidenceOfShop } from "./evidenceOfShop.ts";
import { firstNameOf } from "./firstNameOf.ts";
import { intentOf } from "./intentOf.ts";
import { openingOf } from "./openingOf.ts";
import { preferencesOf } from "./preferencesOf.ts";
import { priorityOf } from "./priorityOf.ts";
import type { Sight } from "./Sight.ts";
import { spokenLanguage } from "./spokenLanguage.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SAID = { language: "en-GB", timeZone: "Europe/London" };

let count = 0;
const event = (
  name: CandourEvent["name"],
  hoursAgo: number,
  more: Partial<CandourEvent> = {},
): CandourEvent => ({
  ...{ id: `event-${++count}`, name, at: NOW - hoursAgo * HOUR },
  ...more,
});
const contact = (
  subject: string,
  daysAgo: number,
  more: Partial<Interaction> = {},
): Interaction => {
  const at = NOW - daysAgo * DAY;
  return {
    ...{ id: `contact-${++count}`, channel: "phone", kind: "question", subject, body: null },
    ...{ at, status: "open", status_at: at, order_id: null },
    ...more,
  };
};
const sight = (more: Partial<Sight>): Sight => ({
  ...{ by: "phone", people: 1, customers: ["C"], name: "Betty Smith", interactions: [], views: [] },
  ...{ shoppers: [], matches: [] },
  ...{ events: [], now: NOW },
  ...more,
});
const ask = (
  events: readonly CandourEvent[],
  interactions: readonly Interaction[] = [],
  gone: string[] = [],
) =>
  intentOf([
    ...evidenceOfContacts(interactions, NOW),
    ...evidenceOfShop({ events, outOfStock: new Set(gone), now: NOW }),
  ]);

describe("why somebody calls", () => {
  const items = [{ item_id: "LAMP" }];
  it.each<[string, CandourEvent[], string, string]>([
    [
      "payment details without an order",
      [event("add_payment_info", 2)],
      "billing",
      "payment_not_finished",
    ],
    [
      "an error while paying",
      [event("page_error", 1, { page: { url: "https://s/p", type: "checkout" } })],
      "billing",
      "page_error",
    ],
    [
      "an error elsewhere",
      [event("page_error", 1, { message: "x is not a function" })],
      "website",
      "page_error",
    ],
    [
      "a product that is gone, and a search after it",
      [event("search", 1, { search_term: "lamp" }), event("view_item", 1.5, { items })],
      "stock",
      "out_of_stock_view",
    ],
    [
      "the returns page",
      [event("view_item_list", 1, { page: { url: "https://s/help/returns?x=1", type: "other" } })],
      "return",
      "page_read",
    ],
    [
      "an order of last week",
      [event("purchase", 100, { transaction_id: "T" })],
      "delivery",
      "recent_order",
    ],
  ])("%s speaks for it", (_, events, topic, kind) => {
    const intent = ask(events, [], ["LAMP"]);
    expect(intent).toMatchObject({
      topic,
      evidence: [expect.objectContaining({ kind, source: "shop" })],
    });
    expect(intent.confidence).toBeLessThanOrEqual(0.75);
  });

  it("two equal orders within minutes speak for billing, two different ones for none", () => {
    const order = (id: string, value: number) =>
      event("purchase", 20, { transaction_id: id, value });
    expect(ask([order("A", 48.15), order("B", 48.15)]).topic).toBe("billing");
    expect(ask([order("A", 48.15), order("B", 12)]).topic).toBe("delivery");
  });

  it("is nothing of what is long past, settled payments, or products that can be bought", () => {
    const items = [{ item_id: "LAMP" }];
    expect(ask([event("page_error", 100), event("view_item", 1, { items })]).topic).toBeNull();
    const paid = [event("purchase", 1.9, { transaction_id: "T" }), event("add_payment_info", 2)];
    expect(ask(paid).evidence.map((one) => one.kind)).not.toContain("payment_not_finished");
  });

  it("is rather what is open than what was settled, and rather new than old", () => {
    const open = contact("Where is my parcel?", 1);
    const closed = contact("Charged twice", 1, { status: "resolved" });
    expect(ask([], [closed, open]).topic).toBe("delivery");
    expect(ask([], [contact("Charged twice", 12), contact("Where is my parcel?", 0)]).topic).toBe(
      "delivery",
    );
    expect(ask([], [contact("Charged twice", 1, { kind: "reply" })]).topic).toBeNull();
  });

  it("never gets surer than what speaks for it, whatever comes", () => {
    const subject = fc.constantFrom(
      "Charged twice",
      "Where is my parcel?",
      "Broken",
      "Hello",
      "🧵",
    );
    const status = fc.constantFrom("open", "resolved");
    const one = fc.tuple(subject, fc.integer({ min: 0, max: 100 }), status);
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (list) => {
        const intent = ask(
          [],
          list.map(([text, days, state]) => contact(text, days, { status: state })),
        );
        const shares = intent.others.reduce(
          (sum, other) => sum + other.confidence,
          intent.confidence,
        );
        expect(shares).toBeLessThanOrEqual(1.1);
        expect(intent.confidence).toBeLessThanOrEqual(intent.evidence.length > 1 ? 0.95 : 0.75);
        expect(intent.topic === null).toBe(intent.evidence.length === 0);
      }),
    );
  });
});

describe("who is first", () => {
  it("does not depend on what somebody spends", () => {
    const value = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const scores = [one, other].map((spent) => {
          const events = [
            event("purchase", 30, {
              transaction_id: "T",
              value: spent,
              items: [{ item_id: "A", price: spent }],
            }),
          ];
          const interactions = [contact("Charged twice", 1)];
          return priorityOf(sight({ events, interactions }), ask(events, interactions)).score;
        });
        expect(scores[0]).toBe(scores[1]);
      }),
    );
  });

  it("is whoever waits longer and asks again, and never over 100", () => {
    const score = (...interactions: Interaction[]) => {
      const { score: points, reasons } = priorityOf(sight({ interactions }), ask([], interactions));
      expect(points).toBe(
        Math.min(
          100,
          reasons.reduce((sum, one) => sum + one.points, 0),
        ),
      );
      return points;
    };
    const today = score(contact("Charged twice", 0));
    const waiting = score(contact("Charged twice", 3));
    const again = score(contact("Charged twice", 0), contact("Charged twice", 3));
    expect(score()).toBeLessThan(today);
    expect(today).toBeLessThan(waiting);
    expect(waiting).toBeLessThan(again);
    expect(
      score(...Array.from({ length: 30 }, (_, i) => contact("Charged twice", i))),
    ).toBeLessThanOrEqual(100);
    expect(score(contact("Charged twice", 0, { status: "resolved" }))).toBeLessThan(today);
  });
});

describe("how to begin", () => {
  const open = (more: Partial<Sight>, events: CandourEvent[] = []) => {
    const seen = sight({ events, ...more });
    return openingOf(seen, ask(events, seen.interactions), SAID);
  };

  it("names the day of the one contact, and counts several", () => {
    const one = open({ interactions: [contact("My parcel is late", 3)] });
    expect(one.text).toContain("the trouble with your delivery of 18 November.");
    expect(one.confirm).toBe("Is it about your delivery of 18 November?");
    const three = [0, 1, 2].map((days) => contact("My parcel is late", days, { channel: "email" }));
    expect(open({ interactions: three }).text).toContain(
      "had to contact us 3 times about your delivery",
    );
  });

  it("does not say first what was only seen on the site", () => {
    const events = [
      event("view_item_list", 1, { page: { url: "https://s/returns", type: "other" } }),
    ];
    expect(open({}, events)).toMatchObject({ text: "Hello Betty. How can I help?", confirm: null });
  });

  it("apologises for an error of ours that they saw", () => {
    const { text } = open({}, [event("page_error", 1)]);
    expect(text).toBe("Hello Betty. I'm sorry that our website gave you trouble. How can I help?");
  });

  it.each([
    ["Betty Smith", "Betty"],
    ["Dr. Müller", "Dr. Müller"],
    ["Frau Lind", "Frau Lind"],
    ["Cher", "Cher"],
    ["", null],
    [null, null],
  ])("calls %j %j", (name, first) => expect(firstNameOf(name)).toBe(first));
});

describe("the language that is spoken", () => {
  it.each([
    [["fr-CA", "de-DE"], "fr-CA"],
    [["tlh", "de-DE"], "de-DE"],
    [["no tag at all!", "es"], "es"],
    [[null, undefined, "it-IT"], "en-GB"],
    [["__proto__"], "en-GB"],
  ])("of the wishes %j is %s", (wishes, language) => {
    expect(spokenLanguage(...wishes)).toBe(language);
  });
});

describe("how somebody likes to be reached", () => {
  it("is read from their own contacts, and from no fewer than two", () => {
    const evening = (days: number) =>
      contact("Hello", days, { at: Date.UTC(2026, 10, 20 - days, 18) });
    expect(preferencesOf([evening(1)], "Europe/London")).toBeNull();
    expect(
      preferencesOf(
        [evening(1), evening(2), contact("x", 1, { kind: "reply", channel: "email" })],
        "Europe/London",
      ),
    ).toEqual({
      ...{ channel: "phone", time: "evening", from_contacts: 2 },
    });
  });
});
