import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import {
  ALL_DENIED,
  ALL_UNSET,
  type Choices,
  EVENT_PURPOSES,
  type EventName,
  PURPOSES,
  type Purpose,
} from "../../sdk/wire/index.ts";
import { canonicalJson } from "../platform/canonicalJson.ts";
import { fromBase64url } from "../platform/fromBase64url.ts";
import { saveSite } from "../platform/sites.ts";
import { termsOf } from "./termsOf.ts";
import { objectOf, rowsOf } from "./test/objectOf.ts";
import {
  call,
  consent,
  event,
  granting,
  known,
  me,
  OTHER_SITE,
  openSites,
  SITE,
  send,
} from "./test/shop.ts";
import { viewOf } from "./viewOf.ts";

beforeAll(openSites);

describe("a choice", () => {
  it("that denies everything makes nobody and stores nothing", async () => {
    const before = await env.DB.prepare("SELECT count(*) AS n FROM withdrawals").first("n");
    const answer = await consent(ALL_DENIED);
    expect(answer).toMatchObject({ status: 200, shopper: null, receipt: { choices: ALL_DENIED } });
    expect(await env.DB.prepare("SELECT count(*) AS n FROM withdrawals").first("n")).toBe(before);
  });

  it.each([
    ["leaves all unset", ALL_UNSET],
    ["stays on the device", { ...ALL_DENIED, personalisation: "on_device" } as Choices],
  ])("that %s makes nobody", async (_, choices) => {
    expect(await consent(choices)).toMatchObject({ status: 200, shopper: null });
  });

  it("is answered with a receipt that anyone can verify, and that names no shopper", async () => {
    const { receipt, shopper } = await consent(granting("personalisation"));
    const published = await call("GET", "/.well-known/candour-keys.json");
    const { keys } = await published.json<{ keys: JsonWebKey[] }>();
    const [jwk] = keys;
    if (!jwk) throw new Error("no key");
    const key = await crypto.subtle.importKey("jwk", jwk, "Ed25519", false, ["verify"]);
    const { signature, ...signed } = receipt;
    const verify = (text: string) =>
      crypto.subtle.verify(
        "Ed25519",
        key,
        fromBase64url(signature) ?? new Uint8Array(),
        new TextEncoder().encode(text),
      );
    expect(await verify(canonicalJson(signed))).toBe(true);
    expect(await verify(canonicalJson({ ...signed, via: "notice" }))).toBe(false);
    expect(signed).toMatchObject({ policy: "1", via: "panel", language: "en-GB" });
    expect(JSON.stringify(receipt)).not.toContain(shopper?.split(".")[3]);
  });

  it("that was said before a newer one gives nothing that the newer one took, however late it comes", async () => {
    const shopper = await known("personalisation", "assistance");
    const say = (choices: Choices, after?: string) =>
      call("POST", "/v1/consent", {
        body: { site: "demo", shopper, choices, policy: "1", via: "panel", after },
      });
    const receiptOf = async (answer: Response) =>
      (await answer.json<{ receipt: { id: string; choices: Choices } }>()).receipt;
    const first = await receiptOf(await say(granting("personalisation", "assistance")));
    const second = await receiptOf(await say(granting("assistance"), first.id));
    // Held up on its way, or sent again by a tab that slept.
    const late = await say(granting("personalisation", "assistance"), first.id);
    expect(late.status).toBe(409);
    expect(late.headers.get("Content-Type")).toBe("application/problem+json");
    const problem = await late.json<{ errors: { path: string }[]; receipt: object }>();
    expect(problem).toMatchObject({ errors: [{ path: "after" }], receipt: { id: second.id } });
    expect((await me(shopper)).consent.choices).toEqual(granting("assistance"));
    // A no is never too old, and a yes that knows of the withdrawal is a new one.
    expect((await say(granting("personalisation"), second.id)).status).toBe(200);
    expect((await say(ALL_DENIED, first.id)).status).toBe(200);
    expect((await me(shopper)).status).toBe(401);
  });

  it("changes the shopper that has a token, and is kept in the ledger", async () => {
    const shopper = await known("personalisation");
    const changed = await consent(granting("personalisation", "measurement"), { shopper });
    expect(changed.shopper).toBe(shopper);
    const held = await me(shopper);
    expect(held.consent.choices).toMatchObject({ measurement: "granted" });
    expect(held.consent.receipts).toHaveLength(2);
  });

  it("that denies everything erases the shopper, and leaves a receipt without one", async () => {
    const shopper = await known("personalisation", "measurement");
    await send(shopper, [event("view_item", ["A"])]);
    const answer = await consent(ALL_DENIED, { shopper });
    expect(answer).toMatchObject({ status: 200, shopper: null });
    expect((await me(shopper)).status).toBe(401);
    expect((await send(shopper, [event("view_item", ["A"])])).status).toBe(401);
    expect((await consent(granting("personalisation"), { shopper })).status).toBe(401);
    const kept = await env.DB.prepare("SELECT receipt FROM withdrawals WHERE receipt_id = ?")
      .bind(answer.receipt.id)
      .first<{ receipt: string }>();
    expect(kept?.receipt).not.toContain(shopper.split(".")[3]);
    const again = await consent(granting("personalisation"));
    expect(again.shopper).not.toBe(shopper);
    expect((await me(again.shopper ?? "")).recent).toEqual([]);
  });
});

