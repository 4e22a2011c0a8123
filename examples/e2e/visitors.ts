import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type RecordingProxy, recordingProxy, type Sent } from "./recordingProxy.ts";

/** A browser of its own, as a new shopper has it, with a page open in it. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every request of any of its pages to the edge, in the order in which they left the browser. */
  readonly requests: readonly Sent[];
  /** Keeps back the edge's answers to a path until the function that it gives is called. */
  hold(path: string): () => void;
  /** Ends when all that the pages do by themselves has been sent and answered: nothing goes to the edge any more. */
  settled(): Promise<void>;
  /** Another tab. */
  tab(): Promise<Page>;
}

/** Longer than a page waits before it sends. */
const QUIET_MS = 2_500;
/** A busy machine takes its time. */
const SETTLE_MAX_MS = 45_000;
/** What a browser says of the network being away, or of an answer that it was right to get. */
const EXPECTED = /ERR_INTERNET_DISCONNECTED|status of 4\d\d|ERR_NETWORK_CHANGED/;

/**
 * For a test file: one Chromium; each visitor in a context of its own. A script error or a warning on any page fails the
 * test, but for those that are `expected`.
 */
export function visitors(
  edge: string,
  expected?: RegExp,
): (options?: BrowserContextOptions) => Promise<Visitor> {
  let browser: Browser;
  let opened: { context: BrowserContext; proxy: RecordingProxy }[] = [];
  let faults: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const { context, proxy } of opened) {
      await context.close();
      await proxy.close();
    }
    const found = faults;
    [opened, faults] = [[], []];
    expect(found).toEqual([]);
  });

  return async (options = {}) => {
    const proxy = await recordingProxy();
    const context = await browser.newContext({
      locale: "en-GB",
      // Chromium leaves its own machine out of proxying unless it is told not to.
      proxy: { server: proxy.address, bypass: "<-loopback>" },
      ...options,
    });
    opened.push({ context, proxy });
    context.on("weberror", (error) => faults.push(String(error.error())));
    context.on("console", (message) => {
      const isFault = message.type() === "error" || message.type() === "warning";
      const text = message.text();
      if (isFault && !EXPECTED.test(text) && !expected?.test(text)) faults.push(text);
    });
    return {
      context,
      get requests() {
        return proxy.sent.filter((one) => one.url().startsWith(edge));
      },
      page: await context.newPage(),
      hold: proxy.hold,
      settled: async () => {
        const from = Date.now();
        const quietMs = () => Math.min(proxy.quietMs(edge), Date.now() - from);
        await expect.poll(quietMs, { timeout: SETTLE_MAX_MS }).toBeGreaterThan(QUIET_MS);
      },
      tab: () => context.newPage(),
    };
  };
}
