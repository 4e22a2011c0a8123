import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertionOf } from "../e2e/assertionOf.ts";
import { browse, ITEMS, isEvents, linkedFrom, track } from "../e2e/browse.ts";
import { edge, news, shop } from "../e2e/demo.ts";
import { ALL, edgeApi, NO, type Receipt } from "../e2e/edgeApi.ts";
import { acceptAll, openPanel, untilAsked } from "../e2e/panel.ts";
import { readStored, TOKEN } from "../e2e/shopper.ts";
import { visitors } from "../e2e/visitors.ts";
import { plantShopper } from "./plantShopper.ts";

const api = edgeApi(edge);
const visit = visitors(edge, /CORS policy|ERR_FAILED|frame-ancestors/);
const VERIFIER = fileURLToPath(new URL("../../docs/verify-receipt.mjs", import.meta.url));

describe("a receipt", () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), "candour-receipts-"));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  /** What the verifier of the documentation says of a file, with the keys that the edge publishes. */
  function verify(content: string): Promise<{ code: number; said: string }> {
    const file = join(dir, "receipt.json");
    writeFileSync(file, content);
    return new Promise((done) => {
      execFile(process.execPath, [VERIFIER, file, edge], (error, stdout, stderr) => {
        done({ code: Number(error?.code ?? 0), said: stdout + stderr });
      });
    });
  }

  it("of every choice, the withdrawal too, is verified by anyone with the published key", async () => {
    const made = await api.choose(ALL, { language: "en-GB" });
    const token = made.shopper ?? "";
    const changed = await api.choose(
      { ...ALL, retargeting: "denied" },
      { shopper: token, via: "panel" },
    );
    const exported = await (await api.exportOf(token)).text();
    const erased = (await (await api.erase(token)).json()) as { receipt: Receipt };
    for (const one of [made, changed, erased, [made.receipt, changed.receipt, erased.receipt]]) {
      expect(await verify(JSON.stringify(one))).toMatchObject({ code: 0 });
    }
    const { code, said } = await verify(exported);
    expect([code, said.match(/^genuine /gm)?.length]).toEqual([0, 2]);
    for (const { receipt } of [made, changed, erased])
      expect(JSON.stringify(receipt)).not.toContain(token.split(".")[3]);
  });

  it("that was changed by one word is not genuine", async () => {
    const { receipt } = await api.choose({ ...NO, personalisation: "granted" });
    for (const forged of [
      { ...receipt, choices: { ...receipt.choices, retargeting: "granted" } },
      { ...receipt, at: receipt.at + 1 },
      { ...receipt, policy: "2" },
      { ...receipt, gpc: true },
    ])
      expect(await verify(JSON.stringify(forged))).toMatchObject({ code: 1 });
  });

  it("that the panel gives the shopper is genuine", async () => {
    const { page } = await visit();
    await acceptAll(page, shop);
    await openPanel(page);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Receipt / }).click();
    const path = await (await downloading).path();
    const text = readFileSync(path, "utf8");
    expect(JSON.parse(text)).toMatchObject({ via: "panel", choices: ALL });
    expect(await verify(text)).toMatchObject({ code: 0 });
  });
});

it("gives everything away before it erases it: each kind of record is in the export", async () => {
  const { token, word } = await plantShopper(api);
  const file = (await (await api.exportOf(token)).json()) as Record<string, unknown[]> & {
    muted: { items: { id: string }[]; categories: { id: string }[] };
    habits: { visits: number };
    counts: Record<string, number>;
  };
  expect(file.events).toHaveLength(Object.values(file.counts).reduce((sum, n) => sum + n, 0));
  for (const kind of ["receipts", "recent", "searches", "interests", "decisions"] as const)
    expect(file[kind]?.length, kind).toBeGreaterThan(0);
  expect(file.muted.items.map(({ id }) => id)).toEqual([`${word}-7`]);
  expect(file.muted.categories.map(({ id }) => id)).toEqual([word]);
  expect(file.habits.visits).toBe(1);
  const table = await api.call("GET", "/v1/me/export?format=csv", { token });
  expect((await table.text()).trim().split("\n").length).toBeGreaterThanOrEqual(31);
  const { rows } = (await (await api.exportOf(token)).json()) as { rows: Record<string, object[]> };
  const erased = await api.erase(token);
  const { counts } = (await erased.json()) as { counts: Record<string, number> };
  expect(counts).toMatchObject({ events: file.events?.length, receipts: 1 });
  // What is on its way to the statistics leaves by itself meanwhile.
  const { events: _, leaving: __, acts: ___, measured: ____, notes: _____, ...others } = counts;
  for (const [name, n] of Object.entries(others)) expect(rows[name], name).toHaveLength(n);
  expect((await api.exportOf(token)).status).toBe(401);
});

