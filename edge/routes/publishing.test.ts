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
} from "../test/shop.ts";

const [FIRST = "", SECOND = ""] = PRODUCTS.map(({ item_id }) => item_id);
const manual = (...items: string[]) => ({ id: "row", strategy: "manual", items });

beforeAll(() => openShop());

describe("slots", () => {
  it("are drafts until they are published, whole and by number", async () => {
    await admin("PUT", "/v1/admin/slots/row", manual(FIRST));
    expect((await decide(["row"])).problems?.[0]?.code).toBe("unknown_slot");
    expect(await admin("POST", "/v1/admin/publish", { site: "demo", note: "first" })).toEqual({
      version: 1,
    });
    expect(idsOf(await decideOne("row"))).toEqual([FIRST]);
    await admin("PUT", "/v1/admin/slots/row", manual(SECOND));
    expect(idsOf(await decideOne("row"))).toEqual([FIRST]);
    expect(await publish([])).toBe(2);
    expect(idsOf(await decideOne("row"))).toEqual([SECOND]);
  });

  it("go back to a version at once, and forward again", async () => {
    expect(await admin("POST", "/v1/admin/rollback", { site: "demo", version: 1 })).toEqual({
      version: 1,
    });
    expect(idsOf(await decideOne("row"))).toEqual([FIRST]);
    const { live, versions } = await admin<{
      live: number;
      versions: { version: number; note: string | null }[];
    }>("GET", "/v1/admin/versions");
    expect(live).toBe(1);
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [2, null],
      [1, "first"],
    ]);
    await admin("POST", "/v1/admin/rollback", { version: 2 });
    expect(idsOf(await decideOne("row"))).toEqual([SECOND]);
    const unknown = await call("POST", "/v1/admin/rollback", {
      key: "local-marketer",
      body: { version: 77 },
    });
    expect(unknown.status).toBe(404);
  });

  it("are listed, read and deleted as drafts", async () => {
    const { slots } = await admin<{ slots: { id: string }[] }>("GET", "/v1/admin/slots?site=demo");
    expect(slots.map(({ id }) => id)).toEqual(["row"]);
    expect(await admin("GET", "/v1/admin/slots/row")).toMatchObject({
      id: "row",
      strategy: "manual",
      limit: 8,
    });
    await admin("DELETE", "/v1/admin/slots/row");
    expect((await call("GET", "/v1/admin/slots/row", { key: "local-marketer" })).status).toBe(404);
    expect((await call("DELETE", "/v1/admin/slots/row", { key: "local-marketer" })).status).toBe(
      404,
    );
    expect(idsOf(await decideOne("row"))).toEqual([SECOND]);
    await publish([]);
    expect((await decide(["row"])).problems?.[0]?.code).toBe("unknown_slot");
  });

  it("are refused with the path of the fault where they can't work", async () => {
    const put = async (slot: object) => {
      const answer = await call("PUT", "/v1/admin/slots/row", {
        key: "local-marketer",
        body: slot,
      });
      expect(answer.status).toBe(422);
      expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
      const { errors } = await answer.json<{ errors: { path: string }[] }>();
      return errors.map(({ path }) => path);
    };
    const base = { strategy: "popular" };
    expect(
      await put({
        ...base,
        rules: {
          pin: [
            { item_id: FIRST, position: 1 },
            { item_id: "no-such", position: 2 },
          ],
        },
      }),
    ).toEqual(["rules.pin[1].item_id"]);
    expect(await put({ ...base, strategy: "manual", items: [FIRST, "no-such"] })).toEqual([
      "items[1]",
    ]);
    expect(await put({ ...base, holdout: 0.6 })).toEqual(["holdout"]);
    expect(await put({ ...base, strategy: "telepathy" })).toEqual(["strategy"]);
    expect(await put({ ...base, id: "another" })).toEqual(["id"]);
    expect((await admin<{ slots: object[] }>("GET", "/v1/admin/slots")).slots).toEqual([]);
  });

  it("are shown to a made-up shopper before and after publication, and nothing of it is kept", async () => {
    await publish([{ id: "hero", strategy: "popular", limit: 3 }]);
    await admin("PUT", "/v1/admin/slots/hero", { id: "hero", strategy: "for_you", limit: 3 });
    const preview = (body: object) =>
      admin<{
        decisions: {
          strategy: string;
          personalised: boolean;
          items: { reason: { because?: string } }[];
        }[];
      }>("POST", "/v1/admin/preview", {
        site: "demo",
        recent: [FIRST],
        page: { type: "home" },
        slots: ["hero"],
        ...body,
      });
    expect((await preview({})).decisions[0]).toMatchObject({
      strategy: "popular",
      personalised: false,
    });
    const draft = (await preview({ draft: true })).decisions[0];
    expect(draft).toMatchObject({ strategy: "for_you", personalised: true });
    expect(draft?.items[0]?.reason.because).toBe(FIRST);
  });

  it("are the marketer's, not the agent's", async () => {
    for (const [method, path] of [
      ["GET", "/v1/admin/slots"],
      ["PUT", "/v1/admin/slots/x"],
      ["DELETE", "/v1/admin/slots/x"],
      ["POST", "/v1/admin/publish"],
      ["POST", "/v1/admin/rollback"],
      ["GET", "/v1/admin/versions"],
      ["POST", "/v1/admin/preview"],
    ] as const) {
      expect((await call(method, path)).status).toBe(401);
      expect((await call(method, path, { key: "local-agent" })).status).toBe(403);
      expect((await call(method, path, { key: "wrong" })).status).toBe(401);
    }
  });
});
