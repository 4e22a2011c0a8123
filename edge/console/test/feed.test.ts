import { env } from "cloudflare:workers";
import { beforeAll, expect, inject, it } from "vitest";
import { admin, call, SITE } from "../../test/shop.ts";
import { signIn, type Visit } from "./consoleVisit.ts";

const AT = "/console/catalogue";
const url = `${inject("neighbour")}/feed.csv`;
const kept = () => call("GET", "/v1/admin/catalogue/feed?site=demo", { key: "local-admin" });
let boss: Visit;

beforeAll(async () => {
  await admin("PUT", "/v1/admin/site", SITE);
  await env.DB.prepare("DELETE FROM feeds").run();
  boss = await signIn("admin", "Amara Okafor");
});

it("an admin sets where the catalogue is fetched from and how often, changes it and stops it", async () => {
  const form = { url, every_minutes: "60", mode: "full" };
  expect((await boss.post(`${AT}/feed`, form)).headers.get("Location")).toBe(`${AT}?done=feed`);
  expect(await (await kept()).json()).toMatchObject({ url, every_minutes: 60, mode: "full" });
  const page = await (await boss.get(AT)).text();
  expect(page).toContain(`value="${url}"`);
  await boss.post(`${AT}/feed`, { ...form, mode: "delta" });
  expect(await (await kept()).json()).toMatchObject({ mode: "delta" });
  expect((await boss.post(`${AT}/feed/stop`, {})).status).toBe(303);
  expect((await kept()).status).toBe(404);
});

it("what can't be is refused at its field, with what was typed, and nothing is saved", async () => {
  for (const [field, typed] of [
    ["url", "http://shop.example/feed.csv"],
    ["url", "https://169.254.169.254/latest"],
    ["url", "file:///etc/passwd"],
    ["url", "not an address"],
    ["every_minutes", "4"],
    ["every_minutes", "10081"],
    ["every_minutes", "often"],
  ] as const) {
    const answer = await boss.post(`${AT}/feed`, { url, every_minutes: "60", [field]: typed });
    const page = await answer.text();
    expect([typed, answer.status]).toEqual([typed, 422]);
    expect(page).toMatch(new RegExp(`id="${field}" aria-invalid="true"`));
    expect(page).toContain(`value="${typed}"`);
  }
  expect((await kept()).status).toBe(404);
});

it("the address may carry a key: nobody but an admin sees or sets it", async () => {
  await boss.post(`${AT}/feed`, { url: `${url}?key=1`, every_minutes: "60" });
  for (const role of ["marketer", "buyer", "manager"]) {
    const visit = await signIn(role);
    expect(await (await visit.get(AT)).text()).not.toContain("key=1");
    expect((await visit.post(`${AT}/feed`, { url, every_minutes: "60" })).status).toBe(403);
    expect((await visit.post(`${AT}/feed/stop`, {})).status).toBe(403);
  }
  await boss.post(`${AT}/feed/stop`, {});
});
