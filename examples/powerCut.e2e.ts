import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Demo, startDemo } from "./e2e/startDemo.ts";

let stateDir: string;
let demo: Demo;

beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), "candour-cut-"));
  demo = await startDemo(stateDir);
});
afterAll(async () => {
  await demo.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

const call = (method: string, path: string, body?: object, token = ""): Promise<Response> =>
  fetch(`${demo.edge}${path}`, {
    method,
    ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
    ...(body ? { body: JSON.stringify({ site: "demo", ...body }) } : {}),
  });

it("still has every acknowledged event after the power is cut while it takes more", async () => {
  const consent = await call("POST", "/v1/consent", {
    choices: {
      personalisation: "granted",
      measurement: "denied",
      retargeting: "denied",
      assistance: "denied",
    },
    policy: "1",
    via: "api",
  });
  const { shopper } = (await consent.json()) as { shopper: string };
  const acknowledged: string[] = [];
  let cut = false;
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let n = 0; !cut; n++) {
      const id = `event-${writer}-${n}`;
      const at = Date.now();
      const events = [{ id, name: "view_item", at, items: [{ item_id: "22423" }] }];
      const answer = await call("POST", "/v1/events", { shopper, sent_at: at, events }).catch(
        () => null,
      );
      if (answer?.status === 202) acknowledged.push(id);
    }
  });
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(100);
  cut = true;
  await demo.kill();
  await Promise.all(writers);

  demo = await startDemo(stateDir, demo);
  expect(demo.output()).not.toContain("Importing the catalogue");
  const kept = await (await call("GET", "/v1/me/export", undefined, shopper)).text();
  expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
});

it("ends cleanly when it is asked to", async () => {
  expect(await demo.stop()).toBe(0);
});
