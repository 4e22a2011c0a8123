import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { edge, shop } from "./e2e/demo.ts";
import { edgeApi } from "./e2e/edgeApi.ts";
import { openHome } from "./e2e/shopVisit.ts";

const { admin } = edgeApi(edge);
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = "+44 20 7946 0777";
const HOUR_MS = 3_600_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it("second call: the agent's screen opens by its address, knows her, says why and how to begin", async () => {
  const shopper = await visitShop();
  await tell("b-1", "question", "Billing problem", 26);
  await tell("b-2", "complaint", "Charged twice for one order, and nobody picks up", 20);
  const agent = await signIn();
  const page = agent.page;
  await page.goto(
    `${edge}/console/agent?${new URLSearchParams({ phone: PHONE, purpose: "You rang us.", waited: "42" })}`,
  );
  await page.getByRole("heading", { name: "Is this Betty Smith?" }).waitFor();
  const text = await page.locator("main").innerText();
  for (const words of [
    "Calling now from +442079460777, waited 0:42",
    "They get no promotions and no reminders",
    "Billing specialists",
    "High:",
    "A payment or a bill",
    "I'm sorry that you had to call twice about the billing transaction",
    "Charged twice for one order",
    "Customer service. You rang us. Today",
  ]) {
    expect(text).toContain(words);
  }
  expect(await page.locator("[data-assisted]").count()).toBeGreaterThan(0);
  await shoot(page, "agent second call");
  await page.keyboard.press("y");
  await page.getByText("Confirmed. Begin with the sentence below.").waitFor();
  await page.keyboard.press("e");
  await page.keyboard.type("Refunded one of the two.");
  await page.keyboard.press("Tab");
  await page.locator("h1").click();
  await page.keyboard.press("s");
  await page.getByText("Saved. What was open about it is resolved.").waitFor();
  expect(await page.locator("main").innerText()).toContain("Resolved: Refunded one of the two.");
  await shopper.context.close();
  await agent.context.close();
});

it("what she did in the shop goes from the open screen within five seconds of her withdrawal", async () => {
  const shopper = await visitShop();
  const agent = await signIn();
  await agent.page.goto(
    `${edge}/console/agent?phone=${encodeURIComponent(PHONE)}&purpose=She%20rang`,
  );
  await agent.page.getByRole("heading", { name: "Is this Betty Smith?" }).waitFor();
  expect(await agent.page.locator("[data-assisted]").count()).toBeGreaterThan(0);
  const panel = shopper.page;
  await panel.locator("[data-candour-preferences]").first().click();
  await panel.getByRole("switch", { name: /Help that knows what happened/ }).click();
  const begun = Date.now();
  await agent.page.getByText("They have withdrawn").waitFor({ timeout: 5_000 });
  console.info(`blank after ${Date.now() - begun} ms`);
  expect(await agent.page.locator("[data-assisted]").count()).toBe(0);
  expect(await agent.page.locator("main").innerText()).toContain("Not shown any more");
  // What stays is who looked, when and why; nothing of it says what was seen.
  await panel.getByRole("button", { name: "Who looked", exact: true }).click();
  await panel.getByText("She rang").first().waitFor();
  await shopper.context.close();
  await agent.context.close();
});

it("helps in the visit in which two searches find nothing, in its own place, until it is put away", async () => {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  await openHome(page, shop);
  const assist = { personalisation: "denied", assistance: "granted" };
  await page.evaluate((choices) => Reflect.get(window, "candour").consent.set(choices), assist);
  const slot = page.locator("[data-candour-slot=help]");
  for (const words of ["zeppelin hangar", "unicorn stable"]) {
    const told = page.waitForResponse((answer) => answer.url().endsWith("/v1/events"));
    await page.goto(`${shop}/search?q=${encodeURIComponent(words)}`);
    expect((await told).status()).toBe(202);
    expect(await slot.innerText()).toContain("Questions?");
  }
  const decided = page.waitForResponse((answer) => answer.url().endsWith("/v1/slots"));
  await page.goto(`${shop}/search?q=cake`);
  await decided;
  await slot.getByText("Your last searches found nothing here.").waitFor();
  await slot.scrollIntoViewIfNeeded();
  expect(await slot.innerText()).not.toContain("Questions?");
  expect(
    await page.locator("[data-candour-slot]:not([data-candour-slot=help]) .candour-help").count(),
  ).toBe(0);
  expect(await violations(page)).toEqual([]);
  await shoot(page, "help in the shop");
  await slot.getByRole("button", { name: "Talk to a person" }).click();
  const panel = page.locator("candour-panel");
  await panel.getByRole("button", { name: "Talk to a person" }).click();
  await panel
    .getByText(/Read out [\d ]{8,}: it shows customer service/)
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  const kept = page.waitForResponse((answer) => answer.url().includes("/v1/me"));
  await slot.getByRole("button", { name: "No, thank you" }).click();
  await slot.getByText("Questions?").waitFor();
  expect((await kept).status()).toBe(200);
  const again = page.waitForResponse((answer) => answer.url().endsWith("/v1/slots"));
  await page.goto(`${shop}/search?q=cake`);
  expect(await (await again).text()).not.toContain("nothing_found");
  await context.close();
});

