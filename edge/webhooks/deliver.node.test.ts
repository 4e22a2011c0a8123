import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { deliver } from "./deliver.ts";
import { newSecret } from "./newSecret.ts";

const ENV = { ENVIRONMENT: "local", OUTWARD_LOOPBACK: "yes" };
const secret = newSecret();
const old = newSecret();
let server: Server;
let base: string;
let took: { headers: IncomingMessage["headers"]; body: string }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    took.push({ headers: request.headers, body });
    const path = request.url ?? "/";
    if (path === "/hangs") return;
    if (path === "/moved") return void response.writeHead(307, { Location: "/200" }).end();
    response.writeHead(Number(path.slice(1))).end("as you wish");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  took = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const to = (path: string, until = 0) => ({
  ...{ url: path.startsWith("http") ? path : base + path, secret, old_secret: old },
  old_until: until,
});
const message = (now = Date.now()) => ({ id: "msg_1", body: '{"a":"ü"}', now, timeoutMs: 300 });

it("brings a message that the receiver can verify, and counts only a 2xx as taken", async () => {
  expect(await deliver(ENV, to("/204"), message())).toEqual({ outcome: "sent", what: "204" });
  const [one] = took;
  if (!one) throw new Error("nothing came");
  const headers = Object.fromEntries(
    Object.entries(one.headers).map(([name, value]) => [name, String(value)]),
  );
  expect(new Webhook(secret).verify(one.body, headers)).toEqual({ a: "ü" });
  expect(() => new Webhook(old).verify(one.body, headers)).toThrow();
  for (const status of [400, 404, 429, 500, 503]) {
    const what = `${status}`;
    expect(await deliver(ENV, to(`/${status}`), message())).toEqual({ outcome: "failed", what });
  }
  expect(await deliver(ENV, to("/410"), message())).toEqual({ outcome: "gone", what: "410" });
});

it("can't be sent again later by who saw it: the receiver refuses what is too old, or is dated anew", async () => {
  await deliver(ENV, to("/204"), message(Date.now() - 6 * 60_000));
  const [one] = took;
  if (!one) throw new Error("nothing came");
  const headers = { ...one.headers } as Record<string, string>;
  expect(() => new Webhook(secret).verify(one.body, headers)).toThrow(/too old/);
  const anew = { ...headers, "webhook-timestamp": `${Math.floor(Date.now() / 1_000)}` };
  expect(() => new Webhook(secret).verify(one.body, anew)).toThrow(/No matching signature/);
});

it("bears the old secret's signature too, as long as it holds", async () => {
  const now = Date.now();
  await deliver(ENV, to("/200", now + 1_000), message(now));
  await deliver(ENV, to("/200", now - 1_000), message(now));
  const signatures = took.map(({ headers }) => String(headers["webhook-signature"]).split(" "));
  expect(signatures.map((list) => list.length)).toEqual([2, 1]);
});

it("has failed where there is no answer, a redirect, or an address that may not be called", async () => {
  const fails = async (url: string, env = ENV) => (await deliver(env, to(url), message())).outcome;
  expect(await fails("/hangs")).toBe("failed");
  expect(await fails("/moved")).toBe("failed");
  expect(took.map(({ headers }) => headers["webhook-id"])).toEqual(["msg_1", "msg_1"]);
  expect(await fails("http://127.0.0.1:1/")).toBe("failed");
  took = [];
  expect(await fails("/200", { ENVIRONMENT: "", OUTWARD_LOOPBACK: "yes" })).toBe("failed");
  expect(await fails("https://10.0.0.1/")).toBe("failed");
  expect(took).toEqual([]);
});
