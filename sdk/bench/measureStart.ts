import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { dirname, join } from "node:path";

/** What starting a script costs a page's main thread. */
export interface Start {
  /** Evaluating it and all that it does before a choice, in milliseconds: median over fresh loads, each a new context. */
  readonly cpu_ms: number;
  /** On a slowed-down processor, the longest task with the script less the longest without it: medians. */
  readonly longest_task_ms: number;
}

export interface StartRun {
  /** The script. What it loads is served from its folder. */
  readonly path: string;
  /** Product cards on the page. */
  readonly cards: number;
  readonly loads: number;
  /** Attributes of the script's tag. */
  readonly attributes: string;
  /** How many times slower the processor is while tasks are measured. */
  readonly slow: number;
}

/** After the load event the notice and idle work come. */
const SETTLE_MS = 1_500;
const SLOWED_LOADS = 3;

export async function measureStart({
  path,
  cards,
  attributes,
  loads,
  slow,
}: StartRun): Promise<Start> {
  const { launchBrowser } = await import("../../examples/browser.ts");
  const server = await serve({ path, cards, attributes });
  const browser = await launchBrowser();
  try {
    const page = async (query: string, rate: number) => {
      const context = await browser.newContext();
      const tab = await context.newPage();
      const session = await context.newCDPSession(tab);
      // Time of the main thread, not of the clock: another process on the machine costs the page nothing.
      await session.send("Performance.enable", { timeDomain: "threadTicks" });
      if (rate > 1) await session.send("Emulation.setCPUThrottlingRate", { rate });
      await tab.goto(`${server.origin}/${query}`, { waitUntil: "load" });
      await tab.waitForTimeout(SETTLE_MS);
      const { metrics } = await session.send("Performance.getMetrics");
      const task = metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
      const longest = await tab.evaluate(() => Number(Reflect.get(globalThis, "longestTaskMs")));
      await context.close();
      return { scriptMs: task * 1000, longest };
    };
    const costs: number[] = [];
    // With and without in turn: what else the machine does hits both.
    for (let load = 0; load < loads; load++) {
      const { scriptMs } = await page("?with", 1);
      const { scriptMs: without } = await page("", 1);
      costs.push(scriptMs - without);
    }
    const slowed: number[] = [];
    const plain: number[] = [];
    for (let load = 0; load < SLOWED_LOADS; load++) {
      slowed.push((await page("?with", slow)).longest);
      plain.push((await page("", slow)).longest);
    }
    return {
      cpu_ms: median(costs),
      longest_task_ms: Math.max(0, median(slowed) - median(plain)),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

interface Served {
  readonly origin: string;
  close(): void;
}

/** A page of a shop, the script and its chunks, and an edge that decides nothing. */
async function serve({
  path,
  cards,
  attributes,
}: Pick<StartRun, "path" | "cards" | "attributes">): Promise<Served> {
  const card = (n: number): string =>
    `<li><a href="/p/${n}"><img alt="" width="1" height="1">Product ${n}</a><p>£4.95</p></li>`;
  const list = Array.from({ length: cards }, (_, n) => card(n)).join("");
  const body = `<main data-page-type="category"><div data-candour-slot="home-hero">own</div><ul>${list}</ul></main>`;
  const watch = `<script>longestTaskMs=0;new PerformanceObserver(l=>{for(const e of l.getEntries())longestTaskMs=Math.max(longestTaskMs,e.duration)}).observe({type:"longtask",buffered:true})</script>`;
  const server: Server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    if (pathname.endsWith(".js")) {
      const file = pathname === "/script.js" ? path : join(dirname(path), pathname);
      response.setHeader("content-type", "text/javascript");
      try {
        response.end(readFileSync(file));
      } catch {
        response.writeHead(404).end();
      }
    } else if (pathname.startsWith("/v1/")) {
      response.setHeader("content-type", "application/json");
      response.end('{"decisions":[]}');
    } else {
      const tag = search
        ? `<script async src="/script.js" data-site="demo" ${attributes}></script>`
        : "";
      response.setHeader("content-type", "text/html");
      response.end(
        `<!doctype html><html lang="en"><head><title>Shop</title>${watch}${tag}</head><body>${body}</body></html>`,
      );
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
