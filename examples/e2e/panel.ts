import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { readStored, TOKEN } from "./shopper.ts";

/** Opens the panel by the shop's own link, unless it is open. */
export async function openPanel(page: Page): Promise<void> {
  const section = page.getByRole("button", { name: "Take or delete it", exact: true });
  if (await section.isVisible()) return;
  await page.locator("[data-candour-preferences]").first().click();
  await section.waitFor();
}

/** The button that turns all four purposes on or off. */
export function everything(page: Page, to: "on" | "off"): Locator {
  return page.getByRole("button", { name: `Turn everything ${to}`, exact: true });
}

const NAMES = {
  personalisation: "Products that suit you better",
  assistance: "Help that knows what happened",
  measurement: "Finding out whether this helps",
  retargeting: "Your products on other sites",
} as const;

/** The switch of a purpose. */
export function switchOf(page: Page, purpose: keyof typeof NAMES): Locator {
  return page.getByRole("switch", { name: NAMES[purpose] });
}

/** Opens a page of the shop and grants all four purposes in the panel; answers the token, once the edge knows. */
export async function acceptAll(page: Page, shop: string): Promise<string> {
  await page.goto(`${shop}/`);
  await openPanel(page);
  await everything(page, "on").click();
  const token = await tokenOf(page);
  await page.keyboard.press("Escape");
  return token;
}

/** The shopper token that the browser holds; waits for it. */
export async function tokenOf(page: Page): Promise<string> {
  let token = "";
  await expect
    .poll(async () => {
      token = TOKEN.exec(await readStored(page))?.[0] ?? "";
      return token;
    })
    .not.toBe("");
  return token;
}

/** Answers the notice. */
export async function answerNotice(
  page: Page,
  answer: "Yes, personalise" | "Only on this device" | "No thanks",
): Promise<void> {
  await page.getByRole("button", { name: answer }).click();
}

const noThanks = (page: Page): Locator => page.getByRole("button", { name: "No thanks" });

/** Ends when the notice stands on the page: a busy machine may take its time. */
export const untilAsked = (page: Page): Promise<void> => noThanks(page).waitFor();

/** True where the notice doesn't come, though it had the time. */
export async function isLeftAlone(page: Page): Promise<boolean> {
  await page.waitForTimeout(1_500);
  return (await noThanks(page).count()) === 0;
}
