import { beforeAll, describe, expect, it } from "vitest";
import { rowsOf } from "./test/objectOf.ts";
import { call, consent, event, granting, known, me, openSites, send } from "./test/shop.ts";

beforeAll(openSites);

const GPC = { "Sec-GPC": "1" };

describe("Global Privacy Control", () => {
  it("denies retargeting whatever is said, in the receipt too", async () => {
    const { shopper, receipt } = await consent(granting("personalisation", "retargeting"), {
      headers: GPC,
    });
    expect(receipt).toMatchObject({
      gpc: true,
      choices: { personalisation: "granted", retargeting: "denied" },
    });
    expect((await me(shopper ?? "")).consent).toMatchObject({ gpc: true });
  });

  it("makes nobody where retargeting is all that was granted", async () => {
    expect(await consent(granting("retargeting"), { headers: GPC })).toMatchObject({
      shopper: null,
    });
  });

  it("is honoured from the body too, and the body can't take back the header", async () => {
    const body = { site: "demo", choices: granting("retargeting"), policy: "1", via: "api" };
    for (const [headers, gpc] of [
      [{}, true],
      [GPC, false],
    ] as const) {
      const answer = await call("POST", "/v1/consent", { headers, body: { ...body, gpc } });
      expect(await answer.json()).toMatchObject({ shopper: null });
    }
  });

  it.each(["/v1/me", "/v1/me/export"])("counts from when it was seen, also by %s", async (path) => {
    const token = await known("retargeting");
    await call("GET", path, { token, headers: GPC });
    expect((await me(token)).consent).toMatchObject({ gpc: true });
    expect((await send(token, [event("view_item", ["A"])])).rejected[0]?.code).toBe("no_consent");
  });

  it("that appears later ends retargeting, and its absence later is no consent", async () => {
    const shopper = await known("retargeting", "measurement");
    await send(shopper, [event("view_item", ["A"])]);
    expect((await rowsOf(shopper)).events).toBe(1);
    const seen = await send(shopper, [event("view_item", ["B"])], { headers: GPC });
    expect(seen.rejected[0]?.code).toBe("no_consent");
    expect((await rowsOf(shopper)).events).toBe(0);
    expect((await me(shopper)).consent).toMatchObject({
      gpc: true,
      choices: { retargeting: "denied", measurement: "granted" },
    });
    expect((await send(shopper, [event("view_item", ["C"])])).rejected[0]?.code).toBe("no_consent");
    // What another tool repeats from long ago is no new choice; the panel's is.
    const both = granting("retargeting", "measurement");
    await consent(both, { shopper, via: "consent_mode" });
    expect((await send(shopper, [event("view_item", ["D"])])).rejected[0]?.code).toBe("no_consent");
    await consent(both, { shopper, via: "panel" });
    expect(await send(shopper, [event("view_item", ["E"])])).toMatchObject({ accepted: 1 });
  });
});
