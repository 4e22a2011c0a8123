import { IDBFactory } from "fake-indexeddb";
import { afterEach, expect, it, vi } from "vitest";
import { createCore } from "../createCore.ts";
import { settingsOf } from "../settingsOf.ts";
import { fakeEdge } from "../test/fakeEdge.ts";
import type { CandourEvent } from "../wire/index.ts";
import { createDelivery } from "./createDelivery.ts";
import { createQueue } from "./createQueue.ts";
import { createStore } from "./createStore.ts";

afterEach(() => vi.unstubAllGlobals());

it("gives up a batch under way that holds what one purpose's withdrawal forbids, and sends the rest anew at once", async () => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  const edge = fakeEdge();
  edge.install();
  const settings = settingsOf({ site: "gives-up", endpoint: "https://edge.example" });
  const chunks = { choice: () => import("../consent/tellEdge.ts") };
  const core = createCore(settings, { script: null, chunks });
  await core.consent.set({ personalisation: "granted", measurement: "granted" }, { via: "api" });
  const store = createStore("gives-up");
  const queue = createQueue(store);
  const delivery = createDelivery(core, store);
  const at = Date.now();
  const view: CandourEvent = { id: "view-0001", name: "view_item", at, items: [{ item_id: "1" }] };
  const vital: CandourEvent = { id: "vital-001", name: "web_vital", at, metric: "LCP", value: 1 };
  const sentIds = (): unknown[] =>
    edge.bodies("/v1/events").flatMap(({ events }) => [events].flat().map((one) => Object(one).id));
  // The browser holds it back until it is given up.
  edge.answers.set(
    "/v1/events",
    () =>
      new Promise((_, fail) => {
        edge.seen.at(-1)?.signal?.addEventListener("abort", () => fail(new Error("given up")));
      }),
  );
  delivery.add(view);
  delivery.add(vital);
  await vi.waitFor(() => expect(sentIds()).toEqual([view.id, vital.id]));
  const [first] = edge.seen.filter(({ path }) => path === "/v1/events");
  await core.consent.set({ retargeting: "denied" }, { via: "panel" });
  await delivery.obey();
  expect(first?.signal?.aborted).toBe(false);
  await core.consent.set({ personalisation: "denied" }, { via: "panel" });
  edge.answers.delete("/v1/events");
  await delivery.obey();
  expect(first?.signal?.aborted).toBe(true);
  await delivery.flush();
  expect(sentIds()).toEqual([view.id, vital.id, vital.id]);
  expect(await queue.list()).toEqual([]);
});
