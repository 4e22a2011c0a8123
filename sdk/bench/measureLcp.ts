/** When a page's largest content was painted, over fresh loads in turn: with the SDK and with its script blocked. */
export interface Lcp {
  readonly with_ms: Spread;
  readonly without_ms: Spread;
  /** Median of the differences of two loads that followed each other. */
  readonly difference_ms: number;
  /** The difference is smaller than what half of the loads without us differ by among themselves. */
  readonly is_noise: boolean;
}

/** The median, and the quarter points on both sides of it. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface LcpRun {
  /** Address of the page. Its tag loads `candour.js`. */
  readonly url: string;
  readonly loads: number;
  readonly viewport: { readonly width: number; readonly height: number };
  /** How many times slower the processor is. */
  readonly slow: number;
}

/** By then slots are filled, and the notice is there. */
const SETTLE_MS = 2_000;

export async function measureLcp({ url, loads, viewport, slow }: LcpRun): Promise<Lcp> {
  const { launchBrowser } = await import("../../examples/browser.ts");
  const browser = await launchBrowser();
  try {
    const load = async (isOurs: boolean): Promise<number> => {
      const context = await browser.newContext({ viewport });
      const tab = await context.newPage();
      const session = await context.newCDPSession(tab);
      await session.send("Network.enable");
      // Something is blocked either way: looking for it costs both the same.
      const urls = [isOurs ? "*/no-such-script.js" : "*/candour.js"];
      await session.send("Network.setBlockedURLs", { urls });
      if (slow > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
      await tab.addInitScript(() => {
        new PerformanceObserver((list) => {
          Reflect.set(globalThis, "paintedAt", list.getEntries().at(-1)?.startTime);
        }).observe({ type: "largest-contentful-paint", buffered: true });
      });
      await tab.goto(url, { waitUntil: "load" });
      await tab.waitForTimeout(SETTLE_MS);
      const { paintedAt, isThere } = await tab.evaluate(() => ({
        paintedAt: Number(Reflect.get(globalThis, "paintedAt")),
        isThere: typeof Object(Reflect.get(globalThis, "candour")).track === "function",
      }));
      await context.close();
      if (isThere !== isOurs || !(paintedAt > 0)) throw new Error(`no paint to measure at ${url}`);
      return paintedAt;
    };
    // The first of all warms up the server and the browser.
    await load(true);
    const pairs: { ours: number; plain: number }[] = [];
    for (let n = 0; n < loads; n++) {
      // Each goes first as often as the other.
      if (n % 2) pairs.push({ ours: await load(true), plain: await load(false) });
      else {
        const plain = await load(false);
        pairs.push({ ours: await load(true), plain });
      }
    }
    const without_ms = spreadOf(pairs.map(({ plain }) => plain));
    const { median: difference_ms } = spreadOf(pairs.map(({ ours, plain }) => ours - plain));
    return {
      with_ms: spreadOf(pairs.map(({ ours }) => ours)),
      without_ms,
      difference_ms,
      is_noise: Math.abs(difference_ms) <= without_ms.high - without_ms.low,
    };
  } finally {
    await browser.close();
  }
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}
