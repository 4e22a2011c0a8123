import { type Context, Hono } from "hono";
import * as v from "valibot";
import { titlesOf } from "../catalogue/titlesOf.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { inLanguage } from "../platform/inLanguage.ts";
import { isGesture } from "../platform/isGesture.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readForm } from "../platform/readForm.ts";
import { requireOwnPage } from "../platform/requireOwnPage.ts";
import { loadSite } from "../platform/sites.ts";
import type { Frame } from "../retargeting/frame/Frame.ts";
import { frameResponse } from "../retargeting/frame/frameResponse.ts";
import { settle } from "../retargeting/frame/settle.ts";
import { HANDOFF_FORM } from "../retargeting/handoffOf.ts";
import type { Opening } from "../retargeting/Opening.ts";
import { openFrame } from "../retargeting/openFrame.ts";
import { topicWords } from "../retargeting/pick/topicWords.ts";
import { clearCookies, setCookie } from "../retargeting/reference/cookies.ts";
import { newReference } from "../retargeting/reference/reference.ts";
import { openTicket, sealTicket, type Ticket } from "../retargeting/reference/ticket.ts";
import { stopAds } from "../retargeting/stopAds.ts";
import { undoStop } from "../retargeting/undoStop.ts";
import { type ShopperRef, stubOf } from "../shopper/shopperOf.ts";
import type { Terms } from "../shopper/Terms.ts";
import { termsOf } from "../shopper/termsOf.ts";
import { describe } from "./describe.ts";

/** Advertisements on other sites: the box, and what is done on it. */
export const adsRoutes = new Hono<AppEnv>();

adsRoutes.use("/v1/ads/*", rateLimit("ads"));

adsRoutes.get(
  "/v1/ads/frame",
  describe({
    tag: "Pages",
    summary: "An advertisement",
    description:
      "`?site&slot&publisher`, and `&shape` (`tall` or `wide`) and `&topic` (words of the page's topic). For an iframe that `/ads.js` makes; only the pages of `publisher`, which the site must list, may hold it. Same size and time whether or not a shopper is known. See docs/retargeting.md.",
    answer: "A page of its own, for an iframe of fixed size.",
  }),
  async (c) => {
    const startedAt = Date.now();
    const opening = await openingOf(c, {
      site: c.req.query("site"),
      publisher: c.req.query("publisher"),
      shape: c.req.query("shape"),
      topic: c.req.query("topic"),
    });
    if (!/^[\w-]{1,64}$/.test(c.req.query("slot") ?? "")) throw wrong("slot", "is needed");
    return answer(opening, { startedAt, ...(await openFrame(opening)) });
  },
);

const form = v.object({ ticket: v.string() });
const words = (summary: string, more: string) =>
  describe({
    ...{ tag: "Pages", summary, body: form, media: "application/x-www-form-urlencoded" },
    ...{ description: `Only the box itself may ask this. ${more}`, answer: "The box anew." },
  });

adsRoutes.post(
  "/v1/ads/hide",
  words("Hide what is shown", "Hidden in the shop too."),
  async (c) => {
    const act = await actOf(c);
    const { ticket, shopper, terms } = act;
    if (shopper)
      await shopper.stub.ads(terms, { kind: "mute", items: ticket.items, isMuted: true });
    const state = shopper ? ("hidden" as const) : ("hiddenHere" as const);
    return say(act, { kind: state, canUndo: true }, { more: { hidden: ticket.items } });
  },
);

adsRoutes.post(
  "/v1/ads/stop",
  words("Stop advertisements", "Withdraws retargeting everywhere, with a receipt."),
  async (c) => {
    const act = await actOf(c);
    const { site, ticket, shopper, terms } = act;
    const stopped = shopper && (await stopAds(c.env, shopper, terms));
    const no = [false, true].map((partitioned) =>
      setCookie("n", site.id, { value: "1", partitioned }),
    );
    const cookies = [...clearCookies(c.req.raw, site.id), ...no];
    const { shopper: _, ...rest } = ticket;
    const undo = stopped && !stopped.isErased ? { receipt: stopped.receipt.id } : null;
    const left = undo ? ticket : { ...rest, shopper: null };
    return say(
      { ...act, ticket: left },
      { kind: "stopped", canUndo: true },
      { cookies, more: undo },
    );
  },
);

adsRoutes.post("/v1/ads/undo", words("Take back what was just said", ""), async (c) => {
  const act = await actOf(c);
  const { site, ticket, shopper, terms, startedAt } = act;
  const cookies = clearCookies(c.req.raw, site.id, ["n"]);
  if (shopper && ticket.receipt !== undefined) {
    if (!(await undoStop(c.env, shopper, { terms, receipt: ticket.receipt })))
      return say(act, { kind: "askShop", canUndo: false });
    const next = await newReference(c.env, shopper, terms.now);
    await shopper.stub.ads(terms, { kind: "link", next: next.held });
    cookies.push(setCookie(ticket.jar ?? "r", site.id, { value: next.value }));
  }
  if (shopper && ticket.hidden) {
    const items = ticket.hidden;
    await shopper.stub.ads(terms, { kind: "mute", items, isMuted: false });
  }
  // As the next page will find it: with the cookies that this answer sets.
  const request = withCookies(c.req.raw, cookies);
  const { publisher, shape } = ticket;
  const opening = { env: c.env, request, site, terms, publisher, shape, topic: [] };
  const { frame, cookies: later } = await openFrame(opening);
  return answer(opening, { startedAt, frame, cookies: [...cookies, ...later] });
});

