import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { event, known, me, openSites, send } from "../shopper/test/shop.ts";
import { issueToken, verifyToken } from "./shopperToken.ts";

beforeAll(openSites);

const ID = /^[A-Za-z0-9_-]{22}$/;
const with_ = (more: Partial<Env>): Env => ({ ...env, ...more });

describe("a shopper token", () => {
  it("names its site and an id of 128 bits, and verifies", async () => {
    const { token, id } = await issueToken(env, "demo");
    expect(id).toMatch(ID);
    expect(token).toMatch(/^c1\.local\.demo\./);
    expect(await verifyToken(env, token)).toEqual({ site: "demo", id });
  });

  it("with any character changed is none", async () => {
    const { token } = await issueToken(env, "demo");
    const changes = [...token].map((old, i) => {
      const other = old === "A" ? "B" : "A";
      return token.slice(0, i) + other + token.slice(i + 1);
    });
    const verified = await Promise.all(changes.map((one) => verifyToken(env, one)));
    // The last character of 43 carries four bits: a change of the two unused ones is the same signature.
    expect(verified.slice(0, -1).every((one) => one === null)).toBe(true);
  });

  it("whatever is sent as one throws nothing and verifies as nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.string()), async (value) => {
        expect(await verifyToken(env, value)).toBeNull();
      }),
    );
  });

  it("outlives the key that signed it as long as that key verifies", async () => {
    const { token } = await issueToken(env, "demo");
    const rotated = with_({ TOKEN_SECRETS: "k2:new-secret,local:local-token-secret" });
    expect(await verifyToken(rotated, token)).not.toBeNull();
    expect((await issueToken(rotated, "demo")).token).toMatch(/^c1\.k2\./);
    expect(await verifyToken(with_({ TOKEN_SECRETS: "k2:new-secret" }), token)).toBeNull();
    const sameKid = with_({ TOKEN_SECRETS: "local:another-secret" });
    expect(await verifyToken(sameKid, token)).toBeNull();
  });

  it("of another site, forged or never issued is answered alike", async () => {
    const shopper = await known("personalisation");
    const foreign = await send(shopper, [event("view_item", ["A"])], {
      site: "other",
      headers: { Origin: "https://other.example" },
    });
    const forged = await send(`${shopper.slice(0, -10)}AAAAAAAAAA`, [event("view_item", ["A"])]);
    const { token } = await issueToken(env, "demo");
    const never = await send(token, [event("view_item", ["A"])]);
    const none = await send(undefined, [event("view_item", ["A"])]);
    expect(foreign.status).toBe(401);
    expect([forged, never, none]).toEqual([foreign, foreign, foreign]);
    expect((await me(shopper)).recent).toEqual([]);
  });
});
