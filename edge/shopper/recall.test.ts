import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { ContributionMessage } from "../relevance/Contribution.ts";
import { consume } from "../relevance/learn/consume.ts";
import { allShards } from "../relevance/learn/shards.ts";
import type { RecallMessage } from "../relevance/RecallMessage.ts";
import type { DemandMessage } from "../reports/DemandMessage.ts";
import { drainOutbox } from "./drainOutbox.ts";
import { ingest } from "./ingest.ts";
import { sendRecalls } from "./recall.ts";
import { termsOf } from "./termsOf.ts";
import { objectOf } from "./test/objectOf.ts";
import { call, consent, event, granting, known, openSites, SITE } from "./test/shop.ts";

beforeAll(openSites);

type Told = ContributionMessage | DemandMessage | RecallMessage;
/** Later than any clock's skew. */
const PAUSE_MS = 1_100;
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSE_MS));
const VISIT = new Request("https://edge.example/", { headers: { "User-Agent": "Mozilla/5.0" } });

/** The shopper sees some products and searches; no alarm is set, so that nothing leaves by itself. */
async function visit(token: string, ids: readonly string[], word: string): Promise<void> {
  await runInDurableObject(await objectOf(token), (_, { storage }) => {
    const events = [
      ...ids.map((id) => event("view_item", [id])),
      event("search", [], { search_term: word }),
    ];
    storage.transactionSync(() =>
      ingest(storage.sql, events, {
        terms: termsOf(SITE, VISIT),
        catalogued: new Set(ids),
        outOfStock: new Set(),
      }),
    );
  });
}

/** Lets what waits in the object leave, into a queue that the test holds. */
async function leave(token: string): Promise<Told[]> {
  const sent: Told[] = [];
  const queue = {
    async sendBatch(messages: Iterable<MessageSendRequest<Told>>) {
      sent.push(...Array.from(messages, ({ body }) => body));
      return { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
    },
  };
  await runInDurableObject(await objectOf(token), async (_, { storage: { sql } }) => {
    await sendRecalls(sql, queue);
    await drainOutbox(sql, queue);
  });
  return structuredClone(sent);
}

async function deliver(...bodies: readonly Told[]): Promise<void> {
  const messages = bodies.map((body, n) => ({
    ...{ id: `m${n}`, timestamp: new Date(), attempts: 1, body },
    ...{ ack() {}, retry: () => expect.fail("a message came back") },
  }));
  const batch = { queue: "candour-contributions", messages, ackAll() {}, retryAll() {} };
  await consume({ ...batch, metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } }, env);
}

/** Everything counted about items whose ids begin so, and the searches of a word. */
async function counted(prefix: string): Promise<string[]> {
  const found: string[] = [];
  for (const shard of allShards(env, "demo")) {
    const rows = await runInDurableObject(shard, (_, { storage: { sql } }) => [
      ...sql.exec<{ what: string }>(
        "SELECT from_id || ' ' || to_id AS what FROM pairs WHERE from_id LIKE ?",
        `${prefix}%`,
      ),
      ...sql.exec<{ what: string }>(
        "SELECT action || ' ' || item_id AS what FROM items WHERE item_id LIKE ?",
        `${prefix}%`,
      ),
    ]);
    found.push(...rows.map(({ what }) => what));
  }
  return found.sort();
}

const marksOf = (): Promise<number> =>
  runInDurableObject(env.REPORTS.getByName("demo"), (_, { storage: { sql } }) => {
    return sql.exec<{ n: number }>("SELECT count(*) AS n FROM demand_marks").one().n;
  });

const withdraw = (shopper: string) => consent(granting("assistance"), { shopper });

it("what the queue still holds of a shopper who withdraws is not counted, whichever comes first", async () => {
  for (const order of ["late", "early"] as const) {
    const before = await marksOf();
    const shopper = await known("personalisation", "assistance");
    const prefix = `${order}-`;
    await visit(shopper, [`${prefix}a`, `${prefix}b`, `${prefix}c`], `word ${order}`);
    const queued = await leave(shopper);
    expect(queued.map((one) => "lot" in one)).toEqual(queued.map(() => true));
    await withdraw(shopper);
    const recalls = await leave(shopper);
    expect(recalls).toMatchObject([{ kind: "recall", site: "demo" }]);
    if (order === "late") await deliver(...recalls, ...queued);
    else {
      await deliver(...queued);
      expect(await counted(prefix)).toHaveLength(6);
      await deliver(...recalls);
    }
    await deliver(...queued, ...recalls, ...queued);
    expect(await counted(prefix), order).toEqual([]);
    expect(await marksOf(), order).toBe(before);
    // A new yes counts anew, the same products included.
    await consent(granting("personalisation"), { shopper });
    await visit(shopper, [`${prefix}a`, `${prefix}b`, `${prefix}c`], `word ${order}`);
    await deliver(...(await leave(shopper)));
    expect(await counted(prefix), order).toHaveLength(6);
  }
});

