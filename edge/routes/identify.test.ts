import { env } from "cloudflare:workers";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { customerObject } from "../customer/customerObject.ts";
import { assertionOf, identify, openDesk } from "../customer/test/desk.ts";
import { siteSettings } from "../platform/siteSettings.ts";
import { call, consent, granting, known, me, openSites } from "../shopper/test/shop.ts";

beforeAll(openSites);

const MIRA = { email: "Mira@Example.com", phone: "+44 20 7946 0001", name: "Mira Lind" };
const cardOf = (customer: string) => customerObject(env, "demo", customer).card();

describe("a signed assertion", () => {
  it("links the browser, and the shopper sees to whom", async () => {
    const shopper = await known("assistance");
    const answer = await identify(shopper, { sub: "I-1", ...MIRA });
    expect(answer.status).toBe(200);
    const link = await answer.json<{ customer: string; linked_at: number }>();
    expect(link.customer).toBe("I-1");
    expect((await me(shopper)).customer).toEqual(link);
    expect(await cardOf("I-1")).toMatchObject({
      name: "Mira Lind",
      addresses: expect.arrayContaining([
        { kind: "email", value: "mira@example.com" },
        { kind: "phone", value: "+442079460001" },
      ]),
    });
    expect((await identify(shopper, { sub: "I-1" })).status).toBe(200);
    expect((await me(shopper)).customer).toEqual(link);
  });

  it("links several browsers to one customer, and one browser to one customer", async () => {
    const [one, other] = [await known("assistance"), await known("personalisation")];
    await identify(one, { sub: "I-2" });
    await identify(other, { sub: "I-2" });
    expect((await cardOf("I-2"))?.shoppers).toHaveLength(2);
    await identify(other, { sub: "I-3" });
    await expect.poll(async () => (await cardOf("I-2"))?.shoppers.length).toBe(1);
    expect((await cardOf("I-3"))?.shoppers).toHaveLength(1);
  });

  it.each([
    ["is over", { exp: Math.floor(Date.now() / 1_000) - 60 }, 401, "assertion.exp"],
    ["has no end", { exp: null }, 400, "assertion.exp"],
    ["names nobody", { sub: null }, 400, "assertion.sub"],
    ["names an empty customer", { sub: " " }, 400, "assertion.sub"],
    ["is not valid yet", { nbf: 4_000_000_000 }, 401, "assertion.nbf"],
    ["has an end that is no number", { exp: "soon" }, 400, "assertion.exp"],
    ["has a national phone number", { phone: "020 7946 0000" }, 400, "assertion.phone"],
    ["has an address that is none", { email: "mira" }, 400, "assertion.email"],
    ["has a name that is no text", { name: { first: "Mira" } }, 400, "assertion.name"],
  ])("that %s is refused, and the claim named", async (_, claims, status, path) => {
    const shopper = await known("assistance");
    const answer = await identify(shopper, { sub: "I-4", ...claims });
    expect(answer.status).toBe(status);
    expect((await answer.json<{ errors: { path: string }[] }>()).errors[0]?.path).toBe(path);
    expect((await me(shopper)).customer).toBeNull();
  });

  it.each([
    ["signed with another secret", () => assertionOf({ sub: "I-5" }, { secret: "another-secret" })],
    ["signed with another method", () => assertionOf({ sub: "I-5" }, { alg: "HS512" })],
    [
      "not signed",
      async () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"I-5","exp":4000000000}')}.`,
    ],
    ["no JWT", async () => "I-5"],
  ])("that is %s is a 401", async (_, make) => {
    const shopper = await known("assistance");
    const body = { site: "demo", shopper, assertion: await make() };
    const answer = await call("POST", "/v1/identify", { body });
    expect(answer.status).toBe(401);
    expect(await cardOf("I-5")).toBeNull();
  });

  it("links nobody who granted neither service nor ranking, nor a shopper that is none", async () => {
    const shopper = await known("measurement");
    const refused = await identify(shopper, { sub: "I-6" });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ errors: [{ path: "shopper" }] });
    expect((await identify("c1.no.such.token", { sub: "I-6" })).status).toBe(401);
    expect((await identify(shopper, { sub: "I-6" }, "other")).status).toBe(401);
    expect(await cardOf("I-6")).toBeNull();
  });
});

