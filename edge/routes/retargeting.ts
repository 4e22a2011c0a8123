import { type Context, Hono } from "hono";
import * as v from "valibot";
import { isRecord, own } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { bearerOf } from "../platform/bearerOf.ts";
import { requireOrigin } from "../platform/origins.ts";
import { parsed } from "../platform/parsed.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readForm } from "../platform/readForm.ts";
import { readJson } from "../platform/readJson.ts";
import { requireOwnPage } from "../platform/requireOwnPage.ts";
import { loadSite, siteOrDefault } from "../platform/sites.ts";
import { MINUTE_MS } from "../platform/time.ts";
import { dateOfDay, parseRange } from "../reports/report/parseRange.ts";
import { settle } from "../retargeting/frame/settle.ts";
import { codeOf, HANDOFF_FORM, handoffOf } from "../retargeting/handoffOf.ts";
import { clearCookies, setCookie } from "../retargeting/reference/cookies.ts";
import { newReference } from "../retargeting/reference/reference.ts";
import { selectSuppression } from "../retargeting/suppression/recordQueries.ts";
import { shopperOf, stubOf } from "../shopper/shopperOf.ts";
import { termsOf } from "../shopper/termsOf.ts";
import { unknownShopper } from "../shopper/unknownShopper.ts";
import { describe } from "./describe.ts";

const HANDOFF_LIFE_MS = 10 * MINUTE_MS;

/** How browsers become known on other sites, on which sites, and the proof that what is bought is not shown there. */
export const retargetingRoutes = new Hono<AppEnv>();

retargetingRoutes.post(
  "/v1/retargeting/link",
  rateLimit("retargeting"),
  describe({
    tag: "Shopper",
    summary: "Let this browser be known on other sites",
    description:
      "Sets a cookie on the edge's own origin that holds a reference, another one at each use, where `retargeting` is granted; elsewhere takes it away. Sent with credentials, from the site's own origins. `handoff`: the code of a click on an advertisement in a browser that keeps third-party cookies apart.",
    role: "shopper",
    body: v.object({
      site: v.string(),
      shopper: v.optional(v.nullable(v.string())),
      handoff: v.optional(v.string()),
    }),
    answer: "`{linked}`. 403 where retargeting is not granted.",
  }),
  async (c) => {
    c.header("Cache-Control", "private, no-store");
    const body = await readJson(c.req.raw);
    const field = (name: string): unknown => (isRecord(body) ? own(body, name) : undefined);
    const named = field("site");
    const site = await loadSite(c.env, typeof named === "string" ? named : "");
    requireOrigin(c, site);
    // Only now is it known that the page is the site's own; anything else gets no cookie and can't read the answer.
    c.header("Access-Control-Allow-Credentials", "true");
    const token = field("shopper") ?? bearerOf(c);
    if (token === null || token === undefined) {
      setCookies(c, clearCookies(c.req.raw, site.id));
      return c.json({ linked: false });
    }
    const shopper = await shopperOf(c.env, token, site.id);
    const terms = termsOf(site, c.req.raw);
    const next = shopper && (await newReference(c.env, shopper, terms.now));
    const answer = next && (await shopper.stub.ads(terms, { kind: "link", next: next.held }));
    if (!shopper || !next || answer?.kind !== "link") {
      setCookies(c, clearCookies(c.req.raw, site.id));
      throw unknownShopper();
    }
    if (!answer.value) {
      setCookies(c, clearCookies(c.req.raw, site.id));
      throw new Problem(403, "The shopper has not granted retargeting: nothing is linked.", {
        errors: [{ path: "shopper", message: "has not granted retargeting" }],
      });
    }
    const no = clearCookies(c.req.raw, site.id, ["n"]);
    setCookies(c, [setCookie("r", site.id, { value: next.value }), ...no]);
    const code = field("handoff");
    if (typeof code === "string" && HANDOFF_FORM.test(code)) {
      const handed = { shopper: shopper.id, until: terms.now + HANDOFF_LIFE_MS };
      await handoffOf(c.env, site.id, code).put(handed);
    }
    return c.json({ linked: true });
  },
);

