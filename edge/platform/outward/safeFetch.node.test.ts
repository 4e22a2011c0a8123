import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { OutwardError } from "./OutwardError.ts";
import { resolveByHttps } from "./resolveByHttps.ts";
import { type SafeFetchOptions, safeFetch } from "./safeFetch.ts";

const asked: string[] = [];
let server: Server;
let base: string;

/** What a resolver over HTTPS answers, by name. */
const ZONES: Record<string, object[]> = {
  "inner.example": [{ type: 1, data: "10.0.0.7" }],
  "half.example": [
    { type: 1, data: "8.8.8.8" },
    { type: 1, data: "169.254.169.254" },
  ],
  "alias.example": [
    { type: 5, data: "deep.example." },
    { type: 1, data: "127.0.0.1" },
  ],
  "six.example": [{ type: 28, data: "::ffff:10.0.0.1" }],
  "nothing.example": [],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    asked.push(url.pathname);
    const zone = ZONES[url.searchParams.get("name") ?? ""];
    if (url.pathname === "/dns" && zone) return response.end(JSON.stringify({ Answer: zone }));
    if (url.pathname === "/moved") return response.writeHead(302, { Location: "/feed" }).end();
    if (url.pathname === "/same") return response.writeHead(304).end();
    if (url.pathname === "/slow") return response.write("id,");
    if (url.pathname === "/silent") return;
    if (url.pathname === "/cut") {
      response.writeHead(200, { "Content-Length": "100" }).write("id,");
      return setTimeout(() => response.destroy(), 50);
    }
    if (url.pathname === "/bomb") {
      response.setHeader("Content-Encoding", "gzip");
      return response.end(gzipSync("x".repeat(100_000)));
    }
    response.end(`${request.method} ${request.headers["x-a"]} ${request.headers["user-agent"]}`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const OPTIONS = { timeoutMs: 2_000, limitBytes: 1_000, rules: { isLoopbackAllowed: true } };
const get = (path: string, more: Partial<SafeFetchOptions> = {}) =>
  safeFetch(path.startsWith("/") ? base + path : path, { ...OPTIONS, ...more });
const fault = async (answer: Promise<unknown>): Promise<string> => {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof OutwardError ? error.fault : `no fault: ${error}`;
};

it("brings what an allowed address answers, and says who asks", async () => {
  const answer = await get("/feed", { headers: { "X-A": "b" } });
  expect([answer.status, await answer.text()]).toEqual([
    200,
    expect.stringMatching(/^GET b Candour\//),
  ]);
  const sent = await get("/feed", { method: "POST", body: "{}" });
  expect(await sent.text()).toMatch(/^POST /);
  expect((await get("/same")).status).toBe(304);
});

it("does not go where an address may not lead, and asks nobody", async () => {
  asked.length = 0;
  expect(await fault(get("/feed", { rules: {} }))).toBe("refused_address");
  expect(await fault(get("https://169.254.169.254/latest"))).toBe("refused_address");
  expect(asked).toEqual([]);
});

it("follows no redirect, wherever it leads", async () => {
  asked.length = 0;
  expect(await fault(get("/moved"))).toBe("redirected");
  expect(asked).toEqual(["/moved"]);
});

it("refuses a name of which any address is not public, and one that has none", async () => {
  const resolve = resolveByHttps(`${base}/dns`);
  for (const name of ["inner", "half", "alias", "six"]) {
    expect(await fault(get(`https://${name}.example/`, { resolve }))).toBe("refused_address");
  }
  expect(await fault(get("https://nothing.example/", { resolve }))).toBe("unresolved");
  expect(await fault(get("https://unknown.example/", { resolve }))).toBe("unresolved");
});

it("refuses everything while the resolver can't be asked", async () => {
  const resolve = resolveByHttps("http://127.0.0.1:1/dns");
  expect(await fault(get("https://shop.example/", { resolve }))).toBe("unresolved");
});

it("waits no longer than it was told, for the first byte or the last", async () => {
  expect(await fault(get("/silent", { timeoutMs: 200 }))).toBe("timed_out");
  const slow = await get("/slow", { timeoutMs: 200 });
  expect(await fault(slow.text())).toBe("timed_out");
  expect(await fault(get("/cut").then((answer) => answer.text()))).toBe("timed_out");
});

it("reads no more bytes than it was told, unpacked ones counted", async () => {
  const bomb = await get("/bomb");
  expect(await fault(bomb.text())).toBe("too_large");
  expect(await fault(get("http://127.0.0.1:1/"))).toBe("unreachable");
});
