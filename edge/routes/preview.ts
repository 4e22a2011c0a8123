import { Hono } from "hono";
import * as v from "valibot";
import { LIMITS, PAGE_TYPES } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import type { ShopperView } from "../shopper/ShopperView.ts";
import { createScene } from "../slots/createScene.ts";
import { decideSlots } from "../slots/decideSlots.ts";
import { draftSlots } from "../slots/drafts/draftSlots.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const ids = v.optional(v.pipe(v.array(id), v.maxLength(50)), []);
const text = v.optional(v.pipe(v.string(), v.maxLength(LIMITS.titleChars)));
const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

const schema = v.object({
  site: v.optional(v.string()),
  /** Items the made-up shopper looked at, the latest first. */
  recent: ids,
  cart: ids,
  purchased: ids,
  muted: v.optional(v.object({ items: ids, categories: ids }), {}),
  page: v.optional(
    v.object({
      url: v.optional(v.string(), "/"),
      type: v.optional(v.picklist(PAGE_TYPES), "home"),
      item_id: v.optional(id),
      category: text,
      search_term: text,
      cart: v.optional(v.array(id)),
    }),
    {},
  ),
  slots: v.pipe(
    v.array(
      v.union([
        v.pipe(
          id,
          v.transform((slot): { id: string; limit?: number | undefined } => ({ id: slot })),
        ),
        v.object({ id, limit }),
      ]),
    ),
    v.maxLength(LIMITS.slotsPerRequest),
  ),
  /** Decide by the drafts rather than by what is published. */
  draft: v.optional(v.boolean(), false),
  /** As if it were this time, milliseconds since the epoch. */
  at: v.optional(v.pipe(v.number(), v.minValue(0))),
  language: v.optional(v.pipe(v.string(), v.maxLength(35))),
});

/** What a made-up shopper would see. Nothing of it is kept. */
export const previewRoutes = new Hono<AppEnv>().post(
  "/v1/admin/preview",
  describe({
    tag: "Marketers",
    summary: "Decide for a made-up shopper",
    role: "marketer",
    body: schema,
    answer: "Decisions, as `/v1/slots` gives them.",
  }),
  requireRole("marketer"),
  async (c) => {
    const body = await readBody(c.req.raw, schema);
    const site = await siteOrDefault(c.env, body.site);
    const published = await publishedSite(c.env, site.id);
    const drafts = body.draft ? await draftSlots(c.env.DB, site.id) : null;
    const now = body.at ?? Date.now();
    const { url, type, ...rest } = body.page;
    const scene = await createScene({
      site,
      page: { url, type, ...withoutAbsent(rest) },
      now,
      reading: published.open(),
      view: viewOf(body, now),
    });
    const answer = await decideSlots({
      scene,
      slots: drafts ? new Map(drafts.map((slot) => [slot.id, slot])) : published.slots,
      asked: body.slots.map(({ id: slot, limit: asked }) =>
        asked === undefined ? { id: slot } : { id: slot, limit: asked },
      ),
      language: body.language ?? site.locale,
      shopper: null,
    });
    return c.json(answer);
  },
);

/** A shopper who granted personalisation and did just that; null for one who did nothing. */
function viewOf(body: v.InferOutput<typeof schema>, now: number): ShopperView | null {
  const { recent, cart, purchased, muted } = body;
  const said = [recent, cart, purchased, muted.items, muted.categories];
  if (said.every((list) => list.length === 0)) return null;
  return {
    allowed: { personalisation: true, assistance: false, measurement: false, retargeting: false },
    recent: recent.map((item_id, age) => ({ item_id, at: now - age * 60_000, views: 1 })),
    cart,
    quantities: cart.map(() => 1),
    visits: 1,
    purchased: purchased.map((item_id) => ({ item_id, at: now })),
    muted,
    interests: [],
    weights: [],
    left: [],
    reminders: [],
    shown: [],
  };
}

type Absent<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutAbsent<T extends object>(fields: T): Absent<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Absent<T>;
}
