import { createServer, type ServerResponse } from "node:http";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { Problem } from "./problem.ts";
import { verifyAssertion } from "./verifyAssertion.ts";

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
/** As on a developer's machine, where loopback may be asked for. */
const LOCAL = { ENVIRONMENT: "local", OUTWARD_LOOPBACK: "yes" } as Env;
const JSON_TYPE = { "Content-Type": "application/json" };

/** What the shop's server answers, by path; each test has its own, for sets are kept by their address. */
const answers = new Map<string, (response: ServerResponse) => void>();
const asked = new Map<string, number>();
const server = createServer(({ url = "" }, response) => {
  asked.set(url, (asked.get(url) ?? 0) + 1);
  const answer = answers.get(url);
  if (answer) answer(response);
  else response.writeHead(404).end();
});
let origin = "";

const pair = (): Promise<Pair> => generateKeyPair("Ed25519", { extractable: true });
async function holds(path: string, keys: Readonly<Record<string, Pair>>): Promise<string> {
  const jwks = await Promise.all(
    Object.entries(keys).map(async ([kid, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      ...{ kid, alg: "EdDSA", use: "sig" },
    })),
  );
  const text = JSON.stringify({ keys: jwks });
  answers.set(path, (response) => response.writeHead(200, JSON_TYPE).end(text));
  return origin + path;
}
const sign = (by: Pair, kid: string, claims: JWTPayload = {}): Promise<string> =>
  new SignJWT({ sub: "C-77", exp: Math.floor(Date.now() / 1_000) + 300, ...claims })
    .setProtectedHeader({ alg: "EdDSA", kid })
    .sign(by.privateKey);
const check = (url: string, text: string, env: Env = LOCAL) =>
  verifyAssertion(env, text, { identity_jwks: null, identity_jwks_url: url });
/** Status of a refusal; anything that is no refusal is thrown on. */
const statusOf = async (url: string, text: string, env?: Env): Promise<number> => {
  try {
    await check(url, text, env);
    return 200;
  } catch (error) {
    if (error instanceof Problem) return error.status;
    throw error;
  }
};

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  origin = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
});
afterEach(() => void vi.useRealTimers());
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it("fetches the keys once for many assertions, and believes none that another key signed", async () => {
  const [own, foreign] = [await pair(), await pair()];
  const url = await holds("/once", { one: own });
  const all = await Promise.all(
    ["A", "B", "C"].map(async (sub) => check(url, await sign(own, "one", { sub }))),
  );
  expect(all.map(({ customer }) => customer)).toEqual(["A", "B", "C"]);
  expect(await statusOf(url, await sign(foreign, "one"))).toBe(401);
  expect(await statusOf(url, await sign(own, "one", { exp: 1 }))).toBe(401);
  expect(await statusOf(url, await sign(own, "one", { sub: "" }))).toBe(400);
  expect(asked.get("/once")).toBe(1);
});

it("takes up a new key when it is first used, an old one goes with the set, and a forged id makes no storm", async () => {
  const [before, after] = [await pair(), await pair()];
  const url = await holds("/turned", { old: before });
  expect(await statusOf(url, await sign(before, "old"))).toBe(200);
  await holds("/turned", { new: after });
  const forged = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => statusOf(url, await sign(after, `made-up-${n}`))),
  );
  expect(new Set(forged)).toEqual(new Set([401]));
  expect(asked.get("/turned")).toBe(1);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31_000 });
  expect(await statusOf(url, await sign(after, "new"))).toBe(200);
  expect(await statusOf(url, await sign(before, "old"))).toBe(401);
  expect(asked.get("/turned")).toBe(2);
});

it("reads a set anew after ten minutes, so that a key that was taken away is over", async () => {
  const [lost, kept] = [await pair(), await pair()];
  const url = await holds("/aged", { lost, kept });
  expect(await statusOf(url, await sign(lost, "lost"))).toBe(200);
  await holds("/aged", { kept });
  expect(await statusOf(url, await sign(lost, "lost"))).toBe(200);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 601_000 });
  expect(await statusOf(url, await sign(lost, "lost"))).toBe(401);
  expect(await statusOf(url, await sign(kept, "kept"))).toBe(200);
});

it("whatever the server answers in place of a set, nobody is let in and nothing breaks", async () => {
  const own = await pair();
  const huge = JSON.stringify({ keys: [], more: "x".repeat(200_000) });
  const hostile: Readonly<Record<string, (response: ServerResponse) => void>> = {
    "/html": (response) => response.writeHead(200).end("<html>"),
    "/null": (response) => response.writeHead(200, JSON_TYPE).end("null"),
    "/list": (response) => response.writeHead(200, JSON_TYPE).end('{"keys":{}}'),
    "/odd": (response) => response.writeHead(200, JSON_TYPE).end('{"keys":[7,null,{"kty":[]}]}'),
    "/huge": (response) => response.writeHead(200, JSON_TYPE).end(huge),
    "/error": (response) => response.writeHead(500).end(),
    "/away": (response) => response.writeHead(302, { Location: `${origin}/real` }).end(),
    "/cut": (response) => {
      response.writeHead(200, { "Content-Length": 900 }).write('{"keys":');
      response.destroy();
    },
    "/secret": (response) =>
      response.writeHead(200, JSON_TYPE).end('{"keys":[{"kty":"oct","kid":"one","k":"AAAA"}]}'),
  };
  await holds("/real", { one: own });
  for (const [path, answer] of Object.entries(hostile)) {
    answers.set(path, answer);
    const status = await statusOf(origin + path, await sign(own, "one"));
    expect([401, 503], `${path}: ${status}`).toContain(status);
  }
  expect(asked.get("/real") ?? 0).toBe(0);
});

it("a key's answer is never awaited without end, and loopback is no address in a deployment", async () => {
  const own = await pair();
  answers.set("/silent", () => {});
  const begun = performance.now();
  expect(await statusOf(`${origin}/silent`, await sign(own, "one"))).toBe(503);
  expect(performance.now() - begun).toBeLessThan(15_000);
  const url = await holds("/here", { one: own });
  expect(
    await statusOf(`${url}?d`, await sign(own, "one"), { ENVIRONMENT: "production" } as Env),
  ).toBe(503);
  expect(asked.get("/here?d") ?? 0).toBe(0);
}, 20_000);
