import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Planted, plantShopper } from "./consent/plantShopper.ts";
import { type EdgeApi, edgeApi, NO, YES } from "./e2e/edgeApi.ts";
import type { Demo } from "./e2e/launchDemo.ts";
import { scanFolder } from "./e2e/scanFolder.ts";
import { startDemo } from "./e2e/startDemo.ts";

/** How often the power is cut; each time this many shoppers are being erased. */
const CUTS = Number(process.env["CANDOUR_ERASURES"] ?? 3);
const AT_ONCE = 4;
/** An erasure that was begun is ended by the object's alarm, soon after the start. */
const ENDED_WITHIN_MS = 20_000;

let stateDir: string;
let demo: Demo;
let api: EdgeApi;

beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), "candour-cut-"));
  demo = await startDemo(stateDir);
  api = edgeApi(demo.edge);
});
afterAll(async () => {
  await demo.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

it("finds what is planted, so that finding nothing means something", async () => {
  const { word, id } = await plantShopper(api);
  const files = scanFolder(stateDir, [word]).map(({ file }) => file);
  expect(files.filter((file) => file.includes("Shopper"))).toHaveLength(1);
  expect(files.filter((file) => !file.includes("Shopper"))).toEqual([]);
  expect(scanFolder(stateDir, [id]).every(({ file }) => file.includes("Shopper"))).toBe(true);
});

it(
  "erases to the end, in every file, and nobody else, whenever the power is cut",
  async () => {
    const neighbours = [await plantShopper(api), await plantShopper(api)];
    const before = await Promise.all(neighbours.map(heldOf));
    const usualMs = await eraseSome();
    const outcomes = { acknowledged: 0, ended: 0, untouched: 0 };
    for (let cut = 0; cut < CUTS; cut++) {
      const planted = await Promise.all(Array.from({ length: AT_ONCE }, () => plantShopper(api)));
      const acknowledged = new Set<Planted>();
      const erasing = planted.map(async (one, n) => {
        await wait(n * Math.random() * usualMs * 0.25);
        const answer = await eraseIn(n, one).catch(() => null);
        if (answer?.status === 200) acknowledged.add(one);
      });
      await wait(Math.random() * usualMs * 1.5);
      await demo.kill();
      await Promise.all(erasing);
      demo = await startDemo(stateDir, demo);

      for (const one of planted) {
        const { status } = await api.exportOf(one.token);
        // What was acknowledged or begun is over for good; what was not begun is whole, and is erased when asked again.
        if (acknowledged.has(one)) outcomes.acknowledged++;
        else if (status === 401) outcomes.ended++;
        else outcomes.untouched++;
        if (acknowledged.has(one)) expect(status, "acknowledged before the cut").toBe(401);
        if (status === 401) continue;
        expect(status).toBe(200);
        expect((await heldOf(one)).events, "an erasure that has not begun").toHaveLength(30);
        expect((await eraseIn(cut, one)).status).toBe(200);
      }
      const texts = planted.flatMap(({ word, id }) => [word, id]);
      await expect
        .poll(() => scanFolder(stateDir, texts), { timeout: ENDED_WITHIN_MS, interval: 250 })
        .toEqual([]);
      for (const one of planted) {
        expect((await api.exportOf(one.token)).status).toBe(401);
        expect((await api.call("GET", "/v1/me", { token: one.token })).status).toBe(401);
        expect((await api.send(one.token, [{ name: "page_view" }])).status).toBe(401);
      }
    }
    console.log(`${CUTS} power cuts over ${CUTS * AT_ONCE} erasures:`, outcomes);
    expect(await Promise.all(neighbours.map(heldOf))).toEqual(before);
  },
  120_000 + CUTS * 60_000,
);

it("still has every acknowledged event after the power is cut while it takes more", async () => {
  const shopper = await api.shopper(YES);
  const acknowledged: string[] = [];
  let cut = false;
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let n = 0; !cut; n++) {
      const id = `event-${writer}-${n}`;
      const at = Date.now();
      const events = [{ id, name: "view_item", at, items: [{ item_id: "22423" }] }];
      const body = { shopper, sent_at: at, events };
      const answer = await api.call("POST", "/v1/events", { body }).catch(() => null);
      if (answer?.status === 202) acknowledged.push(id);
    }
  });
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(100);
  cut = true;
  await demo.kill();
  await Promise.all(writers);

  demo = await startDemo(stateDir, demo);
  expect(demo.output()).not.toContain("Importing the catalogue");
  const kept = await (await api.exportOf(shopper)).text();
  expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
});

it("ends cleanly when it is asked to", async () => {
  expect(await demo.stop()).toBe(0);
});

/** Erases as many as later at once, undisturbed; answers how long that takes. */
async function eraseSome(): Promise<number> {
  const planted = await Promise.all(Array.from({ length: AT_ONCE }, () => plantShopper(api)));
  const began = performance.now();
  await Promise.all(
    planted.map(async (one, n) => expect((await eraseIn(n, one)).status).toBe(200)),
  );
  return performance.now() - began;
}

/** Both ways there are, in turn. */
function eraseIn(turn: number, { token }: Planted): Promise<Response> {
  if (turn % 2 === 0) return api.erase(token);
  const body = { shopper: token, choices: NO, policy: "1", via: "panel" };
  return api.call("POST", "/v1/consent", { body });
}

/** Kept by the object for its own housekeeping: it changes with nothing that the shopper did. */
const HOUSEKEEPING =
  /^(ads_told|audience_sample|largest_bytes|lots|measure_due|outbox_tries|outside|scrub)/;

/** All that is held, but for the moment of asking and for what the object adds up and hands on by itself a little later. */
async function heldOf({ token }: Planted): Promise<{ events: unknown[] }> {
  const {
    exported_at: _,
    rows: { measured: __, leaving: ___, notes, ...rows },
    ...held
  } = (await (await api.exportOf(token)).json()) as {
    exported_at: number;
    rows: { measured: unknown; leaving: unknown; notes: { key: string }[] };
    events: unknown[];
  };
  return { ...held, ...{ rows, notes: notes.filter(({ key }) => !HOUSEKEEPING.test(key)) } };
}
