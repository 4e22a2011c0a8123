import { beforeAll, expect, it } from "vitest";
import { admin, call, openShop, SITE } from "../../test/shop.ts";
import { NUMBERS, SWITCHES } from "../setup/NUMBERS.ts";
import { type Fields, signIn, type Visit } from "./consoleVisit.ts";

interface Kept {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}
let boss: Visit;
const AT = "/console/setup";
const kept = () => admin<Kept>("GET", "/v1/admin/site?site=demo");

/** The form as the page has it now. */
async function form(): Promise<Record<string, string>> {
  const page = await (await boss.get(AT)).text();
  const fields: Record<string, string> = {};
  for (const [, name = "", value = ""] of page.matchAll(
    /<input type="(?:text|date)" name="(\w+)"[^>]*value="([^"]*)"/g,
  ))
    fields[name] = value;
  for (const [, name = "", value = ""] of page.matchAll(
    /<input class="w6" type="number" name="(\w+)"[^>]*value="([^"]*)"/g,
  ))
    fields[name] = value;
  for (const [, name = "", value = ""] of page.matchAll(
    /<textarea name="(\w+)"[^>]*>([^<]*)<\/textarea>/g,
  ))
    fields[name] = value;
  for (const [, name = "", value = ""] of page.matchAll(
    /<input type="checkbox" name="(\w+)" value="(\w+)" checked/g,
  ))
    fields[name] = value;
  return fields;
}
const save = async (change: Fields) => boss.post(AT, { ...(await form()), ...change });

beforeAll(async () => {
  await openShop();
  boss = await signIn("admin", "Amara Okafor");
});

it("saves what its page says without changing anything, then each setting by itself", async () => {
  const before = await kept();
  expect((await save({})).status).toBe(303);
  expect(await kept()).toEqual(before);
  for (const { name, min, max, percent } of NUMBERS) {
    for (const typed of [max, min]) {
      expect([name, typed, (await save({ [name]: String(typed) })).status]).toEqual([
        name,
        typed,
        303,
      ]);
      expect((await kept()).settings[name]).toBe(percent ? typed / 100 : typed);
    }
  }
  for (const { name } of SWITCHES) {
    await save({ [name]: "yes" });
    expect((await kept()).settings[name]).toBe(true);
    await save({ [name]: "" });
    expect((await kept()).settings[name]).toBe(false);
  }
  const texts: Fields = {
    ...{ name: "Pippin & Lane", currency: "EUR", locale: "de-AT", time_zone: "Europe/Vienna" },
    ...{ policy: "2", opt_out_countries: "us, gb" },
    ...{ desk_origins: "https://desk.example\r\nhttps://chat.example", phone_country: "at" },
    ...{ desk_hours: "8 - 20", contact_cost: "4,20", screen_since: "2026-09-01" },
    internal_addresses: "203.0.113.7\r\n 198.51.100.0/24\r\n2001:db8::/32 ",
    ...{
      origins: "https://shop.example\r\n\r\n https://www.shop.example ",
      publishers: "https://news.example",
    },
  };
  expect((await save(texts)).status).toBe(303);
  expect(await kept()).toMatchObject({
    ...{ name: "Pippin & Lane", currency: "EUR", locale: "de-AT", time_zone: "Europe/Vienna" },
    ...{ policy: "2", publishers: ["https://news.example"] },
    origins: ["https://shop.example", "https://www.shop.example"],
    settings: {
      opt_out_countries: ["US", "GB"],
      ...{ desk_origins: ["https://desk.example", "https://chat.example"], phone_country: "AT" },
      ...{ desk_hours: [8, 20], contact_cost: 4.2 },
      internal_addresses: ["203.0.113.7", "198.51.100.0/24", "2001:db8::/32"],
    },
  });
});

