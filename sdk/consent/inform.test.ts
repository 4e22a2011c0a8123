import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createCore } from "../createCore.ts";
import { settingsOf } from "../settingsOf.ts";
import { type FakeEdge, fakeEdge, json } from "../test/fakeEdge.ts";
import { ALL_DENIED } from "../wire/index.ts";
import { inform } from "./inform.ts";
import { words as german } from "./informWords/de.ts";
import { words as english } from "./informWords/en.ts";

let edge: FakeEdge;

beforeEach(() => {
  localStorage.clear();
  edge = fakeEdge();
  edge.install();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function start(region: string | null, measurementWithYes = false, adapters: string[] = []) {
  const terms = { region, consent_life_days: 183, refusal_life_days: 183 };
  edge.answers.set("/v1/region", () => (region === null ? null : json(terms)));
  const options = { site: "demo", endpoint: "https://edge.example", measurementWithYes, adapters };
  return createCore(settingsOf(options), {
    script: null,
    chunks: { choice: () => import("./tellEdge.ts") },
  });
}

it("where a yes is needed first nothing begins", async () => {
  const core = start("opt_in");
  expect(await inform(core, "en")).toBeNull();
  expect(core.consent.asks()).toBe("first");
  expect(localStorage.length).toBe(0);
  expect(edge.seen.map(({ path, text }) => [path, text])).toEqual([["/v1/region", ""]]);
});

it("where the edge can't be reached a yes is needed", async () => {
  const core = start(null);
  expect(await inform(core, "en")).toBeNull();
  expect(core.consent.get().personalisation).toBe("unset");
});

it("where it may go on until a no, what the sentence names begins, and is recorded as told", async () => {
  const core = start("opt_out");
  expect(await inform(core, "de")).toBe(german);
  await core.consent.settled();
  expect(edge.bodies("/v1/consent")).toMatchObject([
    { via: "opt_out", choices: { personalisation: "granted", measurement: "unset" } },
  ]);
  expect(core.consent.asks()).toBe("told");
  // The next page tells it again, and begins nothing anew.
  expect(await inform(core, "xx")).toBe(english);
  expect(edge.bodies("/v1/consent")).toHaveLength(1);
  await core.consent.set(ALL_DENIED, { via: "notice" });
  expect(await inform(core, "de")).toBe(false);
  expect(core.consent.asks()).toBeNull();
});

it("counting begins too where the site's sentence says so", async () => {
  const core = start("opt_out", true);
  await inform(core, "en");
  expect(core.consent.allows("measurement")).toBe(true);
  expect(core.consent.allows("assistance")).toBe(false);
  expect(core.consent.allows("retargeting")).toBe(false);
});

it("never where the browser sends Global Privacy Control", async () => {
  vi.stubGlobal("navigator", { ...navigator, globalPrivacyControl: true });
  const core = start("opt_out");
  expect(await inform(core, "en")).toBe(false);
  expect(core.consent.get().personalisation).toBe("unset");
});

it("nobody is asked or told inside another site's page", async () => {
  const core = start("opt_out");
  vi.stubGlobal("parent", { location: { origin: "https://evil.example" } });
  expect(await inform(core, "en")).toBe(false);
  expect(core.consent.get().personalisation).toBe("unset");
  expect(edge.seen).toEqual([]);
});

it("another tool that the site names is waited for, but not for ever", async () => {
  vi.useFakeTimers();
  const spoken = start("opt_in", false, ["tcf"]);
  const silent = inform(spoken, "en");
  await vi.advanceTimersByTimeAsync(1_000);
  await spoken.consent.set({ personalisation: "granted" }, { via: "tcf" });
  expect(await silent).toBe(false);
  localStorage.clear();
  const asked = inform(start("opt_in", false, ["tcf", "shopify-source"]), "en");
  await vi.advanceTimersByTimeAsync(9_000);
  let isAnswered = false;
  void asked.then(() => {
    isAnswered = true;
  });
  await vi.advanceTimersByTimeAsync(500);
  expect(isAnswered).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await asked).toBeNull();
  // One that is only told has nothing to say.
  expect(await inform(start("opt_in", false, ["consent-mode-source"]), "en")).toBeNull();
  vi.useRealTimers();
});
