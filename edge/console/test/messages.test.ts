import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { deskObject } from "../../customer/desk/deskObject.ts";
import { admin, openShop, SITE } from "../../test/shop.ts";
import { signIn, type Visit } from "./consoleVisit.ts";

interface Draft {
  readonly blocks: readonly object[];
}
const NOTICE = "/console/service/notice?queue=delivery";
const SERVICE = "/console/service";
let lead: Visit;
let marketer: Visit;
let boss: Visit;
const read = async (visit: Visit, path: string) => (await visit.get(path)).text();
const draft = () => admin<Draft>("GET", "/v1/admin/slots/row?site=demo");

beforeAll(async () => {
  await openShop();
  // Now is outside of the desk's hours, whenever this runs.
  const desk_hours = new Date().getUTCHours() >= 12 ? [0, 1] : [22, 23];
  await admin("PUT", "/v1/admin/site", { ...SITE, time_zone: "UTC", settings: { desk_hours } });
  const text = { kind: "text", position: 1, text: "Ours" };
  await admin("PUT", "/v1/admin/slots/row", {
    ...{ site: "demo", title: "Row", pages: ["home"], strategy: "popular", blocks: [text] },
  });
  lead = await signIn("lead", "Maya Castro");
  marketer = await signIn("marketer", "Robin Ashe");
  boss = await signIn("admin", "Amara Okafor");
});

it("a lead suggests a notice where callers wait; a marketer puts it into a draft, and both read what came of it", async () => {
  const now = Date.now();
  const late = { queue: "delivery", place: "in_turn", at: now - 600_000 };
  await deskObject(env, SITE.site).callWaits(late, ["somebody"]);
  expect(await read(lead, SERVICE)).toContain(`href="${NOTICE}"`);
  expect(await read(lead, NOTICE)).toContain("Many people ask us about deliveries today");
  const text = "Parcels of <b>Thursday</b> come tomorrow.";
  for (const [typed, error] of [
    ["  ", "must say something"],
    ["x".repeat(301), "must be at most 300 characters"],
  ] as const) {
    const refused = await lead.post(NOTICE, { text: typed });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(error);
  }
  expect((await lead.post(NOTICE, { text })).status).toBe(303);
  const again = await lead.post(NOTICE, { text: "Another" });
  expect([again.status, await again.text()]).toEqual([
    422,
    expect.stringContaining("waits already"),
  ]);
  const waiting = await read(lead, SERVICE);
  expect(waiting).toContain("the marketers have not decided yet");
  expect(waiting).not.toContain(`href="${NOTICE}"`);

  const today = await read(marketer, "/console");
  expect(today).toContain("Customer service suggests a notice: Delivery");
  expect(today).toContain("Parcels of &lt;b&gt;Thursday&lt;/b&gt; come tomorrow.");
  const at = /href="(\/console\/notices\/[\w-]+)"/.exec(today)?.[1] ?? "";
  expect((await lead.get(at)).status).toBe(403);
  const gone = await marketer.post(at, { act: "take", slot: "nowhere" });
  expect([gone.status, await gone.text()]).toEqual([
    422,
    expect.stringContaining("no slot of this name"),
  ]);
  const taken = await marketer.post(at, { act: "take", slot: "row" });
  expect(taken.headers.get("Location")).toBe("/console/slots/row?done=notice");
  expect((await draft()).blocks).toEqual([
    { kind: "text", position: 1, text: "Ours" },
    { kind: "text", position: 2, text },
  ]);
  expect((await marketer.post(at, { act: "decline" })).status).toBe(404);
  expect(await read(marketer, "/console")).not.toContain("suggests a notice");
  const told = await read(lead, SERVICE);
  expect(told).toContain("it is in the draft of row");
  expect(told).toContain(`href="${NOTICE}"`);

  expect((await lead.post(NOTICE, { text: "Another" })).status).toBe(303);
  const next = /href="(\/console\/notices\/[\w-]+)"/.exec(await read(boss, "/console"))?.[1] ?? "";
  expect((await marketer.post(next, { act: "decline" })).status).toBe(303);
  expect((await draft()).blocks).toHaveLength(2);
  expect(await read(lead, SERVICE)).toContain("the marketers said: not now");
});

it("a lead tells the admin of unusual looks; the admin alone reads it, opens the log and says that it was looked at", async () => {
  const agent = await signIn("agent", "Sam Reed");
  await agent.get("/console/agent?customer=NOBODY-HERE&purpose=You+rang+us.");
  const page = await read(lead, SERVICE);
  expect(page).toContain("Looks outside working hours");
  expect(page).not.toContain("/console/looks");
  expect((await lead.post("/console/service/tell-admin", { text: "typed" })).status).toBe(303);
  const told = await read(lead, SERVICE);
  expect(told).toContain("Not looked at yet.");
  expect(told).not.toContain("Tell the admin");

  expect(await read(marketer, "/console")).not.toContain("Unusual look-ups");
  const today = await read(boss, "/console");
  expect(today).toMatch(/Looks outside working hours: \d+, from \d+ desks?\. Told by Maya Castro/);
  for (const visit of [lead, marketer, agent]) {
    expect((await visit.get("/console/looks")).status).toBe(403);
  }
  const log = await read(boss, "/console/looks");
  expect(log).toContain("Sam Reed (agent)");
  expect(log).toContain("<q>You rang us.</q>");
  expect(log).not.toContain("NOBODY-HERE");
  await agent.get("/console/agent?code=00000000&purpose=You+rang+us.");
  expect(await read(boss, "/console/looks")).toContain("wrong code");
  const message = /name="message" value="([\w-]+)"/.exec(log)?.[1] ?? "";
  expect((await lead.post("/console/looks/seen", { message })).status).toBe(403);
  expect((await boss.post("/console/looks/seen", { message })).status).toBe(303);
  expect(await read(boss, "/console/looks")).not.toContain("asks you to look");
  expect(await read(boss, "/console")).not.toContain("Unusual look-ups");
  const after = await read(lead, SERVICE);
  expect(after).toContain("Amara Okafor looked at the log");
  expect(after).toContain("Tell the admin");
});

it("nobody but a lead suggests or tells, and no queue is made up", async () => {
  const [buyer, manager] = [await signIn("buyer"), await signIn("manager")];
  for (const visit of [buyer, manager, marketer]) {
    expect((await visit.get(NOTICE)).status).toBe(403);
    expect((await visit.post(NOTICE, { text: "Mine" })).status).toBe(403);
    expect((await visit.post("/console/service/tell-admin", {})).status).toBe(403);
  }
  expect((await lead.get("/console/service/notice?queue=x")).status).toBe(404);
  expect((await lead.post(NOTICE, { text: "Mine", csrf: "x" })).status).toBe(403);
  expect((await marketer.get("/console/notices/none")).status).toBe(404);
});