it("refuses what can't be, at its field, with what was typed, and saves nothing of the form", async () => {
  const before = await kept();
  const bad: [string, string][] = [
    ...NUMBERS.flatMap(({ name, min, max }): [string, string][] =>
      [String(min - 1), String(max + 1), "", "many", "1e999"].map((typed) => [name, typed]),
    ),
    ["k", "2.5"],
    ...["https://shop.example/a", "javascript:alert(1)", "shop.example", "http://"].flatMap(
      (typed): [string, string][] => [
        ["origins", typed],
        ["publishers", typed],
      ],
    ),
    ...["", " ", "x".repeat(101)].map((typed): [string, string] => ["name", typed]),
    ...[
      ["currency", "pounds"],
      ["locale", "not a language"],
      ["time_zone", "Mars/Olympus"],
    ].map(([name = "", typed = ""]): [string, string] => [name, typed]),
    ["policy", "x".repeat(65)],
    ["opt_out_countries", "Britain"],
    ...["office", "203.0.113.300", "203.0.113.0/33", "7", "0.0.0.0/0", "::/0"].map(
      (typed): [string, string] => ["internal_addresses", `203.0.113.7\n${typed}`],
    ),
    ["internal_addresses", "203.0.113.7\n".repeat(51)],
    ["desk_origins", "https://desk.example\nhttps://desk.example/inbox"],
    ["desk_origins", "https://desk.example\n".repeat(21)],
    ["phone_country", "Austria"],
    ...["8", "20-8", "8-25", "8-8", "morning"].map((typed): [string, string] => [
      "desk_hours",
      typed,
    ]),
    ...["0", "-1", "10000", "much"].map((typed): [string, string] => ["contact_cost", typed]),
    ...["1 September", "2026-13-01"].map((typed): [string, string] => ["screen_since", typed]),
  ];
  const fields = await form();
  for (const [name, typed] of bad) {
    const answer = await boss.post(AT, { ...fields, [name]: typed, name_unknown: "x" });
    const page = await answer.text();
    expect([name, typed, answer.status]).toEqual([name, typed, 422]);
    expect(page).toMatch(
      new RegExp(`id="${name}" aria-invalid="true" aria-describedby="${name}-error"`),
    );
    expect(page).toContain(`<a href="#${name}">`);
    if (typed.includes("office")) expect(page).toContain("line 2, “office”, must be an IP address");
  }
  expect(await kept()).toEqual(before);
});

it("shows itself to marketers, who may change nothing", async () => {
  const marketer = await signIn("marketer");
  const page = await (await marketer.get(AT)).text();
  expect(page).toMatch(/<fieldset class="stack" disabled/);
  expect((await marketer.post(AT, { ...(await form()), name: "Mine" })).status).toBe(403);
});

it("says where shoppers' data are kept; a site lives by its id, from consent to decisions and reports", async () => {
  expect(await (await boss.get(AT)).text()).toContain("anywhere in the world");
  const site = { ...SITE, site: "eu-pippin", residency: "eu" };
  const put = (body: object) => call("PUT", "/v1/admin/site", { key: "local-admin", body });
  expect(await (await put(site)).json()).toMatchObject({ site: "eu-pippin", residency: "eu" });
  for (const bad of [{ residency: "us" }, { residency: null }, { site: "pippin" }]) {
    const refused = await put({ ...site, ...bad });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ path: "residency" }] });
  }
  expect((await put({ ...site, residency: "mars" })).status).toBe(400);
  const granted = "granted";
  const choices = {
    personalisation: granted,
    measurement: granted,
    retargeting: "denied",
    assistance: "denied",
  };
  const consent = await call("POST", "/v1/consent", {
    body: { site: "eu-pippin", choices, policy: "1", via: "panel" },
  });
  const { shopper } = await consent.json<{ shopper: string }>();
  const known = await call("GET", "/v1/me", { key: shopper });
  expect(known.status).toBe(200);
  await admin("PUT", "/v1/admin/slots/row?site=eu-pippin", {
    site: "eu-pippin",
    strategy: "popular",
  });
  expect(await admin("POST", "/v1/admin/publish", { site: "eu-pippin" })).toMatchObject({
    version: 1,
  });
  const report = await admin("GET", "/v1/admin/reports/slots?site=eu-pippin");
  expect(report).toMatchObject({ slots: [] });
});
