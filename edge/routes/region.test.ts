import { env } from "cloudflare:test";
import { exports } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { ConsentAnswer, SiteTerms } from "../../sdk/wire/index.ts";
import { siteSettings } from "../platform/siteSettings.ts";
import { saveSite } from "../platform/sites.ts";
import { granting, SITE } from "../shopper/test/shop.ts";

beforeAll(() =>
  saveSite(env, {
    ...SITE,
    settings: siteSettings({
      opt_out_countries: ["US", "DE"],
      consent_life_days: 90,
      refusal_life_days: 30,
    }),
  }),
);

interface Sent {
  readonly country?: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}
function from(method: string, path: string, { country, body, headers = {} }: Sent) {
  return exports.default.fetch(
    new Request(`https://edge.example${path}`, {
      method,
      headers: { Origin: "https://shop.example", ...headers },
      cf: country === undefined ? {} : { country },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
}
const regionOf = async (sent: Sent): Promise<SiteTerms> =>
  (await from("GET", "/v1/region?site=demo", sent)).json<SiteTerms>();
const choose = (country: string, more: object = {}, headers = {}) => {
  const choices = granting("personalisation");
  const body = { site: "demo", choices, policy: "1", via: "opt_out", ...more };
  return from("POST", "/v1/consent", { country, body, headers });
};

it("is opt-out only where the site names the country and its law lets it, opt-in where it is unknown", async () => {
  expect(await regionOf({ country: "US" })).toEqual({
    region: "opt_out",
    consent_life_days: 90,
    refusal_life_days: 30,
  });
  expect((await regionOf({ headers: { "Sec-GPC": "1" } })).gpc).toBe(true);
  for (const sent of [{ country: "CA" }, { country: "DE" }, { country: "T1" }, {}]) {
    expect((await regionOf(sent)).region).toBe("opt_in");
  }
});

it("is told with the slots too, and names nobody", async () => {
  const page = { url: "https://shop.example/", type: "home" };
  const body = { site: "demo", page, slots: [] };
  const answer = await from("POST", "/v1/slots", { country: "US", body });
  expect(await answer.json()).toMatchObject({ terms: { region: "opt_out" } });
  const region = await from("GET", "/v1/region?site=demo", { country: "US" });
  expect(region.headers.get("Set-Cookie")).toBeNull();
  expect(region.headers.get("Cache-Control")).toBe("private, no-store");
});

it("a record of what nobody chose is taken there alone, of what was told alone, and never under the signal", async () => {
  const taken = await choose("US");
  expect(taken.status).toBe(200);
  const { shopper, receipt } = await taken.json<ConsentAnswer>();
  expect(shopper).toBeTruthy();
  expect(receipt.via).toBe("opt_out");
  expect((await choose("CA")).status).toBe(409);
  expect((await choose("DE")).status).toBe(409);
  expect((await choose("US", {}, { "Sec-GPC": "1" })).status).toBe(409);
  for (const purpose of ["retargeting", "assistance", "measurement"] as const) {
    const choices = granting("personalisation", purpose);
    expect((await choose("US", { choices })).status).toBe(409);
  }
});

it("what was only told does not hold where the shopper comes from elsewhere, and does again at home", async () => {
  const { shopper } = await (await choose("US")).json<ConsentAnswer>();
  const view = async (country: string, id: string): Promise<{ accepted: number }> => {
    const events = [{ id, name: "view_item", at: Date.now(), items: [{ item_id: "A" }] }];
    const body = { site: "demo", shopper, sent_at: Date.now(), events };
    return (await from("POST", "/v1/events", { country, body })).json<{ accepted: number }>();
  };
  expect(await view("US", "region-01")).toMatchObject({ accepted: 1 });
  expect(await view("FR", "region-02")).toMatchObject({ accepted: 0 });
  expect(await view("US", "region-03")).toMatchObject({ accepted: 1 });
});
