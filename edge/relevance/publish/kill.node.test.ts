import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { SlotsAnswer } from "../../../sdk/wire/index.ts";
import { bundle } from "../../bench/bundle.ts";
import { startServer } from "../../bench/startServer.ts";

/** CANDOUR_KILL_S makes a long run of it. */
const SECONDS = Number(process.env.CANDOUR_KILL_S ?? 20);
const KILL_AFTER_MAX_MS = 1_200;
const SITE = "kill";
const folder = mkdtempSync(join(tmpdir(), "candour-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const admin = async (url: string, method: string, path: string, body: string): Promise<void> => {
  const headers = { Authorization: "Bearer local-admin", "Content-Type": "application/json" };
  const answer = await fetch(url + path, { method, headers, body });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
};

/** Each version of the shop says in every product which it is, and has one that no other has. */
function feed(version: number): string {
  const ids = Array.from({ length: 40 }, (_, n) => `item-${n}`);
  return [...ids, `only-${version}`]
    .map((item_id) => ({
      ...{ item_id, title: `Version ${version} of a lamp`, price: 5, category: "Lamps" },
      ...{ url: `https://shop.example/${item_id}`, image: "https://shop.example/i.svg" },
    }))
    .map((row) => JSON.stringify(row))
    .join("\n");
}

/** The versions that one answer shows; all of them but for a mixture are one. */
async function versionsShown(url: string): Promise<Set<string>> {
  const page = { url: "https://shop.example/", type: "home" };
  const body = JSON.stringify({ site: SITE, page, slots: [{ id: "all" }] });
  const answer = await fetch(`${url}/v1/slots`, { method: "POST", body });
  const { decisions } = (await answer.json()) as SlotsAnswer;
  const items = decisions[0]?.items ?? [];
  expect(items).toHaveLength(41);
  const own = items.filter(({ item_id }) => item_id.startsWith("only-"));
  return new Set([
    ...items.map(({ title }) => title.replace(/\D/g, "")),
    ...own.map(({ item_id }) => item_id.replace(/\D/g, "")),
  ]);
}

it(
  "readers see the old version or the new, never a mixture, wherever the runtime is killed",
  async () => {
    const contents = bundle();
    const until = performance.now() + SECONDS * 1_000;
    const seen = { kills: 0, answers: 0, versions: new Set<number>() };
    let tried = 0;
    let acknowledged = 0;
    do {
      const server = await startServer({ contents, folder });
      if (tried === 0) {
        const site = {
          ...{ site: SITE, name: "Kill", origins: ["https://shop.example"], currency: "GBP" },
          ...{ locale: "en-GB", time_zone: "Europe/London" },
        };
        await admin(server.url, "PUT", "/v1/admin/site", JSON.stringify(site));
        await admin(server.url, "PUT", "/v1/admin/catalogue?mode=full", feed(tried));
        const slot = { strategy: "popular", limit: 48 };
        await admin(server.url, "PUT", "/v1/admin/slots/all", JSON.stringify(slot));
        await admin(server.url, "POST", "/v1/admin/publish", "{}");
      }
      let isAlive = true;
      const write = async (): Promise<void> => {
        while (isAlive) {
          tried += 1;
          await admin(server.url, "PUT", "/v1/admin/catalogue?mode=full", feed(tried));
          acknowledged = tried;
          await admin(server.url, "POST", "/v1/admin/build", "{}");
        }
      };
      const read = async (): Promise<void> => {
        while (isAlive) {
          const from = acknowledged;
          const shown = [...(await versionsShown(server.url))];
          expect(shown).toHaveLength(1);
          expect(Number(shown[0])).toBeGreaterThanOrEqual(from);
          expect(Number(shown[0])).toBeLessThanOrEqual(tried);
          seen.answers += 1;
          seen.versions.add(Number(shown[0]));
        }
      };
      /** What was cut off by the kill is no failure; what was answered before it counts. */
      const untilKilled = async (work: () => Promise<void>): Promise<unknown> => {
        try {
          return await work();
        } catch (error) {
          return error instanceof TypeError && !isAlive ? undefined : error;
        }
      };
      const work = Promise.all([write, read, read].map(untilKilled));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * KILL_AFTER_MAX_MS));
      isAlive = false;
      for (const pid of server.pids) process.kill(pid, "SIGKILL");
      const wrong = (await work).find((error) => error !== undefined);
      await server.close();
      if (wrong) throw wrong;
      seen.kills += 1;
    } while (performance.now() < until);
    console.log(`${seen.kills} kills, ${seen.answers} answers, ${seen.versions.size} versions`);
    expect(seen.answers).toBeGreaterThan(0);
    expect(seen.versions.size).toBeGreaterThan(1);
  },
  SECONDS * 1_000 + 60_000,
);
