import { createServer } from "node:http";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { accessTerms, verifyAccess } from "./verifyAccess.ts";

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
const AUD = "a1b2c3";
/** The keys that the team's server hands out now, by their ids; null: it does not answer. */
let keys: Map<string, Pair> | null = new Map();
let issuer = "";
let asked = 0;
const server = createServer(async ({ url }, response) => {
  asked++;
  if (!keys || url !== "/cdn-cgi/access/certs") return void response.writeHead(500).end();
  const jwks = [...keys].map(async ([kid, { publicKey }]) => ({
    ...(await exportJWK(publicKey)),
    ...{ kid, alg: "RS256", use: "sig" },
  }));
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ keys: await Promise.all(jwks) }));
});
const pair = (): Promise<Pair> => generateKeyPair("RS256", { extractable: true });

interface Signing {
  readonly kid?: string;
  readonly by?: Pair;
  readonly claims?: JWTPayload;
  readonly livesS?: number;
}
async function assertion({ kid = "one", by, claims = {}, livesS = 60 }: Signing = {}) {
  const key = by ?? keys?.get(kid);
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ email: "Priya@Pippin.example", iss: issuer, aud: [AUD], ...claims })
    .setProtectedHeader({ alg: "RS256", kid })
    .setIssuedAt(now)
    .setExpirationTime(now + livesS)
    .sign(key?.privateKey ?? (await pair()).privateKey);
}
function check(text: string) {
  const terms = accessTerms({ CF_ACCESS_TEAM: issuer, CF_ACCESS_AUD: AUD });
  if (!terms) throw new Error("no terms");
  return verifyAccess(terms, text);
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  issuer = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
  keys = new Map([["one", await pair()]]);
});
afterAll(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

it("knows whom the team's own key vouches for", async () => {
  expect(await check(await assertion())).toEqual({ email: "priya@pippin.example" });
});

it("knows nobody by what is over, for another application, of another team, or signed by another key", async () => {
  const stranger = await pair();
  const refused = await Promise.all([
    assertion({ livesS: -31 }),
    assertion({ claims: { aud: ["other"] } }),
    assertion({ claims: { iss: "https://other.cloudflareaccess.com" } }),
    assertion({ claims: { email: 7 } }),
    assertion({ claims: { email: undefined } }),
    assertion({ by: stranger }),
    `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ email: "a@b.c", iss: issuer, aud: AUD, exp: 9e9 }))}.`,
    new SignJWT({ email: "a@b.c", iss: issuer, aud: AUD, exp: 9e9 })
      .setProtectedHeader({ alg: "HS256", kid: "one" })
      .sign(new TextEncoder().encode("a secret of thirty-two characters")),
    "",
    "x.y.z",
    `${await assertion()}x`,
  ]);
  expect(await Promise.all(refused.map(check))).toEqual(refused.map(() => null));
});

it("asks the team for its keys once, and anew when one is signed by a key that it does not know", async () => {
  const before = asked;
  await Promise.all([1, 2, 3].map(async () => check(await assertion())));
  expect(asked).toBe(before);
  keys = new Map([["two", await pair()]]);
  // A key that nobody knows makes no storm of questions: the next is asked half a minute later.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31_000 });
  expect(await check(await assertion({ kid: "two" }))).toEqual({ email: "priya@pippin.example" });
  expect(asked).toBe(before + 1);
  expect(await check(await assertion({ kid: "one" }))).toBeNull();
  vi.useRealTimers();
});

it("lets nobody in while the team's keys are out of reach, and throws nothing", async () => {
  keys = null;
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 120_000 });
  expect(await check(await assertion({ kid: "three" }))).toBeNull();
});

it("takes a team by its name or its own https origin, and plain http of this machine alone", () => {
  const team = (CF_ACCESS_TEAM: string) =>
    accessTerms({ CF_ACCESS_TEAM, CF_ACCESS_AUD: AUD })?.issuer ?? null;
  expect(team("pippin")).toBe("https://pippin.cloudflareaccess.com");
  expect(team("https://login.pippin.example")).toBe("https://login.pippin.example");
  for (const bad of [
    "",
    "http://login.pippin.example",
    "https://a.example/x",
    "a.b",
    "javascript:1",
  ]) {
    expect(team(bad)).toBeNull();
  }
  expect(accessTerms({ CF_ACCESS_TEAM: "pippin" })).toBeNull();
});