it("what had been counted before a withdrawal stays, as does all that is others'", async () => {
  const [gone, other] = [await known("personalisation"), await known("personalisation")];
  await visit(gone, ["kept-a", "kept-b", "kept-c"], "kept");
  await deliver(...(await leave(gone)));
  await pause();
  await visit(gone, ["kept-d"], "kept");
  await visit(other, ["kept-a", "kept-b", "kept-d"], "kept");
  const queued = await leave(gone);
  const others = await leave(other);
  const answer = await call("DELETE", "/v1/me", { token: gone });
  expect(answer.status).toBe(200);
  await deliver(...queued, ...others);
  // The object is empty by then: the recall has left before.
  const all = ["kept-a kept-b", "kept-a kept-b", "kept-a kept-c", "kept-a kept-d", "kept-b kept-c"];
  const items = ["a", "a", "b", "b", "c", "d"].map((id) => `view kept-${id}`);
  await expect.poll(() => counted("kept-")).toEqual([...all, "kept-b kept-d", ...items].sort());
}, 20_000);

it("a recall outlives a crash: the alarm sends it, also where the whole shopper is being erased", async () => {
  for (const isErased of [false, true]) {
    const shopper = await known("personalisation", "assistance");
    const prefix = `crash-${isErased}-`;
    await visit(shopper, [`${prefix}a`, `${prefix}b`, `${prefix}c`], "crash");
    const queued = await leave(shopper);
    const stub = await objectOf(shopper);
    if (isErased) {
      await runInDurableObject(stub, async (_, { storage }) => {
        storage.sql.exec("INSERT INTO meta (key, value) VALUES ('erased_at', ?)", `${Date.now()}`);
        await storage.setAlarm(Date.now() + 60_000);
      });
    } else await withdraw(shopper);
    await evictDurableObject(stub);
    await deliver(...queued);
    await runDurableObjectAlarm(stub);
    await expect.poll(() => counted(prefix)).toEqual([]);
  }
}, 30_000);

it("no order of visits, withdrawals and deliveries counts anything that came after the withdrawal", async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant("visit" as const) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("leave" as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("withdraw" as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("grant" as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("evict" as const) }) },
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 12 }),
      fc.infiniteStream(fc.nat(1_000)),
      async (steps, random) => {
        const prefix = `run-${run++}-`;
        const shopper = await known("personalisation", "assistance");
        let granted = true;
        let visits = 0;
        let underway: Told[] = [];
        let standing: Told[] = [];
        const taken = async (): Promise<void> => {
          const sent = await leave(shopper);
          underway = [...underway, ...sent];
          standing = [...standing, ...sent.filter((one) => !("kind" in one))];
        };
        for (const one of steps) {
          if (one.do === "visit") {
            visits += 1;
            const ids = ["a", "b", "c"].map((name) => `${prefix}${visits}-${name}`);
            await visit(shopper, ids, `${prefix}${visits}`);
          } else if (one.do === "leave") await taken();
          else if (one.do === "evict") {
            const stub = await objectOf(shopper);
            await runInDurableObject(stub, () => {});
            await evictDurableObject(stub);
          } else if (one.do === "withdraw" && granted) {
            await withdraw(shopper);
            granted = false;
            standing = [];
          } else if (one.do === "grant") {
            await consent(granting("personalisation", "assistance"), { shopper });
            granted = true;
          }
        }
        await taken();
        const shuffled = [...underway, ...underway]
          .map((message) => ({ message, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ message }) => message);
        for (const message of shuffled) await deliver(message);
        const expected = standing.flatMap((one) =>
          "pairs" in one
            ? [
                ...one.pairs.map(({ from, to }) => `${from} ${to}`),
                ...one.items.map(({ action, item }) => `${action} ${item}`),
              ]
            : [],
        );
        expect(await counted(prefix)).toEqual([...new Set(expected)].sort());
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
