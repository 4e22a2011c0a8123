import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import {
  ALL_DENIED,
  type Me,
  parseMePatch,
  parseWithoutRequest,
  type WithoutAnswer,
} from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { bearerOf } from "../platform/bearerOf.ts";
import { parsed } from "../platform/parsed.ts";
import { parseJson } from "../platform/parseJson.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readJson } from "../platform/readJson.ts";
import { readJsonText } from "../platform/readJsonText.ts";
import type { Site } from "../platform/Site.ts";
import { signReceipt } from "../platform/signReceipt.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { eventsCsv } from "../shopper/eventsCsv.ts";
import type { Held } from "../shopper/Held.ts";
import { keepWithdrawal } from "../shopper/keepWithdrawal.ts";
import { meOf } from "../shopper/meOf.ts";
import { titlesFor } from "../shopper/titlesFor.ts";
import { unknownShopper } from "../shopper/unknownShopper.ts";
import { visitorOf } from "../slots/visitorOf.ts";
import { withoutViews } from "../slots/withoutViews.ts";
import { callerOf } from "./callerOf.ts";
import {
  eraseDescription,
  exportDescription,
  meDescription,
  patchDescription,
  withoutDescription,
} from "./shopperDescriptions.ts";

export const meRoutes = new Hono<AppEnv>();

meRoutes.use("/v1/me", rateLimit("me"));
meRoutes.use("/v1/me/export", rateLimit("me"));
meRoutes.use("/v1/me/without", rateLimit("me"));

meRoutes.get("/v1/me", describeRoute(meDescription), async (c) => {
  const { site, shopper, terms } = await callerOf(c, null);
  const held = await shopper.stub.me(terms);
  if (!held) throw unknownShopper();
  return c.json(await told(c.env, site, held));
});

meRoutes.patch("/v1/me", describeRoute(patchDescription), async (c) => {
  const body = await readJson(c.req.raw);
  const patch = parsed(parseMePatch(body));
  const { site, shopper, terms } = await callerOf(c, body);
  if (patch.unlink) await shopper.stub.unlink(terms);
  const held = await shopper.stub.patch(terms, patch);
  if (!held) throw unknownShopper();
  return c.json(await told(c.env, site, held));
});

meRoutes.post("/v1/me/without", describeRoute(withoutDescription), async (c) => {
  const body = await readJson(c.req.raw);
  const request = parsed(parseWithoutRequest(body));
  const { site, shopper, terms } = await callerOf(c, body);
  const { limit, items } = request;
  const [published, kept] = await Promise.all([
    publishedSite(c.env, site.id),
    request.decision === undefined ? null : shopper.stub.decision(request.decision),
  ]);
  const slot = request.slot ?? kept?.slot;
  const page = request.page ?? (kept && { url: "", type: "other" as const, ...kept.page });
  if (slot === undefined || !page) throw notHeld("decision", "is none that is held");
  const found = await withoutViews({
    ...{ site, published, slot, page, shopper: shopper.id, now: terms.now },
    visitor: visitorOf(c.req.raw, request.language ?? site.locale),
    language: request.language ?? site.locale,
    ...(limit !== undefined && { limit }),
    ...(items && { items }),
    views: (sets) => shopper.stub.views(terms, sets),
  });
  if (!found) throw notHeld("slot", "is none that is shown now");
  const held = await shopper.stub.me(terms);
  if (!held) throw unknownShopper();
  const { recent } = await told(c.env, site, held);
  const views = recent
    .filter(({ item_id }) => found.items.includes(item_id))
    .map(({ item_id, title, last_at, views }) => ({ item_id, title, at: last_at, views }));
  const { now, without } = found;
  return c.json({ slot, views, now, without } satisfies WithoutAnswer);
});

meRoutes.get("/v1/me/export", describeRoute(exportDescription), async (c) => {
  const { site, shopper, terms } = await callerOf(c, null);
  const all = await shopper.stub.exportAll(terms);
  if (!all) throw unknownShopper();
  const day = new Date(terms.now).toISOString().slice(0, 10);
  const asFile = (ending: string) =>
    c.header("Content-Disposition", `attachment; filename="candour-${site.id}-${day}.${ending}"`);
  if (c.req.query("format") === "csv") {
    asFile("csv");
    return c.body(eventsCsv(all.events), 200, { "Content-Type": "text/csv; charset=utf-8" });
  }
  asFile("json");
  const me = await told(c.env, site, all.held);
  const events = all.events.map(({ event, purposes }) => ({ ...event, kept_for: purposes }));
  const receipts = me.consent.receipts;
  const file = {
    exported_at: terms.now,
    site: site.id,
    ...me,
    receipts,
    events,
    rows: all.rows,
  };
  return c.body(`${JSON.stringify(file, null, 2)}\n`, 200, { "Content-Type": "application/json" });
});

meRoutes.delete("/v1/me", describeRoute(eraseDescription), async (c) => {
  // A request with neither token nor body has one stream all the same: an empty one.
  const sent = bearerOf(c) ? "" : await readJsonText(c.req.raw);
  const body = sent === "" ? null : parseJson(sent);
  const { site, shopper, terms } = await callerOf(c, body);
  const counts = await shopper.stub.erase(terms.now, { everywhere: true });
  if (!counts) throw unknownShopper();
  const receipt = await signReceipt(c.env, {
    at: terms.now,
    choices: ALL_DENIED,
    policy: site.policy ?? "",
    via: "api",
    erased: counts,
  });
  await keepWithdrawal(c.env, site.id, receipt);
  return c.json({ erased: true, at: terms.now, counts, receipt });
});

function notHeld(path: string, message: string): Problem {
  return new Problem(404, "There is nothing to decide anew.", { errors: [{ path, message }] });
}

/** What is held, with the catalogue's titles; without them where the catalogue can't be asked. */
async function told(env: Env, site: Site, held: Held): Promise<Me> {
  const ids = [
    ...held.items.map((item) => item.item_id),
    ...held.reminders.map((reminder) => reminder.item_id),
    ...held.attention.shown.map((one) => one.item_id),
    ...held.mutes.flatMap((mute) => (mute.kind === "item" ? [mute.name] : [])),
  ];
  return meOf(held, site, await titlesFor(env, site.id, ids));
}
