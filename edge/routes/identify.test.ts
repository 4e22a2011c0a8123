import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { customerObject } from "../customer/customerObject.ts";
import { assertionOf, identify } from "../customer/test/desk.ts";
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
