import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.ts";
import { startDemo } from "./e2e/startDemo.ts";

/** Takes the README's pictures of the running demo: `node examples/pictures.ts` after `npm run build`. */
const FOLDER = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const LOOKED_AT = ["22423", "85099B", "22726", "22086"];
/** Longer than the SDK takes to send what happened. */
const SENT_AFTER_MS = 2_500;

const stateDir = mkdtempSync(join(tmpdir(), "candour-pictures-"));
const demo = await startDemo(stateDir);
const browser = await launchBrowser();
mkdirSync(FOLDER, { recursive: true });
try {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 860 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(demo.shop);
  await page.getByRole("button", { name: "Yes, personalise" }).click();
  for (const path of [...LOOKED_AT.map((id) => `/product/${id}`), "/"]) {
    await page.goto(demo.shop + path);
    await page.waitForTimeout(SENT_AFTER_MS);
  }
  await page.screenshot({ path: join(FOLDER, "shop.png") });
  await page.locator("[data-candour-preferences]").first().click();
  await page.getByRole("button", { name: "What we know", exact: true }).click();
  await page.waitForTimeout(SENT_AFTER_MS);
  await page.screenshot({ path: join(FOLDER, "panel.png") });
} finally {
  await browser.close();
  await demo.stop();
  rmSync(stateDir, { recursive: true, force: true });
}
