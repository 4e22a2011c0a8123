import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { AppEnv } from "./AppEnv.ts";
import { requireRole } from "./authority.ts";
import { onError } from "./onError.ts";
import { requireSafeDeployment } from "./requireSafeDeployment.ts";
import type { Role } from "./secrets.ts";

const with_ = (more: Partial<Env>): Env => ({ ...env, ...more });

describe("keys", () => {
  const app = new Hono<AppEnv>();
  app.onError(onError);
  app.use(requireSafeDeployment);
  app.get("/marketer", requireRole("marketer"), (c) => c.text("in"));
  app.get("/either", requireRole("agent", "ingest"), (c) => c.text("in"));
  const get = (path: string, key: string | null, address = "192.0.2.1", on: Env = env) =>
    app.request(
      path,
      {
        headers: {
          "CF-Connecting-IP": address,
          ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
        },
      },
      on,
    );

  it.each<[string, Role, number]>([
    ["/marketer", "marketer", 200],
    ["/marketer", "admin", 200],
    ["/marketer", "agent", 403],
    ["/marketer", "ingest", 403],
    ["/either", "agent", 200],
    ["/either", "ingest", 200],
    ["/either", "admin", 200],
    ["/either", "marketer", 403],
  ])("%s with the key of %s: %i", async (path, role, status) => {
    expect((await get(path, `local-${role}`)).status).toBe(status);
  });

  it("that are missing or wrong are 401, and 429 after too many from one address", async () => {
    expect((await get("/marketer", null)).status).toBe(401);
    const statuses: number[] = [];
    for (let i = 0; i < 40; i++) {
      const answer = await get("/marketer", `guess-${i}`, "198.51.100.7");
      statuses.push(answer.status);
      if (answer.status === 429) expect(answer.headers.get("Retry-After")).toBe("60");
    }
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
    expect((await get("/marketer", "local-marketer", "203.0.113.5")).status).toBe(200);
  });

  const KEYS = {
    ...{ MARKETER_KEY: "m1", AGENT_KEY: "a1", INGEST_KEY: "i1", ADMIN_KEY: "x1" },
    ...{ IDENTITY_SECRET: "s1", TOKEN_SECRETS: "k1:t1" },
    RECEIPT_KEY: JSON.stringify({ kty: "OKP", crv: "Ed25519", d: "AA", x: "AA" }),
  };

  it("of a deployment must all be set, and none a local one", async () => {
    const deployed = with_({ ENVIRONMENT: "production", ...KEYS });
    expect((await get("/marketer", "m1", "192.0.2.2", deployed)).status).toBe(200);
    expect((await get("/marketer", "local-marketer", "192.0.2.2", deployed)).status).toBe(401);
    const bad = Object.keys(KEYS).flatMap((name) => [
      { ...KEYS, [name]: undefined },
      { ...KEYS, [name]: name === "TOKEN_SECRETS" ? "k:local-token-secret" : "local-x" },
    ]);
    for (const keys of bad) {
      for (const ENVIRONMENT of ["production", undefined]) {
        const on = { ...env, ...keys, ENVIRONMENT } as Env;
        const answer = await get("/marketer", "m1", "192.0.2.2", on);
        expect([keys, answer.status]).toEqual([keys, 503]);
        expect(await answer.text()).toContain("refuses to start");
      }
    }
  });
});

describe("an error that nobody foresaw", () => {
  it("is answered without a word of it", async () => {
    const app = new Hono<AppEnv>();
    app.onError(onError);
    app.get("/", () => {
      throw new Error("canary@example.com");
    });
    const answer = await app.request("/", {}, env);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain("canary");
    expect(text).not.toContain(".ts");
  });
});
