import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { newSecret } from "./newSecret.ts";
import type { Postbox } from "./Postbox.ts";
import { postboxOf } from "./postboxOf.ts";
import type { WebhookMessage } from "./WebhookMessage.ts";

/** No such address may be called: every try fails at once. */
const NOWHERE = "https://10.0.0.1/hook";
const endpoint = (id: string, more: object = {}) => ({
  ...{ id, url: NOWHERE, types: ["reminder.due" as const], enabled: true, disabled_reason: null },
  ...{ created_at: 1, secret: newSecret(), old_secret: null, old_until: 0, ...more },
});
const message = (id: string, subject = "one"): WebhookMessage => ({
  ...{ id, type: "reminder.due", subject, at: Date.now(), data: { item_id: "22423" } },
});
const page = { before: Number.MAX_SAFE_INTEGER, limit: 100 };

/** What waits for hours is due now. */
const hasten = (box: DurableObjectStub<Postbox>): Promise<void> =>
  runInDurableObject(box, (_, { storage }) => {
    storage.sql.exec("UPDATE messages SET next_at = 1 WHERE next_at IS NOT NULL");
  });

it("tries a message ten times, then keeps it for a person, who can send it again", async () => {
  const box = postboxOf(env, "tries");
  await box.put(endpoint("a"));
  expect(await box.send(message("m1"))).toBe(1);
  for (let tries = 1; tries <= 10; tries++) {
    await hasten(box);
    await runDurableObjectAlarm(box);
    const [one] = [...(await box.messages("waiting", page)), ...(await box.messages("dead", page))];
    expect(one?.tries).toBe(tries);
    expect(one?.state).toBe(tries < 10 ? "waiting" : "dead");
    expect(one?.last).toContain("private network");
  }
  const [dead] = await box.messages("dead", page);
  expect(await box.states(Date.now())).toMatchObject([
    { health: { waiting: 0, dead: 1, sent_last_day: 0, last_sent_at: null } },
  ]);
  expect(await box.replay({ seq: dead?.seq ?? 0 }, Date.now())).toBe(1);
  expect(await box.replay({ seq: dead?.seq ?? 0 }, Date.now())).toBe(0);
  expect(await box.messages("waiting", page)).toMatchObject([{ id: "m1", tries: 0 }]);
});

it("takes the same message once, for those alone that want its type and are on", async () => {
  const box = postboxOf(env, "takers");
  await box.put(endpoint("a"));
  await box.put(endpoint("b", { types: ["audience.changed"] }));
  await box.put(endpoint("c", { enabled: false }));
  expect(await box.send(message("m1"))).toBe(1);
  expect(await box.send(message("m1"))).toBe(1);
  expect(await box.messages("waiting", page)).toMatchObject([{ id: "m1", endpoint: "a" }]);
});

it("forgets what is about somebody, also what is dead, and leaves the others", async () => {
  const box = postboxOf(env, "forgets");
  await box.put(endpoint("a"));
  await box.send(message("m1", "one"));
  await box.send(message("m2", "two"));
  await box.forget("one");
  expect(await box.messages("waiting", page)).toMatchObject([{ id: "m2" }]);
  await box.remove("a");
  expect(await box.messages("waiting", page)).toEqual([]);
});

it("sends all that is dead again, of one endpoint or of all, but nothing to one that is off", async () => {
  const box = postboxOf(env, "replays");
  for (const id of ["a", "b", "off"]) await box.put(endpoint(id));
  for (const id of ["m1", "m2"]) await box.send(message(id));
  await runInDurableObject(box, (_, { storage }) => {
    storage.sql.exec("UPDATE messages SET state = 'dead', next_at = NULL");
  });
  await box.put(endpoint("off", { enabled: false }));
  expect(await box.replay({ endpoint: "a" }, Date.now())).toBe(2);
  expect(await box.replay({ endpoint: "off" }, Date.now())).toBe(0);
  expect(await box.replay({}, Date.now())).toBe(2);
  expect((await box.messages("dead", page)).map((one) => one.endpoint)).toEqual(["off", "off"]);
  expect(await box.messages(null, page)).toHaveLength(6);
  const [first] = await box.states(Date.now());
  expect(first).toMatchObject({ id: "a", old_until: null, health: { waiting: 2, dead: 0 } });
  expect(JSON.stringify(first)).not.toContain("whsec_");
});
