import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { siteSettings } from "../platform/siteSettings.ts";
import { saveSite } from "../platform/sites.ts";
import { NO_ITEMS } from "./KnownItems.ts";
import { nextPruneAt, prune } from "./retention.ts";
import { tellEvents } from "./tellEvents.ts";
import { termsOf } from "./termsOf.ts";
import { objectOf } from "./test/objectOf.ts";
import { consent, event, granting, known, me, openSites, SITE, send } from "./test/shop.ts";
import { viewOf } from "./viewOf.ts";

beforeAll(openSites);

const MARKS = "key IN ('last_visit_at', 'oldest_event_at')";

describe("time", () => {
  it("ends a yes: what is held is frozen, nothing more is taken or used", async () => {
    const shopper = await known("personalisation");
    await send(shopper, [event("view_item", ["A"])]);
    const stub = await objectOf(shopper);
    const terms = termsOf(SITE, new Request("https://edge.example/"));
    const later = { ...terms, now: Date.now() + 184 * 86_400_000 };
    expect(await viewOf(stub, later)).toMatchObject({
      recent: [],
      allowed: { personalisation: false },
    });
    const late = { ...event("view_item", ["B"]), at: later.now };
    const about = { terms: later, known: NO_ITEMS, shown: [] };
    expect(await tellEvents(stub, [late], about)).toEqual(["no_consent"]);
    expect(await viewOf(stub, { ...terms, policy: "2" })).toMatchObject({ recent: [] });
    expect((await stub.me(later))?.items).toHaveLength(1);
  });

  it("removes raw events after 90 days and everything after the profile's life", async () => {
    const shopper = await known("personalisation");
    await send(shopper, [event("view_item", ["A"])]);
    const stub = await objectOf(shopper);
    const age = (days: number) =>
      runInDurableObject(stub, (_, { storage: { sql } }) => {
        const ms = days * 86_400_000;
        sql.exec("UPDATE events SET at = at - ?", ms);
        sql.exec(`UPDATE meta SET value = value - ? WHERE ${MARKS}`, ms);
      });
    await age(91);
    await runDurableObjectAlarm(stub);
    const held = await me(shopper);
    expect(held).toMatchObject({ counts: {}, recent: [{ item_id: "A" }] });
    await age(400);
    await runInDurableObject(stub, (_, { storage }) => storage.setAlarm(Date.now() + 60_000));
    await runDurableObjectAlarm(stub);
    expect((await me(shopper)).status).toBe(401);
  });

  it("of an event is its own, whichever came first", async () => {
    const shopper = await known("personalisation");
    const day = 86_400_000;
    await send(shopper, [event("view_item", ["A"])]);
    await send(shopper, [event("view_item", ["B"], { at: Date.now() - 6 * day })]);
    await send(shopper, [event("view_item", ["C"], { at: Date.now() - 3 * day })]);
    const stub = await objectOf(shopper);
    const next = () =>
      runInDurableObject(stub, async (_, { storage: { sql } }) => {
        const now = Date.now();
        return Math.round((nextPruneAt(sql, now) - now) / day);
      });
    expect(await next()).toBe(84);
    await runInDurableObject(stub, (_, { storage: { sql } }) => prune(sql, Date.now() + 85 * day));
    expect((await me(shopper)).counts).toEqual({ view_item: 2 });
    expect(await next()).toBe(87);
  });

  it("takes both from the site's own settings, and says so to the shopper", async () => {
    const days = { event_days: 7, profile_days: 30 };
    const settings = siteSettings({ allow_automated: true, ...days });
    await saveSite(env, { ...SITE, id: "brief", settings });
    const { shopper = null } = await consent(granting("personalisation"), { site: "brief" });
    const token = shopper ?? "";
    await send(token, [event("view_item", ["A"])], { site: "brief" });
    const said = (await me(token)).consent.kept.join(" ");
    expect(said).toContain("kept for 7 days");
    const end = new Date(Date.now() + 30 * 86_400_000);
    expect(said).toContain(
      new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: SITE.time_zone }).format(end),
    );
    const stub = await objectOf(token);
    const age = (ms: number) =>
      runInDurableObject(stub, async (_, { storage }) => {
        storage.sql.exec("UPDATE events SET at = at - ?", ms);
        storage.sql.exec(`UPDATE meta SET value = value - ? WHERE ${MARKS}`, ms);
        await storage.setAlarm(Date.now() + 60_000);
      });
    await age(6 * 86_400_000);
    await runDurableObjectAlarm(stub);
    expect((await me(token)).counts).toEqual({ view_item: 1 });
    await age(2 * 86_400_000);
    await runDurableObjectAlarm(stub);
    expect(await me(token)).toMatchObject({ counts: {}, recent: [{ item_id: "A" }] });
    await age(23 * 86_400_000);
    await runDurableObjectAlarm(stub);
    expect((await me(token)).status).toBe(401);
  });
});
