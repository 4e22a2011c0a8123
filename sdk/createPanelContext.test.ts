import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, it, vi } from "vitest";
import { chunks } from "./chunks.ts";
import { createCore } from "./createCore.ts";
import { createPanelContext } from "./createPanelContext.ts";
import { createRecorder } from "./createRecorder.ts";
import { createVisit } from "./createVisit.ts";
import { settingsOf } from "./settingsOf.ts";
import { createSlots } from "./slots/createSlots.ts";
import { type FakeEdge, fakeEdge } from "./test/fakeEdge.ts";

let edge: FakeEdge;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  edge = fakeEdge();
  edge.install();
});

function start() {
  const settings = settingsOf({ site: "demo", endpoint: "https://edge.example" });
  const core = createCore(settings, { script: null, chunks });
  const context = createPanelContext({
    ...{ core, chunks, openPanel: () => {} },
    recorder: createRecorder(core, chunks, () => false),
    slots: createSlots(core, () => Promise.reject(new Error("no slots here"))),
    visit: createVisit("demo"),
  });
  return { core, context };
}

it("who says that it was not them begins anew, with the same choices and nothing of the old", async () => {
  const { core, context } = start();
  await core.consent.set({ personalisation: "granted", assistance: "denied" }, { via: "notice" });
  const before = core.consent.token();
  expect(await context.visit.notMe()).toBe(true);
  const [, erased, begun] = edge.bodies("/v1/consent");
  expect(erased).toMatchObject({ shopper: before, choices: { personalisation: "denied" } });
  expect(begun).toMatchObject({ shopper: null, choices: { personalisation: "granted" } });
  expect(core.consent.token()).not.toBe(before);
  expect(core.consent.get()).toMatchObject({ personalisation: "granted", assistance: "denied" });
});

it("on this device that is said without the edge", async () => {
  const { core, context } = start();
  await core.consent.set({ personalisation: "on_device" }, { via: "notice" });
  edge.seen.length = 0;
  expect(await context.visit.notMe()).toBe(true);
  expect(edge.seen).toEqual([]);
  expect(core.consent.isOnDevice()).toBe(true);
});
