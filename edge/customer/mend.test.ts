import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { objectOf } from "../shopper/test/objectOf.ts";
import { event, known, send } from "../shopper/test/shop.ts";
import { addressObject } from "./address/addressObject.ts";
import { customerObject } from "./customerObject.ts";
import { deskObject } from "./desk/deskObject.ts";
import { contact, identify, openDesk, pop } from "./test/desk.ts";

beforeAll(() => openDesk("demo"));

describe("what was cut short", () => {
  it("on its way from an address to its customer is brought by the alarm", async () => {
    const phone = { kind: "phone", value: "+442079461111" } as const;
    await contact({ id: "late-1", phone: phone.value });
    const book = addressObject(env, "demo", phone);
    // As a crash leaves it: the owner is written, nothing is delivered yet.
    await runInDurableObject(book, async (_, { storage }) => {
      storage.sql.exec("INSERT INTO owners (customer) VALUES ('R-1')");
      storage.sql.exec("INSERT INTO meta (key, value) VALUES ('site', 'demo')");
      await storage.setAlarm(Date.now() + 60_000);
    });
    await evictDurableObject(book);
    expect(await runDurableObjectAlarm(book)).toBe(true);
    const card = await customerObject(env, "demo", "R-1").card();
    expect(card?.interactions.map((one) => one.id)).toEqual(["late-1"]);
    expect((await book.card()).waiting).toEqual([]);
  });

  it("between a shopper's erasure and the customer is mended by the next look", async () => {
    const shopper = await known("assistance");
    await send(shopper, [event("view_item", ["SECRET"])]);
    await identify(shopper, { sub: "R-2" });
    const stub = await objectOf(shopper);
    await runInDurableObject(stub, (_, { storage }) => storage.deleteAll());
    await evictDurableObject(stub);
    const answer = await pop({ site: "demo", customer: "R-2" });
    expect(await answer.json()).toMatchObject({ browsing: null, consent: { browsers: 0 } });
    expect((await customerObject(env, "demo", "R-2").card())?.shoppers).toEqual([]);
  });
});

describe("what was acknowledged", () => {
  it("is there after the objects were gone from memory", async () => {
    await contact({ id: "kept-1", customer: "R-3", email: "r3@example.com" });
    await deskObject(env, "demo").merge("R-3", "R-4", { at: 1, reason: "same person" });
    await evictDurableObject(customerObject(env, "demo", "R-3"));
    await evictDurableObject(
      addressObject(env, "demo", { kind: "email", value: "r3@example.com" }),
    );
    await evictDurableObject(deskObject(env, "demo"));
    const screen = await (await pop({ site: "demo", email: "r3@example.com" })).json();
    expect(screen).toMatchObject({ customer: "R-3", timeline: [{ id: "kept-1" }] });
    expect(await deskObject(env, "demo").personOf("R-4")).toEqual(["R-3", "R-4"]);
  });
});