adsRoutes.post(
  "/v1/ads/seen",
  describe({
    ...{ tag: "Pages", summary: "An advertisement was in view", body: form },
    ...{ media: "application/x-www-form-urlencoded", status: 204 },
    ...{ description: "Only the box itself may ask this. Counted once.", answer: "Nothing." },
  }),
  async (c) => {
    const { ticket, shopper, terms } = await actOf(c);
    await shopper?.stub.ads(terms, { kind: "seen", show: ticket.show });
    return c.body(null, 204);
  },
);

adsRoutes.post(
  "/v1/ads/click",
  describe({
    ...{ tag: "Pages", summary: "Go to an advertised product" },
    ...{
      media: "application/x-www-form-urlencoded",
      body: v.object({ ticket: v.string(), item: v.string() }),
    },
    description:
      "Only the box itself may ask this, and only for a person's gesture. Leads to the product's page on the shop's own hosts, whatever the catalogue says.",
    answer: "303 to the shop.",
  }),
  async (c) => {
    const { site, ticket, shopper, terms, fields } = await actOf(c);
    if (!isGesture(c.req.raw))
      throw new Problem(403, "Only a person's own click leads to the shop.");
    const item = ticket.items.find((one) => one === fields.get("item"));
    if (item === undefined) throw wrong("item", "is none of this advertisement");
    await shopper?.stub.ads(terms, { kind: "clicked", show: ticket.show, item });
    const product = (await titlesOf(c.env, site.id, [item])).get(item);
    const address = URL.parse(product?.url ?? "");
    const isOwn = address !== null && site.origins.includes(address.origin);
    const target = isOwn ? address : new URL(site.origins[0] ?? "about:blank");
    const code = fields.get("code") ?? "";
    if (HANDOFF_FORM.test(code)) target.hash = `candour-ad=${code}`;
    c.header("Cache-Control", "private, no-store");
    c.header("Referrer-Policy", "no-referrer");
    return c.redirect(target.href, 303);
  },
);

interface Act {
  readonly env: Env;
  readonly site: Opening["site"];
  readonly ticket: Ticket;
  readonly shopper: ShopperRef | null;
  readonly terms: Terms;
  readonly fields: ReadonlyMap<string, string>;
  readonly startedAt: number;
}

/** What was done on a box: by the box alone, with the ticket it was served with. */
async function actOf(c: Context<AppEnv>): Promise<Act> {
  const startedAt = Date.now();
  c.header("Cache-Control", "private, no-store");
  requireOwnPage(c);
  const fields = await readForm(c.req.raw);
  const ticket = await openTicket(c.env, fields.get("ticket"), startedAt);
  if (!ticket) throw wrong("ticket", "is none of ours, or too old");
  const site = inLanguage(c, await loadSite(c.env, ticket.site));
  const { shopper: id } = ticket;
  const shopper = id === null ? null : { site: site.id, id, stub: stubOf(c.env, site.id, id) };
  const terms = termsOf(site, c.req.raw);
  return { env: c.env, site, ticket, shopper, terms, fields, startedAt };
}

/** The box with one sentence in it. */
async function say(
  { env, site, ticket, startedAt }: Act,
  state: Frame["state"],
  { cookies = [], more }: { cookies?: readonly string[]; more?: Partial<Ticket> | null } = {},
): Promise<Response> {
  const { publisher, shape } = ticket;
  const next = await sealTicket(env, { ...ticket, ...more });
  const frame = { site, shape, state, ticket: next };
  return answer({ publisher }, { startedAt, frame, cookies });
}

async function answer(
  { publisher }: Pick<Opening, "publisher">,
  made: { startedAt: number; frame: Frame; cookies: readonly string[] },
): Promise<Response> {
  const response = await frameResponse(made.frame, { publisher, cookies: made.cookies });
  await settle(made.startedAt);
  return response;
}

async function openingOf(
  c: Context<AppEnv>,
  asked: Readonly<Record<"site" | "publisher" | "shape" | "topic", string | undefined>>,
): Promise<Opening> {
  const site = await loadSite(c.env, asked.site ?? "");
  const { publisher = "", shape = "tall" } = asked;
  if (!site.publishers.includes(publisher)) {
    throw new Problem(403, "This publisher is not on the site's list.", {
      errors: [{ path: "publisher", message: "is not one of the site's publishers" }],
      headers: { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" },
    });
  }
  if (shape !== "tall" && shape !== "wide") throw wrong("shape", "must be tall or wide");
  return {
    ...{ env: c.env, request: c.req.raw, site: inLanguage(c, site), publisher, shape },
    ...{ terms: termsOf(site, c.req.raw), topic: topicWords(asked.topic) },
  };
}

function withCookies(request: Request, cookies: readonly string[]): Request {
  const set = cookies.map((cookie) => cookie.split(";")[0] ?? "");
  const names = set.map((pair) => `${pair.split("=")[0]}=`);
  const kept = (request.headers.get("Cookie") ?? "")
    .split(/;\s*/)
    .filter((pair) => !names.some((name) => pair.startsWith(name)));
  const headers = new Headers(request.headers);
  headers.set("Cookie", [...kept, ...set.filter((pair) => !pair.endsWith("="))].join("; "));
  return new Request(request.url, { headers });
}

function wrong(path: string, message: string): Problem {
  return new Problem(400, `${path} ${message}.`, { errors: [{ path, message }] });
}
