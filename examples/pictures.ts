import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.ts";
import { startDemo } from "./e2e/startDemo.ts";

/** Takes the pictures of README and docs/console.md of the running demo: `node examples/pictures.ts` after `npm run build`. */
const FOLDER = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const LOOKED_AT = ["22423", "85099B", "22726", "22086"];
/** Longer than the SDK takes to send what happened. */
const SENT_AFTER_MS = 2_500;
const ROLLED_UP_AFTER_MS = 30_000;

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
  await takeConsole();
} finally {
  await browser.close();
  await demo.stop();
  rmSync(stateDir, { recursive: true, force: true });
}

/** The console, once made-up shoppers have given it something to tell. */
async function takeConsole(): Promise<void> {
  const portOf = (address: string): string => new URL(address).port;
  const env = {
    ...process.env,
    CANDOUR_EDGE_PORT: portOf(demo.edge),
    CANDOUR_SHOP_PORT: portOf(demo.shop),
    CANDOUR_NEWS_PORT: portOf(demo.news),
  };
  const traffic = fileURLToPath(new URL("traffic.ts", import.meta.url));
  execFileSync(process.execPath, [traffic, "--shoppers", "120"], { env, stdio: "ignore" });
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${demo.edge}/console/sign-in`);
  await page.getByLabel("Your name").fill("Priya Nair");
  await page.getByLabel("Role key").fill("local-marketer");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1 }).waitFor();
  // Figures are rolled up by then.
  await page.waitForTimeout(ROLLED_UP_AFTER_MS);
  for (const [name, path] of [
    ["console-slots", "/console/slots"],
    ["console-editor", "/console/slots/home-hero"],
  ]) {
    await page.goto(`${demo.edge}${path}`, { waitUntil: "networkidle" });
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  }
}
