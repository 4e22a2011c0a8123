import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { CHAIN_START, findBreak } from "../customer/desk/chain.ts";
import { deskObject } from "../customer/desk/deskObject.ts";
import type { LookUp } from "../customer/desk/LookUp.ts";
import { contact, identify, openDesk, pop } from "../customer/test/desk.ts";
import { call as callAsPage, consent, event, granting, me, send } from "../shopper/test/shop.ts";
import { admin, call } from "../test/shop.ts";

const logOf = async (site: string): Promise<LookUp[]> =>
  (await admin<{ look_ups: LookUp[] }>("GET", `/v1/admin/look-ups?site=${site}`)).look_ups;

async function shopperOf(
  site: string,
  ...purposes: ("assistance" | "personalisation" | "measurement")[]
) {
  const { shopper } = await consent(granting(...purposes), {
    site,
    headers: { Origin: "https://shop.example" },
  });
  if (!shopper) throw new Error("no shopper");
  return shopper;
}
const newCode = async (token: string): Promise<string> => {
  const answer = await callAsPage("POST", "/v1/me/code", { token });
  return (await answer.json<{ code: string }>()).code;
};

describe("the log of look-ups", () => {
  it("has every look, whether it found anybody or not, in a chain that shows each change", async () => {
    await openDesk("log");
    await contact({ site: "log", customer: "L-1" });
    await pop({ site: "log", customer: "L-1", agent: "Jonas", purpose: "She rang" });
    await pop({ site: "log", email: "nobody@example.com" }, "local-admin");
    await pop({ site: "log", code: "0000 0000" });
    await call("POST", "/v1/ivr/route", {
      key: "local-agent",
      body: { site: "log", customer: "L-1" },
    });
    const log = await logOf("log");
    expect(log.map(({ role, by, found }) => [role, by, found])).toEqual([
      ["agent", "customer", 1],
      ["admin", "email", 0],
      ["agent", "code", 0],
      ["agent", "customer", 1],
    ]);
    expect(log[0]).toMatchObject({
      seq: 1,
      agent: "Jonas",
      purpose: "She rang",
      prev: CHAIN_START,
    });
    expect(log[0]?.trail).toBe(log[3]?.trail);
    expect(JSON.stringify(log)).not.toContain("L-1");
    expect(findBreak(log)).toBeNull();
    for (const change of [{ purpose: "other" }, { at: 1 }, { found: 0 }, { role: "admin" }]) {
      expect(findBreak(log.map((one) => (one.seq === 1 ? { ...one, ...change } : one)))).toBe(1);
    }
    expect(findBreak(log.filter((one) => one.seq !== 2))).toBe(3);
  });

  it("can't be changed or cut, even from within", async () => {
    await openDesk("append");
    await pop({ site: "append", customer: "X" });
    await runInDurableObject(deskObject(env, "append"), (_, { storage: { sql } }) => {
      expect(() => sql.exec("UPDATE look_ups SET purpose = 'x'")).toThrow("append only");
      expect(() => sql.exec("DELETE FROM look_ups")).toThrow("append only");
    });
  });

  it("stops a key at its look-ups of the hour, and notes that", async () => {
    await openDesk("limit", { look_ups_per_hour: 3 });
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++)
      statuses.push((await pop({ site: "limit", customer: `P-${i}` })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429, 429]);
    expect((await logOf("limit")).map((one) => one.by)).toEqual([
      "customer",
      "customer",
      "customer",
      "refused",
    ]);
    const refused = await pop({ site: "limit", customer: "P-9" });
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await pop({ site: "limit", customer: "P-9" }, "local-admin")).status).toBe(200);
    const voice = { key: "local-agent", body: { site: "limit", customer: "P-9" } };
    expect((await call("POST", "/v1/ivr/route", voice)).status).toBe(200);
  });
});