it("a service desk whose origin the site names opens whom it says inside its own page; no other does", async () => {
  const desk = await startDesk();
  const site: object = Object(await admin("GET", "/v1/admin/site"));
  const settings = { ...Object(Reflect.get(site, "settings")), desk_origins: [desk.origin] };
  await admin("PUT", "/v1/admin/site", { ...site, settings });
  await expect
    .poll(
      async () =>
        (await fetch(`${edge}/console/agent`, { redirect: "manual" })).headers.get(
          "Content-Security-Policy",
        ),
      {
        timeout: 15_000,
      },
    )
    .toContain(desk.origin);
  const agent = await signIn();
  await agent.page.goto(`${desk.origin}/?${new URLSearchParams({ edge, phone: PHONE })}`);
  const frame = agent.page.frameLocator("iframe");
  await frame.getByRole("heading", { name: "Is this Betty Smith?" }).waitFor();
  const foreign = await startDesk();
  const blocked = await agent.context.newPage();
  const refusals: string[] = [];
  blocked.on("console", (message) => refusals.push(message.text()));
  await blocked.goto(`${foreign.origin}/?${new URLSearchParams({ edge, phone: PHONE })}`);
  await expect.poll(() => refusals.join("\n")).toContain("frame-ancestors");
  await agent.context.close();
  await desk.stop();
  await foreign.stop();
});

it.each([
  { look: "desktop, light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { look: "desktop, dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { look: "phone, dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const)("the pages have no violation and no sideways scrolling: $look", async (look) => {
  const { page, context } = await signIn(look);
  for (const path of [
    "/console/agent",
    "/console/agent?q=nobody%40example.com",
    `/console/agent?phone=${encodeURIComponent(PHONE)}`,
  ]) {
    await page.goto(edge + path);
    expect(await violations(page), path).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, path).toBeLessThanOrEqual(0);
    await shoot(page, `agent ${look.look} ${path.slice(0, 24)}`);
  }
  await context.close();
  const lead = await signIn(look, "lead", "Service");
  await lead.page.goto(`${edge}/console/service`);
  expect(await violations(lead.page), "service").toEqual([]);
  await shoot(lead.page, `service ${look.look}`);
  await lead.context.close();
});

/** A shopper who grants assistance, looks around, has trouble at the checkout, and is signed in as Betty. */
async function visitShop(): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  await openHome(page, shop);
  await page.getByRole("button", { name: "Yes, personalise" }).click();
  const assertion = jwt({ sub: "BETTY-E2E", name: "Betty Smith", phone: PHONE });
  await page.evaluate(async (token) => {
    const candour = Reflect.get(window, "candour");
    await candour.consent.set({
      personalisation: "granted",
      assistance: "granted",
      measurement: "granted",
    });
    candour.track("page_error", {
      message: "Payment failed",
      page: { url: location.href, type: "checkout" },
    });
    await candour.identify(token);
  }, assertion);
  await page.goto(`${shop}/product/22423`);
  await expect
    .poll(() => admin("GET", "/v1/agent/screen-pop?customer=BETTY-E2E&purpose=test"))
    .toHaveProperty("browsing.recent.0");
  return { page, context };
}

async function signIn(
  options: object = {},
  role = "agent",
  heading = "Who is it about?",
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: "en-GB", bypassCSP: false, ...options });
  const page = await context.newPage();
  await page.goto(`${edge}/console/sign-in`);
  await page.locator("input[name=who]").fill("Jonas Berg");
  await page.locator("input[name=key]").fill(`local-${role}`);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
  return { page, context };
}

function jwt(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor(Date.now() / 1_000) + 300;
  const open = `${part({ alg: "HS256" })}.${part({ exp, ...claims })}`;
  return `${open}.${createHmac("sha256", "local-identity").update(open).digest("base64url")}`;
}

async function tell(id: string, kind: string, subject: string, hoursAgo: number): Promise<void> {
  const at = Date.now() - hoursAgo * HOUR_MS;
  const body = {
    site: "demo",
    id,
    customer: "BETTY-E2E",
    channel: "phone",
    kind,
    subject,
    at,
    status: "open",
  };
  await admin("POST", "/v1/interactions", { ...body, order: "581492" });
}

/** The example desk on a port of its own. */
async function startDesk(): Promise<{ origin: string; stop(): Promise<void> }> {
  const html = readFileSync(
    new URL("service-desk/index.html", import.meta.url).href.slice(7),
    "utf8",
  );
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(html);
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** What axe-core finds against WCAG 2.2 AA, a line each; evaluated from outside, so that the page's policy stays on. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(`${AXE};(async () => (await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  })).violations.map((fault) => fault.id + ": " + fault.nodes.map((node) => node.html.slice(0, 160)).join(" | ")))()`);
}

/** Keeps a picture where one is asked for. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["CANDOUR_PICTURES"];
  if (folder)
    await page.screenshot({ path: `${folder}/${name.replace(/\W+/g, "-")}.png`, fullPage: true });
}
