import { beforeAll, describe, expect, it } from "vitest";
import { admin, openShop } from "../../test/shop.ts";
import { type Fields, signIn, type Visit } from "./consoleVisit.ts";

let marketer: Visit;

const SLOT: Fields = {
  act: "save",
  title: "More relevant for you",
  page: "home",
  limit: "4",
  step: "for_you",
  fallback: "popular",
  in_stock: "yes",
  exclude_purchased: "yes",
  holdout: "10",
};
const draft = (id: string) => admin<Record<string, unknown>>("GET", `/v1/admin/slots/${id}`);

beforeAll(async () => {
  await openShop();
  marketer = await signIn("marketer", "Priya Nair");
});

describe("the editor", () => {
  it("saves what the form says as a draft, and leads back to it", async () => {
    const answer = await marketer.post("/console/slots/new", { ...SLOT, id: "home-hero" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/console/slots/home-hero?done=saved");
    expect(await draft("home-hero")).toMatchObject({
      title: "More relevant for you",
      pages: ["home"],
      limit: 4,
      strategy: "for_you",
      fallback: "popular",
      holdout: 0.1,
    });
    const page = await (await marketer.get("/console/slots/home-hero?done=saved")).text();
    expect(page).toContain("Saved as a draft");
    expect(page).toContain('role="status"');
  });

  it("keeps what was typed when an item is unknown, says so at its field and on top, and saves nothing", async () => {
    await marketer.post("/console/slots/new", { ...SLOT, id: "pins" });
    const before = await draft("pins");
    const answer = await marketer.post("/console/slots/pins", {
      ...SLOT,
      title: "Typed & kept",
      pin: ["22423", "22423X"],
      pin_at: ["1", "4"],
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('role="alert"');
    expect(page).toContain('href="#pin-1"');
    expect(page).toMatch(/<input[^>]*name="pin" id="pin-1" aria-invalid="true"[^>]*value="22423X"/);
    expect(page).toContain("There is no item 22423X in the catalogue. Did you mean");
    expect(page).toContain("Typed &amp; kept");
    expect(await draft("pins")).toEqual(before);
  });

  it("adds, moves and removes rows without saving anything", async () => {
    await marketer.post("/console/slots/new", { ...SLOT, id: "rows" });
    const before = await draft("rows");
    const added = await marketer.post("/console/slots/rows", {
      ...SLOT,
      act: "add:pin",
      title: "New",
    });
    expect(added.status).toBe(200);
    const page = await added.text();
    expect(page).toContain('id="pin-0"');
    expect(page).toContain('value="New"');
    const moved = await marketer.post("/console/slots/rows", {
      ...SLOT,
      step: ["for_you", "trending"],
      act: "up:step:1",
    });
    const order = [...(await moved.text()).matchAll(/<option value="(\w+)" selected/g)];
    expect(order.slice(0, 2).map((match) => match[1])).toEqual(["trending", "for_you"]);
    expect(await draft("rows")).toEqual(before);
  });

  it("tells faults of the form itself at their fields", async () => {
    const answer = await marketer.post("/console/slots/new", {
      ...SLOT,
      id: "faults",
      limit: "many",
      holdout: "80",
      from_date: "2026-13-45",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#from_date"');
    const second = await marketer.post("/console/slots/new", {
      ...SLOT,
      id: "faults",
      limit: "many",
      holdout: "80",
    });
    const page = await second.text();
    expect(page).toContain('href="#limit"');
    expect(page).toContain('href="#holdout"');
  });

  it("reads dates on the shop's clock, across a change to summer time", async () => {
    await marketer.post("/console/slots/new", {
      ...SLOT,
      id: "dated",
      from_date: "2027-03-28",
      from_time: "06:00",
      to_date: "2027-01-10",
      to_time: "",
    });
    await marketer.post("/console/slots/new", {
      ...SLOT,
      id: "dated",
      from_date: "2027-03-28",
      from_time: "06:00",
    });
    expect(await draft("dated")).toMatchObject({
      schedule: { from: Date.parse("2027-03-28T05:00:00Z"), to: null },
    });
  });

  it("shows hostile text as text, and takes no hostile name", async () => {
    const title = `"><script>alert(1)</script>`;
    await marketer.post("/console/slots/new", { ...SLOT, id: "hostile", title });
    for (const path of ["/console/slots", "/console/slots/hostile"]) {
      const page = await (await marketer.get(path)).text();
      expect(page).not.toContain("<script>alert");
      expect(page).toContain("&lt;script&gt;alert(1)");
    }
    for (const id of ["../x", "a b", "__proto__", "", "x".repeat(500)]) {
      const answer = await marketer.post("/console/slots/new", { ...SLOT, id });
      expect(answer.status).toBe(422);
    }
    const odd = await marketer.get(
      "/console/slots/hostile?as=%00&recent=%ff&recent=<b>&date=x&time=99:99&why=%27&on=../",
    );
    expect(odd.status).toBe(200);
  });

  it("lets a buyer look and not change", async () => {
    const buyer = await signIn("buyer");
    expect((await buyer.get("/console/slots/home-hero")).status).toBe(200);
    const before = await draft("home-hero");
    expect((await buyer.post("/console/slots/home-hero", { ...SLOT, title: "No" })).status).toBe(
      403,
    );
    expect(await draft("home-hero")).toEqual(before);
  });

  it("previews the saved draft as a new visitor, a made-up shopper and one held out", async () => {
    const path = "/console/slots/home-hero";
    const cold = await (await marketer.get(path)).text();
    expect(cold).toContain("The same for everyone");
    const made = await (await marketer.get(`${path}?as=made&recent=22423`)).text();
    expect(made).toMatch(/Why .+ is here/);
    const held = await (await marketer.get(`${path}?as=held`)).text();
    expect(held).toContain("sees your own content here");
  });
});
