import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  Request,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchBrowser } from "../browser.ts";
import { logRequests } from "./shopper.ts";

/** A browser of its own, as a new shopper has it, with a page open in it. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every request of any of its pages to the edge, in the order in which they were begun. */
  readonly requests: readonly Request[];
  /** Another tab. */
  tab(): Promise<Page>;
}

/** What a browser says of the network being away, or of an answer that it was right to get. */
const EXPECTED = /ERR_INTERNET_DISCONNECTED|status of 4\d\d|ERR_NETWORK_CHANGED/;

/** For a test file: one Chromium; each visitor in a context of its own; a script error on any page fails the test. */
export function visitors(edge: string): (options?: BrowserContextOptions) => Promise<Visitor> {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const found = faults;
    [contexts, faults] = [[], []];
    expect(found).toEqual([]);
  });

  return async (options = {}) => {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    contexts.push(context);
    context.on("weberror", (error) => faults.push(String(error.error())));
    context.on("console", (message) => {
      const isFault = message.type() === "error" || message.type() === "warning";
      if (isFault && !EXPECTED.test(message.text())) faults.push(message.text());
    });
    const requests = logRequests(context, edge);
    return { context, requests, page: await context.newPage(), tab: () => context.newPage() };
  };
}
