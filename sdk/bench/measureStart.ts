import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { dirname, join } from "node:path";

/** What starting a script costs a page's main thread. */
export interface Start {
  /** Evaluating it and all that it does before a choice, in milliseconds: median over fresh loads, each a new context. */
  readonly cpu_ms: number;
  /**
   * On a slowed-down processor: the longest run of the script itself, or what it made of the tasks after the page had
   * loaded, the longest with it less the longest without. Before that a page lays itself out, in tasks far longer.
   */
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
const SLOWED_LOADS = 5;
/** By then the page has drawn itself, and what follows is ours. */
const AFTER_LOAD_MS = 300;

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
      const longest = await tab.evaluate(longestOf, AFTER_LOAD_MS);
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
    const own: number[] = [];
    const late: number[] = [];
    const plain: number[] = [];
    for (let load = 0; load < SLOWED_LOADS; load++) {
      const { longest } = await page("?with", slow);
      own.push(longest.own);
      late.push(longest.late);
      plain.push((await page("", slow)).longest.late);
    }
    return {
      cpu_ms: median(costs),
      longest_task_ms: Math.max(median(own), median(late) - median(plain)),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** In the page: the longest run of one of our scripts, and the longest task a while after it had loaded. */
function longestOf(afterLoadMs: number): { own: number; late: number } {
  const entries: unknown[] = Reflect.get(globalThis, "longEntries");
  const [navigation] = performance.getEntriesByType("navigation");
  const loaded = Number(Reflect.get(Object(navigation), "loadEventEnd"));
  let own = 0;
  let late = 0;
  for (const entry of entries.map(Object)) {
    for (const { sourceURL, duration } of entry.scripts ?? []) {
      if (/\/script\.js|\/sdk\//.test(sourceURL)) own = Math.max(own, duration);
    }
    const isLate = entry.entryType === "longtask" && entry.startTime > loaded + afterLoadMs;
    if (isLate) late = Math.max(late, entry.duration);
  }
  return { own, late };
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
  const watch = `<script>longEntries=[];for(const type of["longtask","long-animation-frame"])new PerformanceObserver(l=>longEntries.push(...l.getEntries())).observe({type,buffered:true})</script>`;
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
