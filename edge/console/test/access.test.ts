import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, inject, it } from "vitest";
import worker from "../../index.ts";
import { base64url } from "../../platform/base64url.ts";
import { admin, SITE } from "../../test/shop.ts";

/** The company's sign-in: a server of keys on this machine, whose origin stands for the team's own domain. */
const TEAM = inject("neighbour");
const AUD = "a1b2c3";
const SETTINGS = {
  ...{ CF_ACCESS_TEAM: TEAM, CF_ACCESS_AUD: AUD },
  CF_ACCESS_ROLES: JSON.stringify({ "priya@pippin.example": "marketer", "@help.example": "agent" }),
};
const RSA = {
  ...{ name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: 2048 },
  publicExponent: Uint8Array.of(1, 0, 1),
};
let own: CryptoKeyPair;
const pair = async (): Promise<CryptoKeyPair> => {
  const made = await crypto.subtle.generateKey(RSA, true, ["sign", "verify"]);
  if (!("privateKey" in made)) throw new Error("no pair of keys");
  return made;
};
const part = (value: object): string => base64url(new TextEncoder().encode(JSON.stringify(value)));

async function assertion(claims: object = {}, by = own): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const said = { iss: TEAM, aud: [AUD], iat: now, exp: now + 60, email: "Priya@Pippin.example" };
  const text = `${part({ alg: "RS256", kid: "one" })}.${part({ ...said, ...claims })}`;
  const signature = await crypto.subtle.sign(
    RSA.name,
    by.privateKey,
    new TextEncoder().encode(text),
  );
  return `${text}.${base64url(signature)}`;
}

/** Asks the Worker as a browser behind Access does. */
async function visit(path: string, headers: Record<string, string>): Promise<Response> {
  const context = createExecutionContext();
  const request = new Request(`https://edge.example${path}`, { headers, redirect: "manual" });
  const answer = await worker.fetch(request, { ...env, ...SETTINGS }, context);
  await waitOnExecutionContext(context);
  return answer;
}
const withJwt = (jwt: string, path = "/console") => visit(path, { "Cf-Access-Jwt-Assertion": jwt });

beforeAll(async () => {
  await admin("PUT", "/v1/admin/site", SITE);
  own = await pair();
  const key = await crypto.subtle.exportKey("jwk", own.publicKey);
  const keys = [{ ...key, kid: "one", alg: "RS256", use: "sig" }];
  const body = JSON.stringify({ keys });
  await fetch(`${TEAM}/cdn-cgi/access/certs`, { method: "PUT", body });
});

describe("the company's sign-in in front of the console", () => {
  it("lets in whom it names, in the role of the settings, and opens a session that outlives the header", async () => {
    const answer = await withJwt(await assertion());
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain("priya@pippin.example");
    expect(page).toContain("· marketer");
    const cookie = (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
    expect((await visit("/console/slots", { Cookie: cookie })).status).toBe(200);
    const { via } = (await env.DB.prepare(
      "SELECT via FROM console_sessions ORDER BY created_at DESC LIMIT 1",
    ).first()) ?? { via: null };
    expect(via).toBe("access");
  });

  it("gives a role to a whole domain, and with it that role's pages alone", async () => {
    const answer = await withJwt(await assertion({ email: "sam@help.example" }));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("You are signed in as <b>agent</b>");
  });

  it.each<[string, () => Promise<string>]>([
    ["nobody has given a role", () => assertion({ email: "eve@evil.example" })],
    ["another key has signed for", async () => assertion({}, await pair())],
    ["another application was meant by", () => assertion({ aud: ["other"] })],
    ["another team has signed for", () => assertion({ iss: "https://evil.cloudflareaccess.com" })],
    ["has been over for an hour", () => assertion({ exp: Math.floor(Date.now() / 1000) - 3_600 })],
    ["is no assertion at all", async () => "a.b.c"],
  ])("leads to the door whom %s", async (_, jwt) => {
    const answer = await withJwt(await jwt());
    expect([answer.status, answer.headers.get("Location")]).toEqual([
      303,
      "/console/sign-in?to=%2Fconsole",
    ]);
    expect(answer.headers.get("Set-Cookie")).toBeNull();
  });
});
