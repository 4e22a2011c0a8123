import { exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ALL_DENIED } from "../../sdk/wire/index.ts";
import { call, ORIGIN, openSites } from "../shopper/test/shop.ts";

beforeAll(openSites);

describe("origins", () => {
  const ask = (origin: string | null) =>
    call("POST", "/v1/consent", {
      headers: origin === null ? {} : { Origin: origin },
      body: { site: "demo", choices: ALL_DENIED, policy: "1", via: "panel" },
    });

  it("of the site are echoed, by name and never with a star or credentials", async () => {
    const { headers, status } = await ask(ORIGIN);
    expect(status).toBe(200);
    expect(headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
    expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
    expect(headers.get("Vary")).toContain("Origin");
  });

  it.each([
    "null",
    "https://evil.example",
    "https://shop.example.evil.example",
    "https://evilshop.example",
    "http://shop.example",
    "https://shop.example:8443",
    "https://sub.shop.example",
    "https://other.example",
    "https://SHOP.example",
    "https://shop.example/",
    "shop.example",
    "*",
    "'; DROP TABLE sites; --",
  ])("other than the site's are refused, and can't read why: %s", async (origin) => {
    const { headers, status } = await ask(origin);
    expect(status).toBe(403);
    expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  it("let a page of the site read a refusal", async () => {
    const answer = await call("POST", "/v1/events", { body: "{" });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
  });

  it("are answered in a preflight, the site's alone", async () => {
    const headers = { "Access-Control-Request-Method": "PATCH" };
    const own = await call("OPTIONS", "/v1/me", { headers });
    expect(own.status).toBe(204);
    expect(own.headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
    const foreign = await call("OPTIONS", "/v1/me", {
      headers: { ...headers, Origin: "https://evil.example" },
    });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  it("don't matter to a caller that is no page", async () => {
    const body = JSON.stringify({ site: "demo", choices: ALL_DENIED, policy: "1", via: "api" });
    const url = "https://edge.example/v1/consent";
    const answer = await exports.default.fetch(new Request(url, { method: "POST", body }));
    expect(answer.status).toBe(200);
  });
});
