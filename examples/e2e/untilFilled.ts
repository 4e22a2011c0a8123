import type { Locator } from "playwright-core";

const LOADS = 6;

/**
 * Loads a page until what fills a slot of it is there. An answer that comes after its deadline, as on a busy machine, leaves
 * the shop's own content for that view.
 */
export async function untilFilled(load: () => Promise<unknown>, filler: Locator): Promise<void> {
  for (let loads = 1; ; loads++) {
    await load();
    const drawn = await filler.waitFor({ timeout: 4_000 }).catch((error: unknown) => error);
    if (!drawn) return;
    if (loads === LOADS) throw drawn;
  }
}