describe("the link", () => {
  it("ends when the shopper says so", async () => {
    const shopper = await known("assistance");
    await identify(shopper, { sub: "I-7" });
    const body = { unlink: true };
    const answer = await call("PATCH", "/v1/me", { token: shopper, body });
    expect(await answer.json()).toMatchObject({ customer: null });
    expect((await cardOf("I-7"))?.shoppers).toEqual([]);
  });

  it("ends with the shopper", async () => {
    const shopper = await known("assistance");
    await identify(shopper, { sub: "I-8" });
    await call("DELETE", "/v1/me", { token: shopper });
    expect((await cardOf("I-8"))?.shoppers).toEqual([]);
  });

  it("ends when nothing is granted any more that needs it", async () => {
    const shopper = await known("assistance", "measurement");
    await identify(shopper, { sub: "I-9" });
    await consent(granting("measurement"), { shopper });
    expect((await me(shopper)).customer).toBeNull();
    await expect.poll(async () => (await cardOf("I-9"))?.shoppers).toEqual([]);
  });
});

describe("an assertion signed with a key of the site's own", () => {
  const settings = { allow_automated: true, phone_country: "GB" };
  async function pair() {
    const { publicKey, privateKey } = await generateKeyPair("EdDSA", { extractable: true });
    return { jwk: { ...(await exportJWK(publicKey)), kid: "k1" }, privateKey };
  }
  const signed = (key: CryptoKey, claims: object, kid = "k1"): Promise<string> =>
    new SignJWT({ exp: Math.floor(Date.now() / 1_000) + 300, ...claims })
      .setProtectedHeader({ alg: "EdDSA", kid })
      .sign(key);
  async function link(site: string, assertion: string) {
    const { shopper } = await consent(granting("assistance"), {
      site,
      headers: { Origin: "https://shop.example" },
    });
    const answer = await call("POST", "/v1/identify", { body: { site, shopper, assertion } });
    return { status: answer.status, body: await answer.json() };
  }

  it("links where the settings hold the key, and a national number is one of the site's country", async () => {
    const { jwk, privateKey } = await pair();
    await openDesk("ed", { ...settings, identity_jwks: { keys: [jwk] } });
    const assertion = await signed(privateKey, { sub: "E-1", phone: "020 7946 0123" });
    expect((await link("ed", assertion)).status).toBe(200);
    expect((await customerObject(env, "ed", "E-1").card())?.addresses).toEqual([
      { kind: "phone", value: "+442079460123" },
    ]);
    const shared = await assertionOf({ sub: "E-2" });
    expect((await link("ed", shared)).status).toBe(200);
  });

  it("is refused by another key, another kid, and where the site names no keys", async () => {
    const [own, other] = [await pair(), await pair()];
    await openDesk("ed2", { ...settings, identity_jwks: { keys: [own.jwk] } });
    await openDesk("ed3", settings);
    for (const [site, assertion] of [
      ["ed2", await signed(other.privateKey, { sub: "E-3" })],
      ["ed2", await signed(own.privateKey, { sub: "E-3" }, "k2")],
      ["ed3", await signed(own.privateKey, { sub: "E-3" })],
    ] as const) {
      expect(await link(site, assertion)).toMatchObject({
        status: 401,
        body: { errors: [{ path: "assertion" }] },
      });
    }
  });

  it("never takes a public key for a secret, nor keeps a private one", async () => {
    const { jwk, privateKey } = await pair();
    await openDesk("ed4", { ...settings, identity_jwks: { keys: [jwk] } });
    const confused = await assertionOf({ sub: "E-4" }, { secret: JSON.stringify(jwk) });
    expect((await link("ed4", confused)).status).toBe(401);
    const whole = { ...(await exportJWK(privateKey)), kid: "k1" };
    expect(siteSettings({ identity_jwks: { keys: [whole] } }).identity_jwks).toBeNull();
  });

  it("whose keys lie at an address that leads into our own network can't be checked", async () => {
    const { privateKey } = await pair();
    await openDesk("ed5", { ...settings, identity_jwks_url: "https://169.254.169.254/jwks" });
    expect((await link("ed5", await signed(privateKey, { sub: "E-5" }))).status).toBe(503);
  });
});
