import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { startNews } from "./news/server.ts";
import { startShop } from "./shop/server.ts";
import { assertPortFree } from "./start/assertPortFree.ts";
import { endOnSignal } from "./start/endOnSignal.ts";
import { isBuilt } from "./start/isBuilt.ts";
import { endLeftovers, noteProcesses } from "./start/leftovers.ts";
import { loadDemo } from "./start/loadDemo.ts";
import { step } from "./start/progress.ts";
import { Stop } from "./start/Stop.ts";
import { readSettings, type Settings } from "./start/settings.ts";
import { openStateFolder } from "./start/stateFolder.ts";
import { tickCron } from "./start/tickCron.ts";
import { tour } from "./start/tour.ts";

/** What `npm start` runs: build, edge, demo shop, news page, demo data; then it waits for a signal to end. */
async function main(): Promise<void> {
  const closing: (() => Promise<void> | void)[] = [];
  const end = async (code: number): Promise<never> => {
    for (const close of closing.reverse()) await close();
    process.exit(code);
  };
  endOnSignal(() => end(0));
  try {
    const settings = readSettings(process.env);
    const state = openStateFolder(settings.stateDir);
    await endLeftovers(state);
    await assertPortsFree(settings);
    if (!isBuilt(settings.root)) await step("Building the SDK", () => build(settings));
    const edge = await step("Starting the edge", async () => {
      // Loads for seconds: only now, so that a signal before is heard.
      const { migrate, startEdge } = await import("./start/startEdge.ts");
      await migrate(settings, state);
      return startEdge(settings);
    });
    closing.push(() => edge.close());
    noteProcesses(state);
    const shop = await startShop({ port: settings.shopPort, edge: settings.edgeUrl });
    closing.push(() => shop.close());
    const news = await startNews({
      port: settings.newsPort,
      edge: settings.edgeUrl,
      shop: settings.shopUrl,
    });
    closing.push(() => news.close());
    await loadDemo(settings, state);
    closing.push(tickCron(settings.edgeUrl));
    console.log(tour(settings));
    console.log(`candour ready ${settings.shopUrl}`);
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    await end(1);
  }
}

async function assertPortsFree(settings: Settings): Promise<void> {
  await assertPortFree(settings.edgePort, "CANDOUR_EDGE_PORT");
  await assertPortFree(settings.shopPort, "CANDOUR_SHOP_PORT");
  await assertPortFree(settings.newsPort, "CANDOUR_NEWS_PORT");
}

async function build(settings: Settings): Promise<void> {
  const rollup = join(settings.root, "node_modules/rollup/dist/bin/rollup");
  if (!existsSync(rollup)) throw new Stop("The packages are not installed. Run: npm ci");
  await promisify(execFile)(process.execPath, [rollup, "-c", "--silent"], { cwd: settings.root });
  if (!existsSync(join(settings.root, "dist/assets/candour.js")))
    throw new Stop("The build left no dist/assets/candour.js. Run: npm run build");
}

await main();
