import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import { createCore } from "../../createCore.ts";
import { settingsOf } from "../../settingsOf.ts";
import { fakeEdge } from "../../test/fakeEdge.ts";
import { startEvents } from "../startEvents.ts";

/** A page of a shop with capture running in it, after a yes. */
export interface OpenPage {
  /** What the edge was sent, without ids, times and pages; in the order of names. */
  events(): Promise<Record<string, unknown>[]>;
}

/** Longer than the latest look at a page that has its markup from the start, and than what loads late. */
const SETTLE_MS = 900;
let sites = 0;

/** Opens what the shop served: its HTML, and the globals its own scripts have set. */
export async function openPage(html: string, globals: object = {}, path = "/p"): Promise<OpenPage> {
  vi.stubGlobal("indexedDB", new IDBFactory());
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  localStorage.clear();
  history.replaceState(null, "", path);
  document.body.removeAttribute("itemscope");
  document.body.removeAttribute("itemtype");
  const [, attributes = "", body = html] = /<body([^>]*)>(.*)/s.exec(html) ?? [];
  for (const [, name = "", value = ""] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) {
    document.body.setAttribute(name, value);
  }
  document.head.innerHTML = /<head>(.*)<\/head>/s.exec(html)?.[1] ?? "";
  document.body.innerHTML = body;
  const edge = fakeEdge();
  edge.install();
  const settings = settingsOf({ site: `page-${++sites}`, endpoint: "https://edge.example" });
  const chunks = { choice: () => import("../../consent/tellEdge.ts") };
  const core = createCore(settings, { script: null, chunks });
  await core.consent.set({ personalisation: "granted" }, { via: "api" });
  startEvents(core, { isAside: () => false, readsHistory: true });
  await new Promise((done) => setTimeout(done, SETTLE_MS));
  return {
    async events() {
      await new Promise((done) => setTimeout(done, SETTLE_MS));
      const sent = edge.bodies("/v1/events").flatMap(({ events }) => events);
      return sent
        .filter((one): one is Record<string, unknown> => typeof one === "object" && one !== null)
        .map(({ id: _id, at: _at, page: _page, ...said }) => said)
        .filter(({ name }) => name !== "page_view")
        .sort((a, b) => String(a.name).localeCompare(String(b.name)));
    },
  };
}
