import { createHash } from "node:crypto";
import { catalogueRows } from "../shop/catalogue.ts";
import { orderRows } from "../shop/orders.ts";
import { type AdminCall, adminApi } from "./adminApi.ts";
import { DEMO_SLOTS } from "./demoSlots.ts";
import { movedToNow } from "./movedToNow.ts";
import { step } from "./progress.ts";
import type { Settings } from "./settings.ts";
import type { StateFolder } from "./stateFolder.ts";

const ORDERS_PER_REQUEST = 2_000;

/** Loads the demo site into a running edge: whatever the folder already holds is left alone. */
export async function loadDemo(settings: Settings, state: StateFolder): Promise<void> {
  const call = adminApi(settings.edgeUrl);
  await once(state, "site", {
    input: siteOf(settings),
    work: async (site) => {
      await call("PUT", "/v1/admin/site", site);
    },
  });
  const products = [...catalogueRows({ shop: settings.shopUrl })];
  const orders = movedToNow([...orderRows()], state);
  const changed = [
    await once(state, "catalogue", { input: products, work: (rows) => loadCatalogue(call, rows) }),
    await once(state, "orders", { input: orders, work: (rows) => loadOrders(call, rows) }),
  ];
  await once(state, "slots", { input: DEMO_SLOTS, work: (slots) => loadSlots(call, slots) });
  if (changed.includes(true) || !state.get("built"))
    await step("Learning what was bought together", async (report) => {
      const built = await call("POST", "/v1/admin/build", { site: "demo" });
      report(summaryOf(built));
      state.set("built", "yes");
    });
}

function siteOf(settings: Settings): object {
  return {
    site: "demo",
    name: "Pippin Lane",
    origins: [settings.shopUrl],
    publishers: [settings.newsUrl],
    currency: "GBP",
    locale: "en-GB",
    time_zone: "Europe/London",
    settings: { allow_automated: true },
  };
}

/** Does the work unless the folder remembers the very same input; answers whether it was done. */
async function once<T>(
  state: StateFolder,
  key: string,
  { input, work }: { input: T; work: (input: T) => Promise<void> },
): Promise<boolean> {
  const digest = createHash("sha256").update(JSON.stringify(input)).digest("hex");
  if (state.get(key) === digest) return false;
  await work(input);
  state.set(key, digest);
  return true;
}

async function loadCatalogue(call: AdminCall, rows: readonly object[]): Promise<void> {
  await step("Importing the catalogue", async (report) => {
    report(`${rows.length.toLocaleString("en")} products`);
    await call("PUT", "/v1/admin/catalogue?site=demo", toLines(rows));
  });
}

async function loadOrders(call: AdminCall, rows: readonly object[]): Promise<void> {
  await step("Replaying the order history", async (report) => {
    for (let from = 0; from < rows.length; from += ORDERS_PER_REQUEST) {
      const part = rows.slice(from, from + ORDERS_PER_REQUEST);
      await call("PUT", "/v1/admin/orders?site=demo", toLines(part));
      report(`${(from + part.length).toLocaleString("en")} orders`);
    }
  });
}

async function loadSlots(call: AdminCall, slots: typeof DEMO_SLOTS): Promise<void> {
  await step("Publishing the slots", async (report) => {
    for (const slot of slots)
      await call("PUT", `/v1/admin/slots/${slot.id}`, { site: "demo", ...slot });
    await call("POST", "/v1/admin/publish", { site: "demo", note: "The demo shop's first slots" });
    report(`${slots.length} slots`);
  });
}

const toLines = (rows: readonly object[]): string =>
  rows.map((row) => JSON.stringify(row)).join("\n");

function summaryOf(built: unknown): string {
  const { items, lists } = (built ?? {}) as { items?: unknown; lists?: unknown };
  return `${String(lists ?? "?")} lists for ${String(items ?? "?")} products`;
}
