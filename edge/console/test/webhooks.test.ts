import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { admin, SITE } from "../../test/shop.ts";
import { newSecret } from "../../webhooks/newSecret.ts";
import { postboxOf } from "../../webhooks/postboxOf.ts";
import { signIn } from "./consoleVisit.ts";

/** No such address may be called: every try fails at once. */
const NOWHERE = "https://10.0.0.1/hook/T0KEN";
const box = postboxOf(env, "demo");
const page = { before: Number.MAX_SAFE_INTEGER, limit: 100 };

beforeAll(() => admin("PUT", "/v1/admin/site", SITE));
beforeEach(async () => {
  for (const { id } of await box.endpoints()) await box.remove(id);
});

async function open(id: string, more: object = {}): Promise<void> {
  await box.put({
    ...{ id, url: NOWHERE, types: ["reminder.due"], enabled: true, disabled_reason: null },
    ...{ created_at: 1, secret: newSecret(), old_secret: null, old_until: 0, ...more },
  });
}
/** Messages that every try came to nothing for. */
async function die(count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    const data = { customer: `C-${i}` };
    await box.send({ id: `m${i}`, type: "reminder.due", subject: "s", at: Date.now(), data });
  }
  await runInDurableObject(box, async (_, { storage }) => {
    storage.sql.exec(
      "UPDATE messages SET state = 'dead', next_at = NULL, tries = 10, last = '503'",
    );
    await storage.deleteAlarm();
  });
}
const read = async (answer: Response): Promise<string> =>
  (await answer.text()).replace(/\s+/g, " ");

it("says what an endpoint is, how it does and which secrets sign, and no secret", async () => {
  const admins = await signIn("admin");
  expect(await read(await admins.get("/console/webhooks"))).toContain("No endpoint yet");
  const until = Date.now() + 3_600_000;
  await open("a", { old_secret: newSecret(), old_until: until });
  await open("b", { enabled: false, disabled_reason: "The receiver answered 410." });
  await die(1);
  const text = await read(await admins.get("/console/webhooks"));
  for (const words of [
    ...[NOWHERE, "A reminder is due", "Dead letters", "answered 503", "Two sign"],
    ...["Switched off", "The receiver answered 410.", "One signs", "Send it again"],
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain("whsec_");
  expect(text).not.toContain("C-1");
});

it("sends one dead letter again, or all, and none to an endpoint that is off", async () => {
  const visit = await signIn("admin");
  await open("a");
  await die(3);
  const [last] = await box.messages("dead", page);
  const one = await visit.post(`/console/webhooks/messages/${last?.seq}/replay`, {});
  expect(one.headers.get("Location")).toBe("/console/webhooks?done=replayed");
  expect(await box.messages("dead", page)).toHaveLength(2);
  const again = await visit.post(`/console/webhooks/messages/${last?.seq}/replay`, {});
  expect(again.status).toBe(422);
  expect(await read(again)).toContain("There is no dead message of that number");
  expect((await visit.post("/console/webhooks/a/switch", { enabled: "no" })).status).toBe(303);
  expect(await read(await visit.get("/console/webhooks"))).toContain(
    "switch the endpoint on first",
  );
  const dead = (await box.messages("dead", page)).length;
  await visit.post("/console/webhooks/replay", {});
  expect(await box.messages("dead", page)).toHaveLength(dead);
  await visit.post("/console/webhooks/a/switch", { enabled: "yes" });
  await visit.post("/console/webhooks/replay", {});
  const waiting = await box.messages("waiting", page);
  expect(waiting.length).toBeGreaterThanOrEqual(2);
  expect(await box.messages("dead", page)).toEqual([]);
});

it("shows a new secret once, and keeps the old one signing meanwhile", async () => {
  const visit = await signIn("admin");
  await open("a");
  const [before] = await box.endpoints();
  const shown = await read(await visit.post("/console/webhooks/a/secret", {}));
  const [after] = await box.endpoints();
  expect(after?.old_secret).toBe(before?.secret);
  expect(shown).toContain(after?.secret);
  expect(await read(await visit.get("/console/webhooks"))).not.toContain("whsec_");
});

it("keeps what was typed where an address is refused", async () => {
  const visit = await signIn("admin");
  const url = 'https://10.0.0.1/"><b>';
  const answer = await visit.post("/console/webhooks", { url, types: ["audience.changed"] });
  expect(answer.status).toBe(422);
  const text = await read(answer);
  expect(text).toContain("&quot;&gt;&lt;b&gt;");
  expect(text).toContain("private network");
  expect(text).toMatch(/value="audience.changed" checked/);
  expect(await read(await visit.post("/console/webhooks", { url }))).toContain("at least one type");
});

it("is looked at by a marketer without what an address may hide, and changed by an admin alone", async () => {
  await open("a");
  await die(1);
  const visit = await signIn("marketer");
  const text = await read(await visit.get("/console/webhooks"));
  expect(text).toContain("10.0.0.1");
  expect(text).not.toContain("T0KEN");
  expect(text).not.toContain("Send it again");
  expect(text).toContain("An admin can change it");
  for (const path of ["/replay", "/a/secret", "/a/switch", "/messages/1/replay", ""]) {
    expect((await visit.post(`/console/webhooks${path}`, {})).status, path).toBe(403);
  }
  expect(await box.messages("dead", page)).toHaveLength(1);
  expect((await (await signIn("agent")).get("/console/webhooks")).status).toBe(403);
  const admins = await signIn("admin");
  expect((await admins.post("/console/webhooks/replay", { csrf: "" })).status).toBe(403);
});