retargetingRoutes.post(
  "/v1/ads/claim",
  describe({
    ...{ tag: "Pages", summary: "Take over a hand-off", status: 204 },
    ...{ media: "application/x-www-form-urlencoded" },
    body: v.object({ site: v.string(), secret: v.string() }),
    description:
      "Only the box itself may ask this, after a click on it: where the shop has since said whose browser it is, a cookie is set that is good on this publisher's pages alone. The answer is the same where it has not.",
    answer: "Nothing.",
  }),
  async (c) => {
    const startedAt = Date.now();
    c.header("Cache-Control", "private, no-store");
    requireOwnPage(c);
    const fields = await readForm(c.req.raw);
    const site = await loadSite(c.env, fields.get("site") ?? "");
    const secret = fields.get("secret") ?? "";
    const terms = termsOf(site, c.req.raw);
    if (!HANDOFF_FORM.test(secret)) {
      throw new Problem(400, "secret is none.", {
        errors: [{ path: "secret", message: "must be 43 characters of base64url" }],
      });
    }
    const id = await handoffOf(c.env, site.id, await codeOf(secret)).take(terms.now);
    if (id !== null) {
      const next = await newReference(c.env, { site: site.id, id }, terms.now);
      const stub = stubOf(c.env, site.id, id);
      const answer = await stub.ads(terms, { kind: "link", next: next.held });
      const isLinked = answer?.kind === "link" && answer.value;
      const no = clearCookies(c.req.raw, site.id, ["n"]);
      if (isLinked) setCookies(c, [setCookie("p", site.id, { value: next.value }), ...no]);
    }
    await settle(startedAt);
    return c.body(null, 204);
  },
);

retargetingRoutes.get(
  "/.well-known/candour-publishers.txt",
  describe({
    tag: "Pages",
    summary: "Where a site advertises",
    description:
      "`?site`. One origin a line, as in ads.txt: no other page can hold its advertisements.",
    answer: "Text.",
  }),
  async (c) => {
    const site = await siteOrDefault(c.env, c.req.query("site"));
    const lines = [`# Pages that may hold advertisements of ${site.name}`, ...site.publishers];
    c.header("Cache-Control", "public, max-age=3600");
    c.header("Access-Control-Allow-Origin", "*");
    return c.text(`${lines.map((line) => line.replace(/[\r\n]/g, " ")).join("\n")}\n`);
  },
);

retargetingRoutes.get(
  "/v1/admin/reports/suppression",
  describe({
    tag: "Marketers",
    summary: "Proof that what is bought is not advertised",
    description:
      "`?site&from&to`: whole days, UTC. `ads`: products shown in advertisements to shoppers who were known; `ads_after_purchase`: those of them that the shopper had bought before and not given back. Counted from a record that is only appended to and that holds no shopper and no product. Personal advertisements alone: what anybody is shown is no part of it.",
    role: "marketer",
    answer: "`{from, to, purchases, refunds, ads, ads_after_purchase, days: [...]}`",
  }),
  requireRole("marketer"),
  async (c) => {
    const site = await siteOrDefault(c.env, c.req.query("site"));
    const asked = { from: c.req.query("from"), to: c.req.query("to") };
    const range = parsed(parseRange(asked, { timeZone: "UTC", now: Date.now() }));
    const rows = await selectSuppression(c.env.DB, site.id, range);
    const sum = (name: "purchases" | "refunds" | "ads" | "ads_after_purchase"): number =>
      rows.reduce((total, row) => total + row[name], 0);
    return c.json({
      ...{ from: dateOfDay(range.from), to: dateOfDay(range.to) },
      ...{ purchases: sum("purchases"), refunds: sum("refunds"), ads: sum("ads") },
      ads_after_purchase: sum("ads_after_purchase"),
      days: rows.map(({ day, ...counts }) => ({ day: dateOfDay(day), ...counts })),
    });
  },
);

function setCookies(c: Context<AppEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
}
