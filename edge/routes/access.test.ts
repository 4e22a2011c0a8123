import { beforeAll, describe, expect, it } from "vitest";
import { known, openSites } from "../shopper/test/shop.ts";
import { call } from "../test/shop.ts";
import { ACCESS } from "./test/access.ts";

beforeAll(openSites);

const ROLES = ["marketer", "agent", "ingest"] as const;

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

async function routes(): Promise<string[]> {
  const { paths } = await (await call("GET", "/openapi.json")).json<Description>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

let asked = 0;
/** A call that changes nothing anywhere: of no site, and with a body that none takes. Each is from an address of its own. */
async function statusOf(route: string, key?: string): Promise<number> {
  const [method = "", path = ""] = route.split(" ");
  asked += 1;
  const to = `${path.replace("{vendor}", "connect").replace(/\{\w+\}/g, "nowhere")}?site=nowhere`;
  const answer = await call(method, to, {
    headers: { "CF-Connecting-IP": `198.51.${asked >> 8}.${asked & 255}` },
    ...(key !== undefined && { key }),
    ...(method !== "GET" && { body: "[]" }),
  });
  await answer.body?.cancel();
  return answer.status;
}

describe("every route of the API", () => {
  it("is in the table of who may call it, and the table names no other", async () => {
    expect((await routes()).sort()).toEqual(Object.keys(ACCESS).sort());
  });

  it("opens to the keys of its table and to no other, nor to a shopper's token", async () => {
    const token = await known("personalisation", "assistance");
    for (const [route, who] of Object.entries(ACCESS)) {
      if (who === "anyone" || who === "shopper") continue;
      const roles: readonly string[] = who;
      const got: Record<string, number> = {};
      for (const role of ROLES) got[role] = await statusOf(route, `local-${role}`);
      got["admin"] = await statusOf(route, "local-admin");
      const refused = Object.keys(got).filter((role) => got[role] === 401 || got[role] === 403);
      const expected = ROLES.filter((role) => !roles.includes(role));
      expect([route, refused]).toEqual([route, expected]);
      const strangers = [undefined, "", "nobody", "local-admin2", token];
      for (const key of strangers)
        expect([route, await statusOf(route, key)]).toEqual([route, 401]);
    }
  });

  it("that is a shopper's opens to no key of the shop's", async () => {
    for (const [route, who] of Object.entries(ACCESS)) {
      if (who !== "shopper") continue;
      for (const key of [undefined, "local-admin", "local-agent"]) {
        const status = await statusOf(route, key);
        // Where the body is read first, it is what is refused.
        const expected = status === 400 && !/^(GET|DELETE) /.test(route) ? 400 : 401;
        expect([route, status]).toEqual([route, expected]);
      }
    }
  });
});
