import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { deskObject } from "../../customer/desk/deskObject.ts";
import { contact, identify } from "../../customer/test/desk.ts";
import { consent, granting, known } from "../../shopper/test/shop.ts";
import { admin, call, SITE } from "../../test/shop.ts";
import { signIn } from "./consoleVisit.ts";

beforeAll(async () => {
  await admin("PUT", "/v1/admin/site", {
    ...SITE,
    settings: { desk_origins: ["https://desk.example"], phone_country: "GB" },
  });
  const mira = { customer: "CS-1", phone: "+44 20 7946 0321", order: "O-77", status: "open" };
  await contact({
    ...mira,
    site: SITE.site,
    subject: "Charged <b>twice</b> for one order",
    kind: "complaint",
  });
  await contact({
    site: SITE.site,
    customer: "CS-2",
    phone: "+44 20 7946 0321",
    subject: "Where is it",
  });
});

describe("the agent's page", () => {
  it("opens somebody by what is typed: a national number, an order; text from outside is never markup", async () => {
    const agent = await signIn("agent", "Sam");
    const page = await (await agent.get("/console/agent?q=O-77&purpose=You+wrote.")).text();
    expect(page).toContain("<q>Charged &lt;b&gt;twice&lt;/b&gt; for one order</q>");
    expect(page).toContain("Customer service. You wrote.");
    expect(page).not.toContain("<b>twice</b>");
  });

  it("names two who share a number by first name alone, and nobody by a name", async () => {
    const agent = await signIn("agent", "Sam");
    const several = await (await agent.get("/console/agent?q=020+7946+0321")).text();
    expect(several).toContain("2 customers have this");
    expect(several).not.toContain("Charged");
    expect(several).toMatch(/\d+ of 600 look-ups this hour/);
    const named = await agent.get("/console/agent?q=Betty+Smith");
    expect(named.status).toBe(400);
    expect(await named.text()).toContain("Names can’t be searched");
    const wrong = await agent.get("/console/agent?code=123");
    expect(wrong.status).toBe(400);
    expect((await agent.get("/console/agent?code=12345678")).status).toBe(404);
  });

  it("may stand inside the desks that the site names, and no other page may", async () => {
    const agent = await signIn("agent", "Sam");
    const policy = async (path: string) =>
      (await agent.get(path)).headers.get("Content-Security-Policy");
    expect(await policy("/console/agent")).toContain("frame-ancestors https://desk.example");
    expect(await policy("/console/more")).toContain("frame-ancestors 'none'");
  });

  it("keeps how it ended, and what was open about it is resolved", async () => {
    const agent = await signIn("agent", "Sam");
    const fields = {
      customer: "CS-1",
      topic: "billing",
      outcome: "resolved",
      note: "Refunded",
      purpose: "You wrote.",
    };
    expect((await agent.post("/console/agent/ending", { ...fields, csrf: "x" })).status).toBe(403);
    const saved = await agent.post("/console/agent/ending", fields);
    expect(saved.status).toBe(303);
    const page = await (await agent.get(saved.headers.get("Location") ?? "")).text();
    expect(page).toContain("What was open about it is resolved");
    expect(page).toContain("Resolved: Refunded");
    expect(
      (await agent.post("/console/agent/ending", { ...fields, customer: "NOBODY" })).status,
    ).toBe(404);
    expect((await agent.post("/console/agent/ending", { ...fields, outcome: "x" })).status).toBe(
      400,
    );
  });

  it("of somebody who withdraws is a 404 when it is asked for again", async () => {
    const shopper = await known("personalisation", "assistance");
    await identify(shopper, { sub: "CS-9" });
    const agent = await signIn("agent", "Sam");
    const page = await (await agent.get("/console/agent?customer=CS-9&purpose=You+rang")).text();
    const watch = /data-watch="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect((await agent.get(watch)).status).toBe(200);
    await consent(granting("personalisation"), { shopper });
    expect((await agent.get(watch)).status).toBe(404);
  });

  it("watches nobody whom it was not given", async () => {
    const agent = await signIn("agent", "Sam");
    const of = "a".repeat(64);
    expect((await agent.get(`/console/agent/watch?of=${of}&seal=x`)).status).toBe(403);
    expect((await agent.get("/console/agent/watch")).status).toBe(403);
  });
});

describe("service without persons", () => {
  it("is what leads, buyers and managers see; persons are for agents alone", async () => {
    for (const role of ["lead", "buyer", "manager"]) {
      const visit = await signIn(role);
      expect((await visit.get("/console/agent?customer=CS-1")).status).toBe(403);
      expect((await visit.get("/console/agent/watch?of=x&seal=x")).status).toBe(403);
      const page = await (await visit.get("/console/service?days=7")).text();
      expect(page).toContain("Contact again about the same thing");
      expect(page).not.toMatch(/CS-1|Charged/);
      expect(page.includes("Look-ups")).toBe(role === "lead");
      expect(page.includes("Products with complaints")).toBe(role === "buyer");
    }
    expect((await (await signIn("agent")).get("/console/service")).status).toBe(403);
    expect((await call("GET", "/console/service")).status).toBe(303);
  });

  it("tell the lead alone when a caller waits for longer than the aim, and that one who is first does", async () => {
    const [desk, now] = [deskObject(env, SITE.site), Date.now()];
    await desk.callWaits({ queue: "billing", place: "first", at: now - 370_000 }, ["a"]);
    await desk.callWaits({ queue: "delivery", place: "in_turn", at: now - 65_000 }, ["b"]);
    const page = await (await (await signIn("lead")).get("/console/service")).text();
    expect(page).toMatch(
      /Billing specialists: somebody who is to be put first has waited for 6:1\d/,
    );
    expect(page).not.toContain("Delivery: the longest wait");
    expect(page).toContain("In time");
    expect(page).toContain("Slow");
    const manager = await (await (await signIn("manager")).get("/console/service")).text();
    expect(manager).not.toContain("Calls now");
  });
});