describe("a policy in force", () => {
  it("is the only one that can be agreed to, and freezes what was agreed to before", async () => {
    const headers = { Origin: "https://other.example" };
    const yes = granting("personalisation");
    const { shopper } = await consent(yes, { site: "other", headers });
    await saveSite(env, { ...OTHER_SITE, policy: "2" });
    const more = { site: "other", headers, shopper: shopper ?? "" };
    expect((await consent(yes, more)).status).toBe(409);
    const late = await send(shopper ?? "", [event("view_item", ["A"])], more);
    expect(late.rejected[0]?.code).toBe("no_consent");
    await saveSite(env, { ...OTHER_SITE, policy: "1" });
    expect((await consent(yes, more)).status).toBe(200);
    await saveSite(env, { ...OTHER_SITE, policy: "2" });
    // A no needs no policy.
    expect(await consent(ALL_DENIED, more)).toMatchObject({ status: 200, shopper: null });
  });
});

describe("each event", () => {
  it.each(Object.entries(EVENT_PURPOSES))(
    "%s is kept for %s and nothing else",
    async (name, needs) => {
      for (const purpose of PURPOSES) {
        const shopper = await known(purpose);
        const answer = await send(shopper, [
          event(name as EventName, ["A"], {
            ...{ transaction_id: "T", search_term: "bag", slot: "home-hero" },
            ...{ metric: "LCP", value: 1, seconds: 1 },
          }),
        ]);
        const isNeeded = (needs as readonly Purpose[]).includes(purpose);
        expect([purpose, answer.accepted]).toEqual([purpose, isNeeded ? 1 : 0]);
        if (!isNeeded) expect(answer.rejected[0]?.code).toBe("no_consent");
      }
    },
  );
});

describe("withdrawing one purpose", () => {
  it("erases at once what only it needed", async () => {
    const shopper = await known("personalisation", "measurement");
    await send(shopper, [
      event("view_item", ["A"]),
      event("search", [], { search_term: "bag" }),
      event("slot_impression", ["A"], { slot: "home-hero" }),
      event("hide_item", ["C"]),
    ]);
    await consent(granting("measurement"), { shopper });
    const rows = await rowsOf(shopper);
    expect(rows).toMatchObject({
      events: 2,
      items: 0,
      cart: 0,
      habits: 0,
      outbox: 0,
      impressions: 1,
    });
    expect((await me(shopper)).counts).toEqual({ slot_impression: 1, hide_item: 1 });
  });

  it("does not let its events back in when it is granted again", async () => {
    const shopper = await known("personalisation", "measurement");
    const captured = event("view_item", ["A"]);
    await send(shopper, [captured]);
    await consent(granting("measurement"), { shopper });
    await consent(granting("personalisation", "measurement"), { shopper });
    const answer = await send(shopper, [captured]);
    expect(answer).toMatchObject({ accepted: 0, rejected: [{ code: "no_consent" }] });
    expect((await me(shopper)).recent).toEqual([]);
  });

  it("leaves nothing of a shopper whose ranking it was but what others allow", async () => {
    const shopper = await known("personalisation", "assistance");
    await send(shopper, [event("view_item", ["A"])]);
    await consent(granting("assistance"), { shopper });
    await consent(granting("personalisation", "assistance"), { shopper });
    // The view was kept for customer service: a later yes to ranking does not reach back to it.
    const terms = termsOf(SITE, new Request("https://edge.example/"));
    const view = await viewOf(await objectOf(shopper), terms);
    expect(view).toMatchObject({ recent: [], interests: [], allowed: { personalisation: true } });
    expect((await rowsOf(shopper)).events).toBe(1);
  });
});
