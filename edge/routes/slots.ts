import { Hono } from "hono";
import { parseSlotsRequest, type SlotsAnswer } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { bearerOf } from "../platform/bearerOf.ts";
import { requireOrigin } from "../platform/origins.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readJson } from "../platform/readJson.ts";
import { loadSite } from "../platform/sites.ts";
import { siteTerms } from "../platform/siteTerms.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { shopperOf } from "../shopper/shopperOf.ts";
import { tellShownLater } from "../shopper/shownLater.ts";
import { termsOf } from "../shopper/termsOf.ts";
import { createScene } from "../slots/createScene.ts";
import { decideSlots } from "../slots/decideSlots.ts";
import { toRemember } from "../slots/toRemember.ts";
import { describe } from "./describe.ts";

/** Decisions for the slots of a page. */
export const slotsRoutes = new Hono<AppEnv>().post(
  "/v1/slots",
  describe({
    tag: "Pages",
    summary: "Decide what the slots of a page show",
    description:
      "A shopper's token is optional: without one, or with one that is unknown, slots show what is the same for everyone.",
    media: "text/plain",
    example: {
      site: "demo",
      shopper: "c1.…",
      page: { url: "https://shop.example/p/22423", type: "product", item_id: "22423" },
      slots: [{ id: "product-together", limit: 6 }],
    },
    answer: "A decision for each slot, with a reason for each item.",
  }),
  rateLimit("slots"),
  async (c) => {
    const parsed = parseSlotsRequest(await readJson(c.req.raw));
    if (!parsed.ok) {
      throw new Problem(400, "The body is not a request for slots.", { errors: parsed.faults });
    }
    const request = parsed.value;
    const site = await loadSite(c.env, request.site);
    requireOrigin(c, site);
    const token = request.shopper ?? bearerOf(c);
    const shopper = await shopperOf(c.env, token, site.id);
    const terms = termsOf(site, c.req.raw, request);
    const [published, view] = await Promise.all([
      publishedSite(c.env, site.id),
      shopper ? shopper.stub.view(terms) : null,
    ]);
    const reading = published.open();
    const scene = await createScene({ site, page: request.page, now: terms.now, reading, view });
    const answer: SlotsAnswer = await decideSlots({
      scene,
      slots: published.slots,
      asked: request.slots,
      language: request.language ?? site.locale,
      shopper: view && shopper ? shopper.id : null,
    });
    answer.terms = siteTerms(site, c.req.raw);
    if (token && !view) answer.shopper_unknown = true;
    if (shopper && view && answer.decisions.length > 0) {
      const { personalisation, measurement } = view.allowed;
      const { decisions, page } = await toRemember(scene, answer.decisions);
      const exposures = answer.decisions.map(({ decision, slot, variant }) => ({
        ...{ decision, slot, variant },
        holdout: published.slots.get(slot)?.holdout ?? 0,
      }));
      const note = {
        at: terms.now,
        page,
        decisions: personalisation ? decisions : [],
        exposures: measurement ? exposures : [],
      };
      if (personalisation || measurement) tellShownLater(c.executionCtx, shopper, { terms, note });
    }
    return c.json(answer, 200, { "Cache-Control": "private, no-store" });
  },
);
