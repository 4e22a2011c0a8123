import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { imported, live } from "../../catalogue/test/feeds.ts";
import { HEADER, LIVE, row } from "../../catalogue/test/feedTexts.ts";
import { admin, call, lines, SITE } from "../../test/shop.ts";
import { OWN_PAGE, signIn, type Visit } from "./consoleVisit.ts";

const AT = "/console/catalogue";
const SHORT =
  HEADER +
  LIVE.slice(0, 10)
    .map((one) => row(one.item_id, one.title, "11.00"))
    .join("");
let buyer: Visit;

/** Hands in a feed as a file, as the page's form does; gives the id under which it is held. */
async function hold(): Promise<string> {
  const form = new FormData();
  form.set("csrf", buyer.csrf);
  form.set("mode", "full");
  form.set("feed", new File([SHORT], "feed.csv", { type: "text/csv" }));
  const request = new Request("https://edge.example/", { method: "POST", body: form });
  const answer = await call("POST", `${AT}/upload`, {
    body: request.body ?? "",
    headers: {
      ...OWN_PAGE,
      Cookie: buyer.cookie,
      "Content-Type": request.headers.get("Content-Type") ?? "",
    },
  });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `${AT}?done=held`]);
  const page = await (await buyer.get(`${AT}?done=held`)).text();
  expect(page).toContain("would remove 30 of 40 products");
  expect(page).toContain("Remove 30 items");
  return /imports\/([\w-]+)\/accept/.exec(page)?.[1] ?? "";
}

beforeEach(async () => {
  await admin("PUT", "/v1/admin/site", SITE);
  for (const table of ["products", "imports", "price_history"]) {
    await env.DB.prepare(`DELETE FROM ${table}`).run();
  }
  await imported(lines(LIVE), "", "application/x-ndjson");
  buyer = await signIn("buyer", "Tomasz Wilk");
});

it("is done once the number at stake is typed, and says what was typed where it is another", async () => {
  const id = await hold();
  for (const confirm of ["", "0", "29", "thirty", "3 0 0", "-30"]) {
    const answer = await buyer.post(`${AT}/imports/${id}/accept`, { confirm });
    const page = await answer.text();
    expect([confirm, answer.status]).toEqual([confirm, 422]);
    expect(page).toMatch(/id="confirm" aria-invalid="true" aria-describedby="confirm-error"/);
    expect(page).toContain(`value="${confirm}"`);
  }
  expect(await live()).toHaveLength(40);
  const answer = await buyer.post(`${AT}/imports/${id}/accept`, { confirm: "30" });
  expect(answer.headers.get("Location")).toBe(`${AT}?done=accepted`);
  expect(await live()).toHaveLength(10);
  // Pressed twice: the second says that there is nothing left to decide.
  expect((await buyer.post(`${AT}/imports/${id}/accept`, { confirm: "30" })).status).toBe(422);
  expect(await live()).toHaveLength(10);
});

it("is thrown away by a no, and the catalogue is as it was", async () => {
  const before = await live();
  const id = await hold();
  const answer = await buyer.post(`${AT}/imports/${id}/discard`, {});
  expect(answer.headers.get("Location")).toBe(`${AT}?done=discarded`);
  expect(await live()).toEqual(before);
  const page = await (await buyer.get(AT)).text();
  expect(page).not.toContain("What shall happen?");
  expect((await buyer.post(`${AT}/imports/${id}/accept`, { confirm: "30" })).status).toBe(422);
  expect(await live()).toEqual(before);
  expect((await buyer.post(`${AT}/imports/nothing/discard`, {})).status).toBe(422);
});

it("is a manager's to see and nobody's to decide who may not, nor without the seal of the page", async () => {
  const id = await hold();
  const manager = await signIn("manager");
  expect(await (await manager.get(AT)).text()).not.toContain("What shall happen?");
  for (const verb of ["accept", "discard"]) {
    const path = `${AT}/imports/${id}/${verb}`;
    expect((await manager.post(path, { confirm: "30" })).status).toBe(403);
    expect((await buyer.post(path, { confirm: "30", csrf: "x" })).status).toBe(403);
  }
  expect(await live()).toHaveLength(40);
});
