import { join } from "node:path";
import type { Product } from "../../catalogue/Product.ts";
import type { ProductRow } from "../../catalogue/queries.ts";
import type { ActRelation } from "../../relevance/ActRelation.ts";
import { basketSessions } from "../../relevance/build/basketSessions.ts";
import { buildTraits } from "../../relevance/build/buildTraits.ts";
import { indexCards } from "../../relevance/build/indexCards.ts";
import { NO_PAIRS, type PairCounts } from "../../relevance/build/PairCounts.ts";
import { similarLists } from "../../relevance/build/similarLists.ts";
import { NO_DEMAND } from "../../relevance/publish/ItemStats.ts";
import { buildPopular } from "../../relevance/publish/popular/buildPopular.ts";
import { placed } from "../../relevance/publish/popular/placed.ts";
import type { Command } from "../Command.ts";
import { shelveCatalogue } from "../catalogue/shelveCatalogue.ts";
import { readConstants } from "../constants/readConstants.ts";
import type { Option } from "../input/Option.ts";
import { demandOf } from "../log/demandOf.ts";
import { createLogWriter } from "../log/LogWriter.ts";
import { pairsAfterViewing } from "../log/pairsAfterViewing.ts";
import { readLog } from "../log/readLog.ts";
import { sessionise } from "../log/sessionise.ts";
import { viewersOf } from "../log/viewersOf.ts";
import { addStatistics } from "../statistics/addStatistics.ts";
import { readStatistics } from "../statistics/readStatistics.ts";
import { traitsOfStatistics } from "../statistics/traitsOfStatistics.ts";
import { afterBlocks } from "./afterBlocks.ts";
import { listBlocks } from "./listBlocks.ts";
import { orderItems } from "./orderItems.ts";
import { BUILDING, publishFolder } from "./publishFolder.ts";
import { readWeights } from "./readWeights.ts";
import { refuseSources } from "./refuseSources.ts";
import { writeSnapshot } from "./writeSnapshot.ts";

const OPTIONS: readonly Option[] = [
  {
    name: "events",
    value: "F",
    kind: "input",
    help: "events, NDJSON or gzip, or a folder of such files; - reads standard input",
  },
  { name: "orders", value: "F", kind: "input", help: "orders, NDJSON, gzip, or a folder of them" },
  {
    name: "statistics",
    value: "F",
    kind: "input",
    help: "live traffic as GET /v1/admin/statistics gives it, or a folder of such files",
  },
  { name: "catalogue", value: "F", kind: "file", help: "product feed: TSV, CSV or NDJSON" },
  { name: "out", value: "DIR", kind: "path", isRequired: true, help: "folder of the snapshots" },
  { name: "k", value: "N", kind: "count", help: "shoppers behind a pair that is published (5)" },
  { name: "constants", value: "F", kind: "file", help: "what candour tune wrote" },
  { name: "weights", value: "F", kind: "file", help: "what candour tune --weights wrote" },
  { name: "site", value: "ID", kind: "site", help: "the site's id, part of every key (default)" },
];

