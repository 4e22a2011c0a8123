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

/**
 * Opens a page until a slot of it is decided. On a busy machine an answer may miss its deadline, and the shop's own
 * content then stays for that view, as it should: the next load asks again.
 */
async function openUntilDecided(page: Page, url: string, slot: string): Promise<void> {
  if (!listening.has(page)) {
    listening.add(page);
    await listen(page);
  }
  await expect
    .poll(
      async () => {
        await page.goto(url);
        return (await decisionWithin(page, slot, 4_000)) !== undefined;
      },
      { timeout: 40_000 },
    )
    .toBe(true);
}

export async function openHome(page: Page, shop: string): Promise<void> {
  await openUntilDecided(page, `${shop}/`, "home-hero");
}

/** Opens a product's page and sees its slot filled. */
export async function openProduct(page: Page, shop: string, itemId: string): Promise<void> {
  await openUntilDecided(page, `${shop}/product/${encodeURIComponent(itemId)}`, "product-together");
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
  const latest = await decisionWithin(page, slot, 10_000);
  if (!latest) throw new Error(`no decision for ${slot}`);
  return latest;
}

async function decisionWithin(
  page: Page,
  slot: string,
  patienceMs: number,
): Promise<SeenDecision | undefined> {
  const read = (): Promise<SeenDecision | undefined> =>
    page.evaluate(
      ({ kept, id }) => {
        const seen: SeenDecision[] = Reflect.get(globalThis, kept) ?? [];
        return seen.findLast((decision) => decision.slot === id);
      },
      { kept: KEPT, id: slot },
    );
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const latest = await read();
    if (latest) return latest;
    await page.waitForTimeout(50);
  }
  return undefined;
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
      { timeout: 30_000, interval: 500 },
    )
    .toBe(true);
  if (!hero) throw new Error("no decision for home-hero");
  return hero;
}
