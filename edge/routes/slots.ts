import { Hono } from "hono";
import {
  type Decision,
  parseSlotsRequest,
  type SiteTerms,
  type SlotsAnswer,
} from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { bearerOf } from "../platform/bearerOf.ts";
import { requireOrigin } from "../platform/origins.ts";
import { parseJson } from "../platform/parseJson.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readJsonText } from "../platform/readJsonText.ts";
import { loadSite } from "../platform/sites.ts";
import { siteTerms } from "../platform/siteTerms.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { readWhole } from "../relevance/snapshot/readWhole.ts";
import { type Answered, countServed } from "../reports/served/countServed.ts";
import { shopperOf } from "../shopper/shopperOf.ts";
import { tellShownLater } from "../shopper/shownLater.ts";
import { termsOf } from "../shopper/termsOf.ts";
import { viewOf } from "../shopper/viewOf.ts";
import { commonAnswers } from "../slots/commonAnswers.ts";
import { createScene } from "../slots/createScene.ts";
import { decideSlots } from "../slots/decideSlots.ts";
import { toRemember } from "../slots/toRemember.ts";
import { visitorOf } from "../slots/visitorOf.ts";
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
    const startedAt = Date.now();
    const body = await readJsonText(c.req.raw);
    const bearer = bearerOf(c);
    const common = bearer ? undefined : commonAnswers.find(body);
    if (common) {
      const site = await loadSite(c.env, common.site);
      requireOrigin(c, site);
      const text = common.answer({ site, published: await publishedSite(c.env, site.id) });
      if (text) {
        countServed(c, site, { answered: common.answered, tookMs: Date.now() - startedAt });
        return answerWith(text, siteTerms(site, c.req.raw));
      }
    }
    const parsed = parseSlotsRequest(parseJson(body));
    if (!parsed.ok) {
      throw new Problem(400, "The body is not a request for slots.", { errors: parsed.faults });
    }
    const request = parsed.value;
    const site = await loadSite(c.env, request.site);
    requireOrigin(c, site);
    const token = request.shopper ?? bearer;
    const shopper = await shopperOf(c.env, token, site.id);
    const terms = termsOf(site, c.req.raw, request);
    const [shown, view] = await Promise.all([
      publishedSite(c.env, site.id),
      shopper ? viewOf(shopper.stub, terms) : null,
    ]);
    const language = request.language ?? site.locale;
    const visitor = visitorOf(c.req.raw, language);
    const of = { env: c.env, site: site.id, published: shown };
    const { done, published } = await readWhole(of, async (reading) => {
      const about = { site, page: request.page, now: terms.now, reading, view };
      const scene = await createScene({ ...about, visitor });
      const privateItems = new Set<string>();
      const answer: SlotsAnswer = await decideSlots({
        scene,
        privateItems,
        slots: shown.slots,
        asked: request.slots,
        beside: request.shown,
        language,
        shopper: view && shopper ? shopper.id : null,
      });
      return { scene, privateItems, answer };
    });
    const { scene, privateItems, answer } = done;
    if (token && !view) answer.shopper_unknown = true;
    const answered = answeredIn(answer);
    countServed(c, site, { answered, tookMs: Date.now() - startedAt });
    if (!token) commonAnswers.keep(body, { site, published }, { answer, answered });
    const { decisions, ...rest } = answer;
    const written = decisions.map((decision) => ({ decision, text: JSON.stringify(decision) }));
    const told = written.filter(({ decision }) => decision.strategy !== "help");
    if (shopper && view && told.length > 0) {
      const { personalisation, measurement } = view.allowed;
      const global = site.settings.global_holdout;
      const exposureOf = ({ decision, slot, variant, arm = variant, items }: Decision) => ({
        ...{ decision, slot, variant: arm, global },
        reasons: items.map(({ reason }) => reason.code),
        holdout: published.slots.get(slot)?.holdout ?? 0,
      });
      const note = {
        at: terms.now,
        decisions: personalisation ? toRemember(scene, told, privateItems) : [],
        exposures: measurement ? told.map(({ decision }) => exposureOf(decision)) : [],
      };
      if (personalisation || measurement) tellShownLater(c.executionCtx, shopper, { terms, note });
    }
    const list = `"decisions":[${written.map(({ text }) => text).join(",")}]`;
    const more = JSON.stringify(rest).slice(1, -1);
    return answerWith(`{${list}${more && ","}${more}`, siteTerms(site, c.req.raw));
  },
);

/** What is counted of an answer: who is held out gets nothing, and that is no emptiness. */
const answeredIn = ({ decisions }: SlotsAnswer): Answered[] =>
  decisions.map(({ slot, variant, items, strategy }) => ({
    slot,
    // Help has nothing to say as long as nothing goes wrong.
    isEmpty: items.length === 0 && variant !== "holdout" && strategy !== "help",
  }));

/** An answer of JSON whose last bracket is still to come, and what depends on where the request comes from. */
function answerWith(text: string, terms: SiteTerms): Response {
  return new Response(`${text},"terms":${JSON.stringify(terms)}}`, { headers: HEADERS });
}

const HEADERS = { "Content-Type": "application/json", "Cache-Control": "private, no-store" };
