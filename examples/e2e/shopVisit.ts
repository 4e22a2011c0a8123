import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A decision as the page's `candour:decision` event told it. */
export interface SeenDecision {
  readonly slot: string;
  readonly personalised: boolean;
  readonly items: readonly {
    readonly item_id: string;
    readonly title: string;
    readonly reason: { readonly code: string; readonly because?: string; readonly text: string };
  }[];
}

const KEPT = "__decisions";

/** Keeps every decision that the SDK announces on this page, from its first script on. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript((kept) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { [kept]: seen });
    document.addEventListener("candour:decision", (event) => {
      if (event instanceof CustomEvent) seen.push(event.detail);
    });
  }, KEPT);
}

const listening = new WeakSet<Page>();

async function open(page: Page, url: string): Promise<void> {
  if (!listening.has(page)) {
    listening.add(page);
    await listen(page);
  }
  await page.goto(url);
}

export async function openHome(page: Page, shop: string): Promise<void> {
  await open(page, `${shop}/`);
  await decisionsOf(page, "home-hero");
}

/** Opens a product's page and sees its slot filled. */
export async function openProduct(page: Page, shop: string, itemId: string): Promise<void> {
  await open(page, `${shop}/product/${encodeURIComponent(itemId)}`);
  await decisionsOf(page, "product-together");
}

/** Opens a product's page and stays until the edge has acknowledged the view. */
export async function viewProduct(page: Page, shop: string, itemId: string): Promise<void> {
  const acknowledged = page.waitForResponse(
    (answer) =>
      answer.url().endsWith("/v1/events") &&
      answer.status() === 202 &&
      (answer.request().postData() ?? "").includes("view_item"),
  );
  await openProduct(page, shop, itemId);
  await acknowledged;
}

/** The latest decision of a slot on this page; waits for the first. */
export async function decisionsOf(page: Page, slot: string): Promise<SeenDecision> {
  let latest: SeenDecision | undefined;
  await expect
    .poll(
      async () => {
        const all = await page.evaluate(
          (kept) => JSON.parse(JSON.stringify(Reflect.get(globalThis, kept) ?? [])),
          KEPT,
        );
        latest = (all as SeenDecision[]).findLast((decision) => decision.slot === slot);
        return latest !== undefined;
      },
      { timeout: 10_000 },
    )
    .toBe(true);
  if (!latest) throw new Error(`no decision for ${slot}`);
  return latest;
}

/** Opens the home page until its first slot is personal: events travel within two seconds. */
export async function personalised(page: Page, shop: string): Promise<SeenDecision> {
  let hero: SeenDecision | undefined;
  await expect
    .poll(
      async () => {
        await openHome(page, shop);
        hero = await decisionsOf(page, "home-hero");
        return hero.personalised;
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBe(true);
  if (!hero) throw new Error("no decision for home-hero");
  return hero;
}
