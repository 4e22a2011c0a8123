import { parseArgs } from "node:util";
import { catalogueRows } from "./shop/catalogue.ts";
import { orderRows } from "./shop/orders.ts";
import { adminApi } from "./start/adminApi.ts";
import { step } from "./start/progress.ts";
import { Stop } from "./start/Stop.ts";
import { readSettings } from "./start/settings.ts";
import { createDice } from "./traffic/createDice.ts";
import { holdOut } from "./traffic/holdOut.ts";
import { pageCalls } from "./traffic/pageCalls.ts";
import { sumOf } from "./traffic/sumOf.ts";
import { visit } from "./traffic/visit.ts";

/** Visits under way at a time. */
const AT_ONCE = 6;
const SHOPPERS_MAX = 10_000;
/** Baskets of a wholesaler make one visit of hundreds of calls. */
const ITEMS_MAX = 12;

/**
 * What `npm run demo:traffic` runs beside a started demo: made-up shoppers who allow measurement visit the shop over its HTTP API and
 * buy what somebody really bought, so that reports have something to tell. They buy alike whether or not they are held out: an honest report of them
 * finds no difference.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { shoppers: { type: "string", default: "500" } } });
  const shoppers = Number(values.shoppers);
  if (!Number.isInteger(shoppers) || shoppers < 1 || shoppers > SHOPPERS_MAX)
    throw new Stop(`--shoppers must be a number from 1 to ${SHOPPERS_MAX}.`);
  const { edgeUrl, shopUrl } = readSettings(process.env);
  const admin = adminApi(edgeUrl);
  await step("Holding some shoppers out", async () => holdOut(admin));
  const products = new Map([...catalogueRows({ shop: shopUrl })].map((row) => [row.item_id, row]));
  const orders = [...orderRows()]
    .map(({ items }) => items.filter(({ item_id }) => products.has(item_id)).slice(0, ITEMS_MAX))
    .filter((items) => items.length > 0)
    .slice(-shoppers);
  const run = Date.now().toString(36);
  const calls = pageCalls({ edgeUrl, shopUrl });
  const sums = await step("Shoppers made of real orders visit the shop", async (report) => {
    const done: Awaited<ReturnType<typeof visit>>[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      for (let at = next++; at < orders.length; at = next++) {
        const basket = orders[at] ?? [];
        const about = { basket, products, name: `generated-${run}-${at}`, dice: createDice(at) };
        done.push(await visit(calls, about));
        report(`${done.length} of ${orders.length}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return sumOf(done);
  });
  console.log(`  Generated, not real: see ${edgeUrl}/console/reports in half a minute.`);
  console.log(JSON.stringify({ shoppers: orders.length, ...sums }));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Stop ? error.message : error);
  process.exitCode = 1;
}
