import { beforeEach, expect, it } from "vitest";
import { createTransport } from "../delivery/transport.ts";
import { settingsOf } from "../settingsOf.ts";
import { fakeEdge } from "../test/fakeEdge.ts";
import { createConsentStore } from "./createConsentStore.ts";

const DAY_MS = 86_400_000;

beforeEach(() => {
  localStorage.clear();
  fakeEdge().install();
});

function newTab() {
  const settings = settingsOf({ site: "demo", endpoint: "https://edge.example" });
  return createConsentStore({
    settings,
    transport: createTransport(settings.endpoint),
    load: () => import("./tellEdge.ts"),
  });
}

it("takes the signal from the browser's header, as the edge saw it, and keeps it as seen", async () => {
  const store = newTab();
  await store.set({ personalisation: "granted", retargeting: "granted" }, { via: "panel" });
  expect(store.allows("retargeting")).toBe(true);
  store.learn({ optOut: false, lifeMs: DAY_MS, refusalLifeMs: DAY_MS, gpc: true });
  expect(store.allows("retargeting")).toBe(false);
  expect(store.get()).toMatchObject({ retargeting: "denied", personalisation: "granted" });
  expect(newTab().gpc()).toBe(true);
});
