import { expect, it } from "vitest";
import { browse, choicesOn, ITEMS, isEvents, linkedFrom, pathOf } from "../e2e/browse.ts";
import { edge, shop } from "../e2e/demo.ts";
import { edgeApi } from "../e2e/edgeApi.ts";
import { acceptAll, answerNotice, openPanel, switchOf } from "../e2e/panel.ts";
import type { Sent } from "../e2e/recordingProxy.ts";
import { isIdentifying, readKept, readStored, TOKEN } from "../e2e/shopper.ts";
import { decisionsOf, openHome, openProduct } from "../e2e/shopVisit.ts";
import { untilClean } from "../e2e/untilClean.ts";
import { visitors } from "../e2e/visitors.ts";

const api = edgeApi(edge);
const visit = visitors(edge);
const BAG = "85099B";

it("on the device personalises the home page from what was looked at, and sends no event and no token", async () => {
  const visitor = await visit();
  const { page } = visitor;
  await openHome(page, shop);
  await answerNotice(page, "Only on this device");
  await openProduct(page, shop, BAG);
  await expect.poll(() => readStored(page)).toContain(BAG);
  await visitor.settled();
  await openHome(page, shop);
  await expect.poll(async () => (await decisionsOf(page, "home-hero")).personalised).toBe(true);
  const hero = await decisionsOf(page, "home-hero");
  expect(hero.items.filter((item) => item.reason.because === BAG).length).toBeGreaterThan(0);
  const reason = hero.items.find((item) => item.reason.because === BAG)?.reason.text ?? "?";
  const row = page.locator('[data-candour-slot="home-hero"]');
  await expect.poll(() => row.getByText(reason).count()).toBeGreaterThan(0);

  await browse(page, shop, ITEMS.slice(2, 5));
  await page.goto(`${shop}/`);
  await openPanel(page);
  await page.getByText("Bytes about you sent: 0", { exact: true }).waitFor();
  await visitor.settled();
  expect(visitor.requests.filter(isEvents)).toEqual([]);
  expect(visitor.requests.filter(isIdentifying)).toEqual([]);
  // The home page is asked for as by anybody: nothing that was looked at is said there.
  const asked = visitor.requests.filter(
    (request) => pathOf(request) === "/v1/slots" && (request.postData() ?? "").includes('"home"'),
  );
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((request) => (request.postData() ?? "").includes(BAG))).toEqual([]);
  expect((await readKept(page)).cookies).toEqual([]);
  expect(await readStored(page)).not.toMatch(TOKEN);
});

it("counts what is sent about a shopper, to the byte, and begins anew on the device", async () => {
  const visitor = await visit();
  const { page } = visitor;
  const token = await acceptAll(page, shop);
  // What a page asks for and is left before it leaves the browser counts as sent, and never is.
  await visitor.settled();
  await browse(page, shop, ITEMS.slice(0, 2));
  await visitor.settled();
  const kept = (): Promise<{ sent?: number }> =>
    page.evaluate(() => JSON.parse(localStorage["candour:demo"]));
  const bytes = (): number =>
    visitor.requests
      .filter(isIdentifying)
      .reduce((sum, request) => sum + Buffer.byteLength(request.postData() ?? ""), 0);
  // Something may leave while it is asked: then what is counted and what was seen to leave agree a moment later.
  await expect.poll(async () => ((await kept()).sent ?? 0) - bytes()).toBe(0);
  expect(bytes()).toBeGreaterThan(500);

  await openPanel(page);
  // The browser keeps a question back while another of the same address is being answered: what the panel asks after a
  // choice waits so, and names the shopper.
  const looked = visitor.requests.length;
  const release = visitor.hold("/v1/me");
  for (const purpose of ["assistance", "measurement", "retargeting"] as const) {
    await switchOf(page, purpose).click();
  }
  await expect.poll(() => linkedFrom(visitor.requests, looked).map(pathOf)).toContain("/v1/me");
  const pressed = visitor.requests.length;
  await page.getByRole("radio", { name: /Only on this device/ }).click();
  await expect.poll(() => choicesOn(page)).toMatchObject({ personalisation: "on_device" });
  await expect.poll(() => readStored(page)).not.toMatch(TOKEN);
  release();
  expect((await api.exportOf(token)).status).toBe(401);
  await page.getByText("Bytes about you sent: 0", { exact: true }).waitFor();
  await visitor.settled();
  await browse(page, shop, ITEMS.slice(2, 4));
  await visitor.settled();
  // The record of the choice is the last that names the shopper, for the edge to erase.
  const isRecord = (one: Sent): boolean => one.postData()?.includes('"on_device"') === true;
  const from = visitor.requests.findIndex(isRecord);
  expect(from).toBeGreaterThanOrEqual(pressed);
  const linked = linkedFrom(visitor.requests, from + 1);
  expect(linked.map((one) => `${one.url()} ${one.postData() ?? ""}`)).toEqual([]);
  expect(visitor.requests.slice(pressed).filter(isEvents)).toEqual([]);
});

it("deletes what was kept on the device when the shopper stops it, within a second", async () => {
  const { page } = await visit();
  await openHome(page, shop);
  await answerNotice(page, "Only on this device");
  await browse(page, shop, [BAG]);
  await expect.poll(() => readStored(page)).toContain(BAG);
  await openPanel(page);
  expect(await untilClean(switchOf(page, "personalisation"))).toBeLessThan(1_000);
  expect(await readStored(page)).not.toContain(BAG);
});
