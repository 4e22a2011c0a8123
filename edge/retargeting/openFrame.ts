import { randomId } from "../platform/ids.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import type { Frame } from "./frame/Frame.ts";
import { meetVisitor } from "./meetVisitor.ts";
import type { Opening } from "./Opening.ts";
import type { Ad } from "./pick/Ad.ts";
import type { Picking } from "./pick/Picking.ts";
import { pickAds } from "./pick/pickAds.ts";
import { pickContextual } from "./pick/pickContextual.ts";
import { sealTicket } from "./reference/ticket.ts";
import type { Visitor } from "./Visitor.ts";

const PRODUCTS = { tall: 3, wide: 1 } as const;

/** What the box shows to who asks, and the cookies that go with it. */
export async function openFrame(
  opening: Opening,
): Promise<{ frame: Frame; cookies: readonly string[] }> {
  const { env, site, terms, publisher, shape, topic } = opening;
  const visitor = await meetVisitor(opening);
  const show = randomId();
  const reading = (await publishedSite(env, site.id)).open();
  const picking: Picking = {
    ...{ db: env.DB, site, reading, known: visitor.known, topic },
    ...{ limit: PRODUCTS[shape], now: terms.now },
  };
  // Picked whether shown or not: one answer takes no longer than another.
  const ads = await paidFor(opening, { visitor, picking, show });
  const ticket = await sealTicket(env, {
    ...{ site: site.id, shopper: visitor.shopper?.id ?? null, show, at: terms.now },
    ...{ items: ads.map(({ product }) => product.item_id), publisher, shape },
    ...(visitor.jar && { jar: visitor.jar }),
  });
  const isKnown = visitor.shopper !== null;
  const state: Frame["state"] = visitor.hasStopped
    ? { kind: "stopped", canUndo: true }
    : { kind: "ads", ads, isKnown, canAsk: !isKnown && !terms.gpc };
  return { frame: { site, shape, state, ticket }, cookies: visitor.cookies };
}

/** What there is attention left for; where that is nothing, what anybody would be shown. */
async function paidFor(
  { site, terms }: Opening,
  { visitor, picking, show }: { visitor: Visitor; picking: Picking; show: string },
): Promise<readonly Ad[]> {
  const { shopper } = visitor;
  const ads = await pickAds(picking);
  if (!shopper || ads[0]?.basis !== "shopper") return ads;
  const items = ads.map(({ product }) => product.item_id);
  const settings = site.settings.retargeting;
  const answer = await shopper.stub.ads(terms, { kind: "take", show, items, settings });
  const taken = new Set(answer?.kind === "take" ? answer.value : []);
  const left = ads.filter(({ product }) => taken.has(product.item_id));
  return left.length > 0 ? left : pickContextual(picking, new Set(items));
}
