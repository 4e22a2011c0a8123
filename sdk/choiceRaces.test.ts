import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CandourClient } from "./CandourClient.ts";
import { createCandour } from "./createCandour.ts";
import { type FakeEdge, fakeEdge } from "./test/fakeEdge.ts";
import { EVENT_PURPOSES, type EventName, isEventName } from "./wire/events.ts";
import { ALL_DENIED, CHOICES, type Choices, PURPOSES, type Purpose } from "./wire/index.ts";

/** Long enough for every timer of a page that has been left alone but those that try again. */
const QUIET_MS = 900;

let edge: FakeEdge;
let sites = 0;
/** What left though the choice that was stored when it began did not let it. */
let wrong: string[] = [];

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  document.body.innerHTML = `<section data-candour-slot="home"><ul><li>The shop's own</li></ul></section>`;
  edge = fakeEdge();
  edge.install();
  wrong = [];
});
afterEach(() => {
  edge.close();
  vi.unstubAllGlobals();
});

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The choices of a site as they are stored at this very moment. */
function storedOf(site: string): Choices {
  const { record } = JSON.parse(localStorage.getItem(`candour:${site}`) ?? "{}");
  return record?.choices ?? ALL_DENIED;
}

/** As docs/consent.md has it: of what is kept on the device alone nothing goes to another purpose but counting. */
function mayBeSent(name: EventName, choices: Choices): boolean {
  const needs: readonly Purpose[] = EVENT_PURPOSES[name];
  const staysHere = choices.personalisation === "on_device" && needs.includes("personalisation");
  return needs.some(
    (purpose) => choices[purpose] === "granted" && (!staysHere || purpose === "measurement"),
  );
}

/** Looks at each request as it begins, and lets it take its time. */
function watch(site: string, delaysMs: readonly number[]): void {
  const usual = globalThis.fetch;
  let turn = 0;
  globalThis.fetch = async (input, init) => {
    const choices = storedOf(site);
    const { pathname } = new URL(String(input));
    const said = `${init?.body ?? ""}${JSON.stringify(init?.headers ?? {})}`;
    const isKnown = PURPOSES.some((purpose) => choices[purpose] === "granted");
    const note = `${pathname} ${said} while ${JSON.stringify(choices)}`;
    if (!isKnown && pathname !== "/v1/consent" && /"token-|Bearer/.test(said)) wrong.push(note);
    if (pathname === "/v1/events") {
      for (const { name } of JSON.parse(String(init?.body)).events) {
        if (!isEventName(name) || !mayBeSent(name, choices)) wrong.push(`${name} in ${note}`);
      }
    }
    await pause(delaysMs[turn++ % delaysMs.length] ?? 0);
    if (init?.signal?.aborted) throw new DOMException("", "AbortError");
    return usual(input, init);
  };
}

const ACTS: Readonly<Record<string, (client: CandourClient) => unknown>> = {
  view: (client) => client.track("view_item", { items: [{ item_id: `${Math.random()}` }] }),
  vital: (client) => client.track("web_vital", { metric: "LCP", value: 1, rating: "good" }),
  broken: (client) => client.track("page_error", { message: "TypeError" }),
  impression: (client) =>
    client.track("slot_impression", { slot: "home", decision: "d", items: [{ item_id: "1" }] }),
  refresh: (client) => client.slots.refresh(),
  decide: (client) => client.slots.decide(["home"]),
  identify: (client) => client.identify("assertion"),
  remind: (client) => client.remind("7", "price_drop"),
  hide: () => dispatchEvent(new Event("pagehide")),
  show: () => dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true })),
  wait: () => {},
};

const choices = fc.oneof(
  fc.constant<Partial<Choices>>(ALL_DENIED),
  fc.constant<Partial<Choices>>({ personalisation: "on_device" }),
  fc.record(
    {
      personalisation: fc.constantFrom(...CHOICES),
      measurement: fc.constantFrom("granted", "denied"),
      assistance: fc.constantFrom("granted", "denied"),
    },
    { requiredKeys: [] },
  ),
);
const step = fc.record({
  tab: fc.integer({ min: 0, max: 1 }),
  act: fc.oneof(
    fc.constantFrom(...Object.keys(ACTS)),
    choices.map((chosen) => ({ chosen })),
  ),
  waitMs: fc.constantFrom(0, 0, 1, 3, 10, 400, 405),
});

it("begins no request that says what the choice stored at that moment forbids, whatever is done when in two tabs", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 14 }),
      fc.array(fc.constantFrom(0, 2, 15, 120), { minLength: 3, maxLength: 6 }),
      async (steps, delaysMs) => {
        const site = `races-${++sites}`;
        edge.install();
        watch(site, delaysMs);
        const open = () => createCandour({ site, endpoint: "https://edge.example", notice: false });
        const tabs = [open(), open()];
        await Promise.all(tabs.map(({ ready }) => ready));
        await tabs[0]?.consent.set({ personalisation: "granted", measurement: "granted" });
        for (const { tab, act, waitMs } of steps) {
          const client = tabs[tab];
          if (!client) continue;
          if (typeof act === "string") ACTS[act]?.(client);
          else {
            void client.consent.set(act.chosen);
            // The other tab hears of it a little later.
            setTimeout(() => dispatchEvent(new StorageEvent("storage", { key: null })), 2);
          }
          if (waitMs) await pause(waitMs);
        }
        await pause(QUIET_MS);
        expect(wrong).toEqual([]);
        await Promise.all(tabs.map((client) => client.forget()));
      },
    ),
    { numRuns: 8 },
  );
});

it("takes the cookie of advertisements away after the last word about it, also where that was still asked for", async () => {
  const site = `races-${++sites}`;
  const path = "/v1/retargeting/link";
  edge.answers.set(path, () => new Promise(() => {}));
  const client = createCandour({ site, endpoint: "https://edge.example", notice: false });
  await client.ready;
  await client.consent.set({ retargeting: "granted", measurement: "granted" });
  const links = () => edge.seen.filter((one) => one.path === path);
  await vi.waitFor(() => expect(links()).toHaveLength(1));
  expect(links()[0]?.text).toContain("token-");
  await client.consent.set({ retargeting: "denied" });
  expect(links()[0]?.signal?.aborted).toBe(true);
  await vi.waitFor(() => expect(links()).toHaveLength(2));
  expect(links()[1]?.body).toEqual({ site });
  await client.forget();
});
