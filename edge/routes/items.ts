import { Hono } from "hono";
import { type NeighboursAnswer, RELATIONS } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { loadSite } from "../platform/sites.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { waitForAll } from "../relevance/snapshot/waitForAll.ts";
import { tastableOf } from "../slots/tastableOf.ts";
import { describe } from "./describe.ts";

/** Lists change with every build; a browser may rank by one that is five minutes old. */
const MAX_AGE_S = 300;

/** The public neighbour lists, by which a browser ranks on its own. The same for everyone, and no one is in them. */
export const itemsRoutes = new Hono<AppEnv>().get(
  "/v1/items/:site/:item_id/neighbours",
  describe({
    tag: "Pages",
    summary: "The neighbour lists of one item",
    description:
      "Public and cacheable: what on-device ranking works with. Weights are bytes under the list's scale.",
    answer: "Neighbours by relation, and the cards to show them.",
  }),
  rateLimit("items"),
  async (c) => {
    const site = await loadSite(c.env, c.req.param("site"));
    const id = c.req.param("item_id");
    const reading = (await publishedSite(c.env, site.id)).open();
    const etag = `"${site.id}-${reading.edition}"`;
    const item = (await reading.resolve([id])).get(id);
    if (item !== undefined) await reading.loadCards([item]);
    const own = item === undefined ? undefined : reading.card(item);
    if (item === undefined || !own) throw new Problem(404, "The catalogue has no such item.");
    c.header("Cache-Control", `public, max-age=${MAX_AGE_S}`);
    c.header("ETag", etag);
    if (c.req.header("If-None-Match") === etag) return c.body(null, 304);
    if (own.sensitive) {
      const nothing = { item_id: id, version: reading.version, relations: [], cards: [] };
      return c.json({ ...nothing, sensitive: true } satisfies NeighboursAnswer);
    }
    await waitForAll(RELATIONS.map((relation) => reading.loadLists(relation, [item])));
    const packed = RELATIONS.flatMap((relation) => {
      const list = reading.lists(relation).list(item);
      return list ? [{ relation, list, ids: Array.from(list.ids) }] : [];
    });
    const handles = new Set(packed.flatMap(({ ids }) => ids));
    await reading.loadCards([...handles]);
    const relations = packed.map(({ relation, list, ids }) => ({
      relation,
      scale: list.scale,
      unit: reading.scaleOf(relation),
      neighbours: ids.flatMap((handle, at) => {
        const card = reading.card(handle);
        // A browser would show it for what its shopper looked at.
        if (!card || card.sensitive) return [];
        const support = list.support && { support: list.support[at] ?? 0 };
        return [{ item_id: card.item_id, weight: list.weights[at] ?? 0, ...support }];
      }),
    }));
    const cards = [item, ...handles].flatMap((handle) => {
      const card = reading.card(handle);
      return card && !card.sensitive ? [card] : [];
    });
    const facets = Object.fromEntries(cards.map((card) => [card.item_id, tastableOf(card).facets]));
    const { version } = reading;
    const answer: NeighboursAnswer = { item_id: id, version, relations, facets, cards };
    return c.json(answer);
  },
);