it("erases both browsers of a person who is signed in, and the other one clears itself", async () => {
  const [first, second] = [await visit(), await visit()];
  const tokens: string[] = [];
  for (const { page } of [first, second]) {
    tokens.push(await acceptAll(page, shop));
    const isLinked = await page.evaluate(
      (jwt) => Reflect.get(globalThis, "candour").identify(jwt),
      assertionOf("two-browsers"),
    );
    expect(isLinked).toBe(true);
  }
  await browse(second.page, shop, ITEMS.slice(0, 2));
  await first.page.goto(`${shop}/`);
  await openPanel(first.page);
  await first.page.getByRole("button", { name: "Take or delete it", exact: true }).click();
  await first.page.getByRole("button", { name: /^Delete everything/ }).click();
  await first.page.getByRole("button", { name: "Yes, delete everything" }).click();
  await first.page
    .getByText(/Everything is deleted.*records erased/)
    .first()
    .waitFor();
  for (const token of tokens) expect((await api.exportOf(token)).status).toBe(401);

  const refused = second.page.waitForResponse((answer) => answer.status() === 401);
  await track(second.page, ITEMS.slice(1, 3));
  await refused;
  await expect.poll(() => readStored(second.page)).not.toMatch(TOKEN);
  const from = second.requests.length;
  await browse(second.page, shop, ITEMS.slice(3, 5));
  expect(linkedFrom(second.requests, from)).toEqual([]);
});

it("clears a second browser of the same shopper when the first has erased", async () => {
  const first = await visit();
  const token = await acceptAll(first.page, shop);
  const second = await visit({ storageState: await first.context.storageState() });
  await second.page.goto(`${shop}/product/${ITEMS[0]}`);
  await second.settled();
  expect(linkedFrom(second.requests, 0).length).toBeGreaterThan(0);
  expect((await api.erase(token)).status).toBe(200);
  const refused = second.page.waitForResponse((answer) => answer.status() === 401);
  await track(second.page, ITEMS.slice(1, 3));
  await refused;
  await expect.poll(() => readStored(second.page)).not.toMatch(TOKEN);
  const from = second.requests.length;
  await browse(second.page, shop, ITEMS.slice(3, 5));
  await untilAsked(second.page);
  expect(linkedFrom(second.requests, from)).toEqual([]);
  expect(second.requests.slice(from).filter(isEvents)).toEqual([]);
});

describe("a page of another site", () => {
  it("can neither frame the shop with its panel nor the edge's own pages", async () => {
    for (const address of [`${shop}/`, `${edge}/docs`]) {
      const policy = (await fetch(address)).headers.get("content-security-policy");
      expect(policy, address).toContain("frame-ancestors 'none'");
    }
    const { page, settled } = await visit();
    await page.setContent(`<iframe src="${shop}/"></iframe>`);
    await settled();
    const [frame] = page.frames().filter((one) => one !== page.mainFrame());
    expect(frame?.url()).not.toContain(shop);
    expect(await frame?.locator("[data-candour-preferences], candour-notice").count()).toBe(0);
  });

  it("can't change a choice: not by fetch, not by a form, not by a beacon", async () => {
    const visitor = await visit();
    const { page } = visitor;
    const token = await acceptAll(page, shop);
    // Gone: what is in view for a second would still be told.
    await page.close();
    await visitor.settled();
    const before = await (await api.call("GET", "/v1/me", { token })).json();
    // Its own content policy is set aside: what is tested is that the edge refuses.
    const attacker = await visit({ bypassCSP: true });
    const foreign = attacker.page;
    await foreign.goto(news);
    const body = JSON.stringify({
      site: "demo",
      shopper: token,
      choices: NO,
      policy: "1",
      via: "api",
    });
    await foreign.evaluate(
      async ({ url, text }) => {
        for (const mode of ["no-cors", "cors"] as const)
          await fetch(url, { method: "POST", mode, credentials: "include", body: text }).catch(
            () => null,
          );
        navigator.sendBeacon(url, text);
      },
      { url: `${edge}/v1/consent`, text: body },
    );
    await foreign.evaluate(
      ({ url, text }) => {
        const form = Object.assign(document.createElement("form"), {
          action: url,
          method: "post",
          enctype: "text/plain",
          target: "_blank",
        });
        // A form sends `name=value`: the sign is hidden in a string of the JSON.
        const field = Object.assign(document.createElement("input"), {
          name: `${text.slice(0, -1)},"x":"`,
          value: '"}',
        });
        form.append(field);
        document.body.append(form);
        form.submit();
      },
      { url: `${edge}/v1/consent`, text: body },
    );
    await attacker.settled();
    const tried = attacker.requests.filter((one) => one.postData()?.includes(token));
    expect(tried.map((one) => one.status())).toEqual([403, 403, 403, 403]);
    expect(await (await api.call("GET", "/v1/me", { token })).json()).toEqual(before);
  });
});
