import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admin, call } from "../../test/shop.ts";
import { contact, openDesk, pop } from "../test/desk.ts";
import { changeOf } from "./changeOf.ts";
import { selectMatters, upsertFigures } from "./queries.ts";

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

interface Figures {
  matters: number;
  first_contact: { before: number | null; now: number | null; change: object | null };
  repeat: {
    before: number | null;
    now: number | null;
    change: { low: number; high: number } | null;
  };
  topics: { topic: string; matters: number | null }[];
  queues: { topic: string | null; waiting: number }[];
  items: { item: string; contacts: number; people: number | null }[];
  saving: { contacts: { estimate: number }; money: { estimate: number } | null } | null;
  looks: { today: number; alarms: { kind: string; looks: number; desks: number }[] };
}
const figures = (site: string): Promise<Figures> =>
  admin("GET", `/v1/agent/figures?site=${site}&days=28`);

describe("matters", () => {
  it("are counted as by hand, whatever the contacts", async () => {
    const one = fc.record({
      person: fc.constantFrom("p", "q"),
      topic: fc.constantFrom("billing", "delivery"),
      day: fc.integer({ min: 0, max: 60 }),
      closed: fc.boolean(),
    });
    const [from, to] = [20 * DAY_MS, 40 * DAY_MS];
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(one, {
          maxLength: 14,
          selector: (it) => `${it.person}${it.topic}${it.day}`,
        }),
        async (list) => {
          const site = `m${++n}`;
          await upsertFigures(
            env.DB,
            site,
            list.map(({ person, topic, day, closed }, i) => ({
              ...{
                contact: `${i}`,
                person,
                topic,
                channel: "phone",
                is_ours: 0,
                at: day * DAY_MS,
                item: null,
              },
              is_closed: closed ? 1 : 0,
            })),
          );
          const hand = { matters: 0, repeated: 0, solved: 0 };
          for (const it of list) {
            const at = it.day * DAY_MS;
            const own = list.filter(
              (other) => other.person === it.person && other.topic === it.topic && other !== it,
            );
            const isNext = (ms: number): boolean =>
              own.some((other) => other.day * DAY_MS - at > 0 && other.day * DAY_MS - at <= ms);
            const hadOne = own.some(
              (other) => at - other.day * DAY_MS > 0 && at - other.day * DAY_MS <= WEEK_MS,
            );
            if (at < from || at >= to || hadOne) continue;
            hand.matters++;
            if (isNext(WEEK_MS)) hand.repeated++;
            else if (it.closed) hand.solved++;
          }
          const rows = await selectMatters(env.DB, site, { from, to });
          const sum = (of: "matters" | "repeated" | "solved") =>
            rows.reduce((all, row) => all + row[of], 0);
          expect({
            matters: sum("matters"),
            repeated: sum("repeated"),
            solved: sum("solved"),
          }).toEqual(hand);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("tell of a change with an interval that holds the difference of the shares", () => {
    const change = changeOf({ hits: 228, of: 1_000 }, { hits: 179, of: 1_000 });
    expect(change?.difference).toBeCloseTo(-0.049, 2);
    expect(change?.low).toBeLessThan(-0.049);
    expect(change?.high).toBeLessThan(0);
    expect(changeOf({ hits: 0, of: 0 }, { hits: 1, of: 2 })).toBeNull();
  });
});

describe("figures of the service desk", () => {
  it("count repeats and first contacts before and with the screen from what was sent, and what it saves", async () => {
    const since = Date.now() - 60 * DAY_MS;
    await openDesk("fig", { screen_since: since, contact_cost: 5 });
    const subject = "Charged twice for one order";
    const tell = (n: number, at: number, again: boolean) =>
      Promise.all(
        [0, ...(again ? [2] : [])].map((days) =>
          contact({
            site: "fig",
            customer: `F-${n}`,
            subject,
            status: "resolved",
            at: at + days * DAY_MS,
          }),
        ),
      );
    // Before: 18 of 30 come again; with it: 3 of 30.
    for (let i = 0; i < 30; i++) await tell(i, since - 20 * DAY_MS, i < 18);
    for (let i = 0; i < 30; i++) await tell(100 + i, Date.now() - 20 * DAY_MS, i < 3);
    const told = await figures("fig");
    expect(told.matters).toBe(30);
    expect(told.repeat).toMatchObject({ before: 0.6, now: 0.1 });
    expect(told.first_contact).toMatchObject({ before: 0.4, now: 0.9 });
    expect(told.repeat.change?.high).toBeLessThan(0);
    expect(told.topics).toMatchObject([{ topic: "billing", matters: 30 }]);
    expect(told.saving?.contacts.estimate).toBeGreaterThan(10);
    expect(told.saving?.money?.estimate).toBeCloseTo(5 * (told.saving?.contacts.estimate ?? 0));
    expect(JSON.stringify(told)).not.toContain("F-1");
  });

  it("show no group under twenty, and a product's people from three on", async () => {
    await openDesk("few", {});
    for (let i = 0; i < 4; i++) {
      await contact({
        site: "few",
        customer: `S-${i}`,
        subject: "The teapot came broken",
        item: i < 3 ? "POT" : "CUP",
      });
    }
    const told = await figures("few");
    expect(told.repeat).toMatchObject({ before: null, now: null, change: null });
    expect(told.items).toMatchObject([
      { item: "POT", contacts: 3, people: 3 },
      { item: "CUP", people: null },
    ]);
    expect(told.queues).toMatchObject([{ topic: "damaged", waiting: 4 }]);
    await admin("DELETE", "/v1/admin/customers/S-0?site=few");
    expect((await figures("few")).queues).toMatchObject([{ waiting: 3 }]);
    expect(
      (await call("GET", "/v1/agent/figures?site=few&days=no", { key: "local-agent" })).status,
    ).toBe(400);
    expect((await call("GET", "/v1/agent/figures?site=few", { key: "local-ingest" })).status).toBe(
      403,
    );
  });
});

describe("looks that are unusual", () => {
  it("are told without a name: people of the same family name, many people, off hours, codes guessed at", async () => {
    const hour = new Date().getUTCHours();
    const night = hour >= 12 ? [0, 1] : [22, 23];
    await openDesk("alarm", { desk_hours: night, look_ups_per_hour: 60 });
    await contact({ site: "alarm", customer: "A-1" });
    for (let i = 0; i < 45; i++) await contact({ site: "alarm", customer: `A-${i}` });
    for (let i = 0; i < 45; i++)
      await pop({ site: "alarm", customer: `A-${i}`, agent: "Jonas Berg" });
    for (let i = 0; i < 5; i++) await pop({ site: "alarm", code: `0000 000${i}`, agent: "Mo" });
    const { looks } = await figures("alarm");
    const by = Object.fromEntries(looks.alarms.map((one) => [one.kind, [one.looks, one.desks]]));
    expect(by["many_people"]).toEqual([45, 1]);
    expect(by["off_hours"]?.[0]).toBe(50);
    expect(by["code_guessing"]).toEqual([5, 1]);
    expect(JSON.stringify(looks)).not.toContain("Berg");
  });
});
