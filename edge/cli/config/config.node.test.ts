import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type BenchServer, startServer } from "../../bench/startServer.ts";
import { runCli } from "../test/runCli.ts";
import type { SlotsFile } from "./SlotsFile.ts";

let server: BenchServer;
const folder = mkdtempSync(join(tmpdir(), "candour-slots-"));
const path = join(folder, "slots.json");

async function admin(method: string, at: string, body?: object | string): Promise<unknown> {
  const answer = await fetch(server.url + at, {
    method,
    headers: { Authorization: "Bearer local-admin", "X-Candour-Actor": "Priya" },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${at}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}
const candour = (command: string, ...more: string[]) =>
  runCli([command, path, "--endpoint", server.url, ...more], {
    env: { CANDOUR_KEY: "local-marketer", CANDOUR_ACTOR: "Deploy of Wiłk" },
  });
const read = (): SlotsFile => JSON.parse(readFileSync(path, "utf8"));
const write = (file: object): void => writeFileSync(path, JSON.stringify(file));

beforeAll(async () => {
  server = await startServer();
  await admin("PUT", "/v1/admin/site", {
    ...{ site: "demo", name: "Pippin Lane", origins: ["https://shop.example"] },
    ...{ currency: "GBP", locale: "en-GB", time_zone: "Europe/London" },
  });
  const item = { item_id: "a1", title: "Cakestand", url: "https://shop.example/a1", price: 3 };
  await admin(
    "PUT",
    "/v1/admin/catalogue",
    JSON.stringify({ ...item, image: "https://shop.example/a1.png" }),
  );
  await admin("PUT", "/v1/admin/slots/hero", { strategy: "manual", items: ["a1"], holdout: 0.1 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

it("pulls what is being edited into a file that an editor knows the schema of", async () => {
  expect(await candour("pull")).toMatchObject({ code: 0, out: `${path}: 1 slots, 0 audiences\n` });
  const file = read();
  expect(file.slots.map(({ id }) => id)).toEqual(["hero"]);
  const schema = await fetch(file.$schema ?? "");
  expect(schema.headers.get("Content-Type")).toBe("application/schema+json");
  const { properties, $defs } = (await schema.json()) as {
    properties: { slots: { items: { properties: object; required: string[] } } };
    $defs: object;
  };
  expect(Object.keys(properties.slots.items.properties)).toEqual(
    expect.arrayContaining(Object.keys(file.slots[0] ?? {})),
  );
  expect(properties.slots.items.required).toEqual(["id"]);
  expect(JSON.stringify($defs)).toContain("viewed_category");
  expect(await candour("diff")).toMatchObject({ code: 0, out: "no difference\n" });
});

it("tells the difference in plain words, pushes it, and publishes it with a note", async () => {
  const [hero] = read().slots;
  const audiences = [{ id: "phones", name: "Phones", conditions: { device: ["phone"] } }];
  write({
    ...read(),
    audiences,
    slots: [
      { ...hero, holdout: 0.2 },
      { id: "new", chain: [{ strategy: "popular" }], saved_audience: "phones" },
    ],
  });
  const told = await candour("diff");
  expect(told.out).toContain("~ hero\n    Held out: 10% -> 20%\n+ new\n");
  expect(told.out).toContain("+ audience phones (Phones)");
  const pushed = await candour("push", "--publish", "from a file");
  expect(pushed).toMatchObject({ code: 0, err: "" });
  expect(pushed.out).toContain("3 saved\nlive as version 1\n");
  expect(await candour("diff")).toMatchObject({ out: "no difference\n" });
  const { entries } = (await admin("GET", "/v1/admin/log?target=hero")) as { entries: object[] };
  expect(entries[0]).toMatchObject({ act: "slot.save", actor: "Deploy of Wiłk", via: "key" });
});

it("writes over nothing that somebody saved since the file was pulled", async () => {
  await admin("PUT", "/v1/admin/slots/hero", { strategy: "manual", items: ["a1"], title: "Hers" });
  const [hero, ...rest] = read().slots;
  write({ ...read(), slots: [{ ...hero, title: "Mine" }, ...rest] });
  const refused = await candour("push");
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("hero: saved by Priya since");
  expect(await admin("GET", "/v1/admin/slots/hero")).toMatchObject({ title: "Hers" });
});

it("names every fault of a file by its path, and pushes nothing of it", async () => {
  await candour("pull");
  const [hero, ...rest] = read().slots;
  write({
    ...read(),
    slots: [{ ...hero, title: "New" }, ...rest, { id: "bad", strategy: "magic", items: ["zz"] }],
  });
  const refused = await candour("push");
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("slots[2].strategy: unknown strategy");
  expect(await admin("GET", "/v1/admin/slots/hero")).toMatchObject({ title: "Hers" });
  writeFileSync(path, "{");
  expect(await candour("diff")).toMatchObject({ code: 1, out: "" });
});

it("deletes what the file has no longer only where it is told to", async () => {
  await candour("pull");
  const [hero] = read().slots;
  write({ ...read(), slots: [hero], audiences: [] });
  expect((await candour("push")).out).toBe("0 saved\n");
  expect((await candour("push", "--prune", "yes")).out).toContain("0 saved, 2 deleted");
  await candour("pull");
  expect(read()).toMatchObject({ slots: [{ id: "hero" }], audiences: [] });
});

it("says what it needs, what can't be reached and what is not allowed", async () => {
  const bare = await runCli(["pull", "--endpoint", "ftp://x"], { env: { CANDOUR_KEY: "" } });
  expect(bare.code).toBe(2);
  expect(bare.err).toContain("--endpoint must be an http or https address");
  expect(bare.err).toContain("--file is missing");
  const keyless = await runCli(["pull", path, "--endpoint", server.url], {
    env: { CANDOUR_KEY: "" },
  });
  expect(keyless.err).toContain("CANDOUR_KEY is not set");
  const wrong = await runCli(["pull", path, "--endpoint", server.url], {
    env: { CANDOUR_KEY: "no" },
  });
  expect(wrong).toMatchObject({ code: 1 });
  expect(wrong.err).toContain("401");
  const nobody = await runCli(["pull", path, "--endpoint", "http://127.0.0.1:9"], {
    env: { CANDOUR_KEY: "k" },
  });
  expect(nobody).toMatchObject({ code: 1 });
  expect(nobody.err).toContain("can't be reached");
});
