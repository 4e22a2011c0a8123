import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { admin, call } from "../../test/shop.ts";
import { deskObject } from "../desk/deskObject.ts";
import { contact, openDesk, pop } from "../test/desk.ts";

interface Calls {
  agents: number;
  queues: {
    queue: string;
    waiting: number;
    oldest_at: number | null;
    oldest_first_at: number | null;
    opened: number;
    median_wait_ms: number | null;
    not_opened: number;
  }[];
}
const MINUTE_MS = 60_000;

const callsOf = async (site: string): Promise<Calls> =>
  (await admin<{ calls: Calls }>("GET", `/v1/agent/figures?site=${site}`)).calls;
const route = (site: string, phone: string): Promise<Response> =>
  call("POST", "/v1/ivr/route", { key: "local-agent", body: { site, phone } });
const keysLeft = (site: string): Promise<number> =>
  runInDurableObject(
    deskObject(env, site),
    (_, state) =>
      state.storage.sql.exec<{ n: number }>("SELECT count(*) AS n FROM call_keys").one().n,
  );

describe("calls that wait", () => {
  it("count from the voice system's question to the screen, in their queue, known or not", async () => {
    const site = "calls-a";
    await openDesk(site);
    await contact({
      ...{ site, customer: "C-1", phone: "+442079460151", kind: "complaint" },
      ...{ subject: "Charged twice for one order", at: Date.now() - 2 * 86_400_000 },
    });
    await contact({ site, customer: "C-1", subject: "The second charge is still there" });
    await route(site, "+442079460151");
    await route(site, "+442079460152");
    // Asked again while it waits, it is the same call.
    await route(site, "+442079460152");
    const before = await callsOf(site);
    expect(before.queues).toMatchObject([
      { queue: "billing", waiting: 1, oldest_first_at: expect.any(Number), opened: 0 },
      { queue: "general", waiting: 1, oldest_first_at: null, median_wait_ms: null },
    ]);
    // A call opens by its number; a known caller by their id just as well.
    await pop({ site, customer: "C-1", agent: "Sam" });
    await pop({ site, phone: "+442079460152", agent: "Kim" });
    const after = await callsOf(site);
    expect(after.agents).toBe(2);
    for (const one of after.queues) {
      expect(one).toMatchObject({ waiting: 0, oldest_at: null, opened: 1, not_opened: 0 });
      expect(one.median_wait_ms).toBeGreaterThanOrEqual(0);
    }
    // Who called is forgotten with it.
    expect(await keysLeft(site)).toBe(0);
  });

  it("are nobody's any more once the customer is erased", async () => {
    const site = "calls-c";
    await openDesk(site);
    await contact({ site, customer: "C-3", phone: "+442079460153" });
    await route(site, "+442079460153");
    await route(site, "+442079460154");
    const both = await keysLeft(site);
    await admin("DELETE", `/v1/admin/customers/C-3?site=${site}`);
    // By number and by id; the other caller is known by a number alone.
    expect([both, await keysLeft(site)]).toEqual([3, 1]);
    expect((await callsOf(site)).queues).toMatchObject([{ waiting: 2 }]);
  });

  it("wait for an hour at most; who it was goes then, and that nobody opened it stays", async () => {
    const site = "calls-b";
    await openDesk(site);
    const [desk, now] = [deskObject(env, site), Date.now()];
    const begun = { queue: "general", place: "in_turn" };
    await desk.callWaits({ ...begun, at: now - 61 * MINUTE_MS }, ["gone"]);
    await desk.callWaits({ ...begun, at: now - 7 * MINUTE_MS }, ["here"]);
    expect((await callsOf(site)).queues).toMatchObject([
      { waiting: 1, not_opened: 1, oldest_at: now - 7 * MINUTE_MS },
    ]);
    expect(await keysLeft(site)).toBe(1);
  });
});