describe("a one-use code", () => {
  it("opens the screen once, without any address, and the shopper sees that", async () => {
    await openDesk("code");
    const shopper = await shopperOf("code", "assistance");
    await send(shopper, [event("view_item", ["TEAPOT"])], { site: "code" });
    const code = await newCode(shopper);
    expect(code).toMatch(/^\d{4} \d{4}$/);
    const answer = await pop({ site: "code", code, purpose: "Read out on the phone" });
    expect(await answer.json()).toMatchObject({
      customer: null,
      recognition: { status: "browser" },
      browsing: { recent: [{ item_id: "TEAPOT" }] },
    });
    expect((await pop({ site: "code", code })).status).toBe(404);
    expect((await me(shopper)).access).toMatchObject([
      { role: "agent", reason: "Read out on the phone" },
    ]);
  });

  it("knows the customer where the browser is linked", async () => {
    await openDesk("code2");
    const shopper = await shopperOf("code2", "assistance");
    await identify(shopper, { sub: "K-1", name: "Kim Roe" }, "code2");
    const code = await newCode(shopper);
    const screen = await (await pop({ site: "code2", code })).json<{ consent: object }>();
    expect(screen).toMatchObject({
      customer: "K-1",
      recognition: { name: "Kim Roe", words: "quite sure" },
    });
    expect(screen.consent).toMatchObject({ browsers: 1 });
    expect((await me(shopper)).access).toHaveLength(1);
  });

  it("ends the one before, and with its ten minutes", async () => {
    await openDesk("code3");
    const shopper = await shopperOf("code3", "assistance");
    const first = await newCode(shopper);
    const second = await newCode(shopper);
    expect((await pop({ site: "code3", code: first })).status).toBe(404);
    await runInDurableObject(deskObject(env, "code3"), (_, { storage: { sql } }) => {
      sql.exec("UPDATE codes SET ends_at = ?", Date.now() - 1);
    });
    expect((await pop({ site: "code3", code: second })).status).toBe(404);
  });

  it("can't be guessed: after five wrong ones a key tries none for a minute, not even a right one", async () => {
    await openDesk("guess");
    const code = (await newCode(await shopperOf("guess", "assistance"))).replace(" ", "");
    const desk = deskObject(env, "guess");
    const [now, wrong] = [Date.now(), code === "00000000" ? "00000001" : "00000000"];
    for (let i = 0; i < 5; i++) {
      expect(await desk.redeemCode(wrong, "agent", now)).toEqual({ wrong: true });
    }
    expect(await desk.redeemCode(code, "agent", now)).toEqual({ locked: true });
    expect(await desk.redeemCode(code, "agent", now + 60_000)).toHaveProperty("shopper");
  });

  it("that is guessed at over HTTP is refused and says for how long", async () => {
    await openDesk("guess2");
    const answers = [];
    // Eleven tries lie in two minutes at most.
    for (let i = 0; i < 11; i++) answers.push(await pop({ site: "guess2", code: "12345678" }));
    const locked = answers.find((one) => one.status === 429);
    expect(locked?.headers.get("Retry-After")).toBe("60");
    expect(await locked?.json()).toMatchObject({ errors: [{ path: "code" }] });
  });

  it("opens nothing for whoever withdraws during the call; that somebody looked stays noted, not at what", async () => {
    await openDesk("code5");
    const shopper = await shopperOf("code5", "personalisation", "assistance");
    const first = await pop({ site: "code5", code: await newCode(shopper), purpose: "She rang" });
    expect(first.status).toBe(200);
    const second = await newCode(shopper);
    const headers = { Origin: "https://shop.example" };
    await consent(granting("personalisation"), { site: "code5", shopper, headers });
    expect((await pop({ site: "code5", code: second, purpose: "She rang again" })).status).toBe(
      404,
    );
    expect((await me(shopper)).access).toMatchObject([
      { reason: "She rang again" },
      { reason: "She rang" },
    ]);
  });

  it("is for those alone who granted assistance", async () => {
    await openDesk("code4");
    const shopper = await shopperOf("code4", "personalisation");
    const answer = await callAsPage("POST", "/v1/me/code", { token: shopper });
    expect(answer.status).toBe(403);
    expect((await callAsPage("POST", "/v1/me/code")).status).toBe(401);
  });
});