/** `candour build`: neighbour lists from a log, as a versioned snapshot in the form that the edge publishes. */
export const build: Command = {
  about: "Builds neighbour lists from events and orders, as a snapshot in the form the edge reads.",
  options: OPTIONS,
  async run(values, { progress, print }) {
    const started = performance.now();
    const events = values.get("events");
    const orders = values.get("orders");
    const live = values.get("statistics");
    refuseSources({ events, orders, live });
    const out = values.get("out") ?? "";
    const site = values.get("site") ?? "default";
    const k = Number(values.get("k") ?? 5);
    const constants = readConstants(values.get("constants"));
    const weights = readWeights(values.get("weights"));

    const feed = values.get("catalogue");
    const shelf = join(out, `${BUILDING}-feed`);
    const catalogue = feed === undefined ? null : await shelveCatalogue(feed, shelf, progress);
    if (!catalogue) {
      progress.say(
        "no catalogue: the snapshot has lists, but no cards to show and nothing similar",
      );
    }
    const statistics = live === undefined ? null : await readStatistics(live, progress);
    const isLogged = events !== undefined || orders !== undefined;
    const log = isLogged
      ? await readLog({ events, orders }, progress)
      : createLogWriter().finish(0);
    const now = Math.max(log.now, statistics?.at ?? 0);
    const demand = demandOf(log);
    const stats = new Map(log.ids.map((id, number) => [id, demand[number] ?? { ...NO_DEMAND }]));
    if (statistics) addStatistics(stats, statistics);
    const known = [...stats.keys()];
    const { ids, places, handleOf, handleOfId } = orderItems(
      known,
      [...stats.values()],
      catalogue?.ids,
    );
    const pairsOf = (relation: ActRelation): PairCounts =>
      statistics?.pairs(relation, handleOfId) ?? NO_PAIRS;
    const products = rowsOf(ids, catalogue?.inOrder(places));
    const itemCount = ids.length;
    const views = sessionise(log.acts, handleOf);
    const baskets = basketSessions(log.baskets, handleOf);
    progress.say(`${views.at.length} visits with two views or more, ${baskets.at.length} baskets`);

    const told = (relation: string) => (phase: string, done: number, total: number) =>
      progress.tick(() => `${relation}: ${phase} ${done} of ${total}`);
    const current = await publishFolder(out, site, (store, version) =>
      writeSnapshot(store, {
        site,
        version,
        at: now,
        ids,
        products: catalogue ? products : ids.map(() => null),
        weights,
        popular: buildPopular({ products: placed(products), stats, now, k }),
        traits(relation) {
          const isPublic = (id: string): boolean => (stats.get(id)?.shoppers ?? 0) >= k;
          if (statistics) {
            return traitsOfStatistics(relation, statistics, log).finish(ids, isPublic);
          }
          const traits = buildTraits(relation === "viewed_together" ? views : baskets, itemCount);
          // Of what too few have touched nothing is told, as with pairs.
          return traits.map((one, item) =>
            isPublic(ids[item] ?? "") ? one : 0,
          ) as Uint32Array<ArrayBuffer>;
        },
        lists: {
          viewed_together: listBlocks(
            {
              ...{ sessions: views, itemCount, constants: constants.viewed_together, k },
              viewers: statistics
                ? Uint32Array.from(ids, (id) => stats.get(id)?.viewers ?? 0)
                : viewersOf(views, itemCount),
              pairs: pairsOf("viewed_together"),
            },
            told("viewed_together"),
          ),
          bought_together: listBlocks(
            {
              ...{ sessions: baskets, itemCount, constants: constants.bought_together, k },
              pairs: pairsOf("bought_together"),
            },
            told("bought_together"),
          ),
          bought_after_viewing: afterBlocks(
            {
              pairs: statistics
                ? pairsOf("bought_after_viewing")
                : pairsAfterViewing(log.acts, handleOf, log.now),
              ...{ itemCount, k },
            },
            told("bought_after_viewing"),
          ),
          similar: catalogue ? { [Symbol.iterator]: () => similarLists(indexCards(products)) } : [],
        },
      }),
    );
    catalogue?.close();
    progress.say(`${out}/${current.folder} is current`);
    print(
      JSON.stringify({
        version: current.version,
        folder: current.folder,
        manifest: current.hash,
        items: itemCount,
        visits: views.at.length,
        baskets: baskets.at.length,
        ...log.counts,
        build_s: Math.round((performance.now() - started) / 10) / 100,
        peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1_024),
      }),
    );
  },
};

/** Rows by handle; of an item that no catalogue tells of its id alone. */
const rowsOf = (
  ids: readonly string[],
  products: Iterable<Product> | undefined,
): Iterable<ProductRow> => ({
  *[Symbol.iterator]() {
    if (products) for (const one of products) yield rowOf(one.item_id, one);
    else for (const id of ids) yield rowOf(id, undefined);
  },
});

/** When an item was added is not in a feed: nothing counts as new. */
function rowOf(item_id: string, product: Product | undefined): ProductRow {
  return {
    item_id,
    title: product?.title ?? "",
    url: product?.url ?? "",
    image: product?.image ?? "",
    price: product?.price ?? 0,
    was_price: product?.was_price ?? null,
    currency: product?.currency ?? "",
    availability: product?.availability ?? "in_stock",
    category: product?.category ?? null,
    brand: product?.brand ?? null,
    sensitive: product?.sensitive ? 1 : 0,
    added_at: 0,
  };
}
