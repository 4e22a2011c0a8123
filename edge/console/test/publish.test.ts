import { beforeAll, describe, expect, it } from "vitest";
import { admin, openShop, SITE } from "../../test/shop.ts";
import { type Fields, signIn, type Visit } from "./consoleVisit.ts";

let marketer: Visit;
const SLOT: Fields = {
  ...{
    act: "save",
    title: "Shown",
    page: "home",
    limit: "4",
    step: "popular",
    fallback: "popular",
  },
  ...{ in_stock: "yes", holdout: "0" },
};
const etagOf = async (visit: Visit, id: string): Promise<string> => {
  const page = await (await visit.get(`/console/slots/${id}`)).text();
  return /name="etag" value="([^"]*)"/.exec(page)?.[1]?.replaceAll("&quot;", '"') ?? "";
};
const live = async (): Promise<number | null> =>
  (await admin<{ live: number | null }>("GET", "/v1/admin/versions")).live;

beforeAll(async () => {
  await openShop();
  marketer = await signIn("marketer", "Priya Nair");
});

describe("publishing", () => {
  it("says what would change in plain words, publishes with a note, and names who did it", async () => {
    await marketer.post("/console/slots/new", { ...SLOT, id: "row" });
    const before = await (await marketer.get("/console/publish")).text();
    expect(before).toContain("1 slot differs");
    expect(before).toContain("Added");
    expect(before).toContain("A new visitor sees 4 items.");
    const once = /name="once" value="([\w-]+)"/.exec(before)?.[1] ?? "";
    // Pressed twice it is one version.
    for (const _ of [1, 2]) {
      const answer = await marketer.post("/console/publish", { note: "The <first> row", once });
      expect(answer.headers.get("Location")).toBe("/console/publish?done=published");
    }
    const after = await (await marketer.get("/console/publish")).text();
    expect(after).toContain("The &lt;first&gt; row");
    expect(after).toContain("Priya Nair");
    expect(await live()).toBe(1);
  });

  it("keeps a note that is too long, and publishes nothing", async () => {
    const note = "long ".repeat(150);
    const answer = await marketer.post("/console/publish", { note });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("long long long");
    expect(await live()).toBe(1);
  });

  it("says first what going back changes, then goes back; a version that never was is refused", async () => {
    const etag = await etagOf(marketer, "row");
    await marketer.post("/console/slots/row", { ...SLOT, etag, limit: "8" });
    const expected = await (await marketer.get("/console/publish")).text();
    expect(expected).toContain("A new visitor sees 8 items, 4 of them as now; now it is 4 items.");
    await marketer.post("/console/publish", { note: "Twice as many" });
    expect(await live()).toBe(2);
    const page = await (await marketer.get("/console/publish?to=1")).text();
    expect(page).toContain("Roll back to 1: what happens");
    expect((await marketer.post("/console/publish/rollback", { version: "1" })).status).toBe(303);
    expect(await live()).toBe(1);
    for (const version of ["99", "-1", "x", "1e9", ""]) {
      expect((await marketer.post("/console/publish/rollback", { version })).status).toBe(422);
    }
    expect(await live()).toBe(1);
  });

  it("saves over nobody's work: says who saved what, and keeps mine once that is said", async () => {
    const etag = await etagOf(marketer, "row");
    const other = await signIn("marketer", "Tomasz Wilk");
    await other.post("/console/slots/row", { ...SLOT, etag, title: "Tomasz's" });
    const answer = await marketer.post("/console/slots/row", { ...SLOT, etag, title: "Mine" });
    const page = await answer.text();
    expect(answer.status).toBe(412);
    expect(page).toContain("Tomasz Wilk");
    expect(page).toContain('value="Mine"');
    expect(await admin("GET", "/v1/admin/slots/row")).toMatchObject({ title: "Tomasz's" });
    await marketer.post("/console/slots/row", { ...SLOT, etag, title: "Mine", act: "keep" });
    expect(await admin("GET", "/v1/admin/slots/row")).toMatchObject({ title: "Mine" });
  });

  it("waits for a second person where the site asks for one; nobody agrees with themselves", async () => {
    await admin("PUT", "/v1/admin/site", { ...SITE, settings: { approval: true } });
    const asked = await marketer.post("/console/publish", { note: "Please" });
    expect(asked.headers.get("Location")).toBe("/console/publish?done=asked");
    const before = await live();
    const page = await (await marketer.get("/console/publish")).text();
    const path = /action="(\/console\/publish\/requests\/[\w-]+\/approve)"/.exec(page)?.[1] ?? "";
    expect((await marketer.post(path, {})).status).toBe(422);
    expect(await live()).toBe(before);
    const buyer = await signIn("buyer", "Amara Okafor");
    expect((await buyer.post(path, {})).status).toBe(303);
    expect(await live()).not.toBe(before);
    await admin("PUT", "/v1/admin/site", SITE);
  });

  it("lets a manager look and not publish", async () => {
    const manager = await signIn("manager");
    expect((await manager.get("/console/publish")).status).toBe(200);
    expect((await manager.post("/console/publish", { note: "x" })).status).toBe(403);
  });

  it("checks the chain of the log", async () => {
    const page = await (await marketer.get("/console/publish?check=chain")).text();
    expect(page).toContain("The chain is whole");
  });
});
