import { beforeAll, describe, expect, it } from "vitest";
import {
  admin,
  call,
  decide,
  decideOne,
  idsOf,
  openShop,
  PRODUCTS,
  publish,
  SITE,
} from "../test/shop.ts";

const [FIRST = "", SECOND = ""] = PRODUCTS.map(({ item_id }) => item_id);
const as = (name: string, key = "local-marketer") => ({
  key,
  headers: { "X-Candour-Actor": encodeURIComponent(name) },
});
const row = (...items: string[]) => ({ strategy: "manual", items, fallback: null });

beforeAll(() => openShop());

describe("where a second person has to agree", () => {
  beforeAll(() => admin("PUT", "/v1/admin/site", { ...SITE, settings: { approval: true } }));
  const ask = async (name: string) => {
    const answer = await call("POST", "/v1/admin/publish", {
      ...as(name),
      body: { note: "please" },
    });
    expect(answer.status).toBe(202);
    return (await answer.json<{ request: { id: string; asked_by: string } }>()).request;
  };
  const answerIt = (id: string, verb: string, who: ReturnType<typeof as>) =>
    call("POST", `/v1/admin/publish/requests/${id}/${verb}`, { ...who, body: {} });

  it("shows nothing until somebody else says yes", async () => {
    await admin("PUT", "/v1/admin/slots/two", row(FIRST));
    const { id, asked_by } = await ask("Priya Nair");
    expect(asked_by).toBe("Priya Nair");
    expect((await decide(["two"])).problems?.[0]?.code).toBe("unknown_slot");
    expect((await answerIt(id, "approve", as("priya nair"))).status).toBe(403);
    expect(
      (
        await call("POST", `/v1/admin/publish/requests/${id}/approve`, {
          key: "local-marketer",
          body: {},
        })
      ).status,
    ).toBe(403);
    const yes = await answerIt(id, "approve", as("Tomasz Wilk"));
    const { version } = await yes.json<{ version: number }>();
    expect(idsOf(await decideOne("two"))).toEqual([FIRST]);
    const { versions } = await admin<{ versions: object[] }>("GET", "/v1/admin/versions");
    expect(versions[0]).toMatchObject({
      version,
      published_by: "Priya Nair",
      approved_by: "Tomasz Wilk",
    });
    expect((await answerIt(id, "approve", as("Tomasz Wilk"))).status).toBe(409);
  });

  it("is asked anew where the draft changed since, and may say no", async () => {
    const old = await ask("Priya Nair");
    await admin("PUT", "/v1/admin/slots/two", row(SECOND));
    expect((await answerIt(old.id, "approve", as("Tomasz Wilk"))).status).toBe(409);
    const fresh = await ask("Priya Nair");
    const { requests } = await admin<{ requests: { id: string; state: string }[] }>(
      "GET",
      "/v1/admin/publish/requests",
    );
    expect(requests.slice(0, 2).map(({ id, state }) => [id, state])).toEqual([
      [fresh.id, "waiting"],
      [old.id, "replaced"],
    ]);
    const no = await answerIt(fresh.id, "decline", as("Tomasz Wilk"));
    expect(await no.json()).toMatchObject({
      state: "declined",
      decided_by: "Tomasz Wilk",
      version: null,
    });
    expect(idsOf(await decideOne("two"))).toEqual([FIRST]);
    expect((await answerIt("nothing", "decline", as("Tomasz Wilk"))).status).toBe(404);
  });

  it("rolls back without asking", async () => {
    expect(await admin("POST", "/v1/admin/rollback", { version: 1 })).toEqual({ version: 1 });
    expect(idsOf(await decideOne("two"))).toEqual([FIRST]);
    await admin("PUT", "/v1/admin/site", SITE);
  });
});

describe("a saved audience", () => {
  const conditions = { not: { page_type: ["home"] } };

  it("is taken up by the slots that name it when they are published, and by none before", async () => {
    const saved = await admin("PUT", "/v1/admin/audiences/elsewhere", {
      name: "Not at home",
      conditions,
    });
    expect(saved).toMatchObject({ text: "not (page is home)", needs_consent: [] });
    await publish([{ id: "aud", strategy: "popular", saved_audience: "elsewhere" }]);
    expect((await decide(["aud"])).problems?.[0]?.code).toBe("not_in_audience");
    expect((await decide(["aud"], { page: { type: "cart" } })).decisions).toHaveLength(1);
    await admin("PUT", "/v1/admin/audiences/elsewhere", {
      name: "At home",
      conditions: { page_type: ["home"] },
    });
    expect((await decide(["aud"])).problems?.[0]?.code).toBe("not_in_audience");
    expect(await admin("GET", "/v1/admin/diff")).toMatchObject({
      slots: [
        {
          slot: "aud",
          changes: [{ setting: "Audience", from: "not (page is home)", to: "page is home" }],
        },
      ],
    });
    await publish([]);
    expect((await decide(["aud"])).decisions).toHaveLength(1);
  });

  it("is refused with the path of its fault, and not deleted while a slot names it", async () => {
    const put = await call("PUT", "/v1/admin/audiences/bad", {
      key: "local-marketer",
      body: { name: "x", conditions: { all: [{ visits: { min: 0 } }] } },
    });
    expect(await put.json()).toMatchObject({
      status: 400,
      errors: [{ path: "conditions.all.0.visits.min" }],
    });
    const unknown = await call("PUT", "/v1/admin/slots/x", {
      key: "local-marketer",
      body: { strategy: "popular", saved_audience: "nobody" },
    });
    expect(await unknown.json()).toMatchObject({
      status: 422,
      errors: [{ path: "saved_audience" }],
    });
    const used = await call("DELETE", "/v1/admin/audiences/elsewhere", { key: "local-marketer" });
    expect(await used.json()).toMatchObject({ status: 409, errors: [{ path: "aud" }] });
    await admin("DELETE", "/v1/admin/slots/aud");
    await admin("DELETE", "/v1/admin/audiences/elsewhere");
    expect(
      (await call("DELETE", "/v1/admin/audiences/elsewhere", { key: "local-marketer" })).status,
    ).toBe(404);
  });
});
