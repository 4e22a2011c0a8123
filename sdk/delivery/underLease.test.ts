import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createStore, type Store } from "./createStore.ts";
import { exclusive } from "./exclusive.ts";
import { underLease } from "./underLease.ts";

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Two tabs have a connection each to one database. */
const tab = (): Store => createStore("lease");
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

it("lets one tab at a time do its job, and every tab in the end", async () => {
  let running = 0;
  let most = 0;
  const job = async (): Promise<number> => {
    most = Math.max(most, ++running);
    await pause(30);
    return running--;
  };
  const done = await Promise.all([tab(), tab(), tab(), tab()].map((one) => underLease(one, job)));
  expect(done).toEqual([1, 1, 1, 1]);
  expect(most).toBe(1);
});

it("takes over from a tab that died, only once its lease has run out", async () => {
  const now = Date.now();
  await tab().set("lease", { holder: "dead", until: now + 1_200 });
  await underLease(tab(), async () => {});
  expect(Date.now() - now).toBeGreaterThanOrEqual(1_200);
  expect(Date.now() - now).toBeLessThan(10 * 1_200);
});

it("is not held up by a lease of a clock that has been put back, nor by what is none", async () => {
  for (const entry of [
    { holder: "dead", until: Date.now() + 1e9 },
    "nonsense",
    { until: "never" },
  ]) {
    await tab().set("lease", entry);
    const now = Date.now();
    await underLease(tab(), async () => {});
    expect(Date.now() - now).toBeLessThan(2_000);
  }
});

it("keeps the lease through a long job", async () => {
  const order: string[] = [];
  const long = underLease(tab(), async () => {
    await pause(5_000);
    order.push("long");
  });
  await pause(100);
  await underLease(tab(), async () => void order.push("short"));
  await long;
  expect(order).toEqual(["long", "short"]);
});

it("gives the lease back after a job that failed", async () => {
  const failing = underLease(tab(), () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  const now = Date.now();
  expect(await underLease(tab(), async () => "next")).toBe("next");
  expect(Date.now() - now).toBeLessThan(500);
});

it("does the job at once where there is no database", async () => {
  vi.stubGlobal("indexedDB", undefined);
  expect(await underLease(tab(), async () => "done")).toBe("done");
});

it("is what tabs use that have no Web Locks, or may not use them", async () => {
  const refused = { request: () => Promise.reject(new DOMException("no", "SecurityError")) };
  for (const locks of [undefined, refused]) {
    vi.stubGlobal("navigator", { locks });
    let held: unknown;
    const store = tab();
    const job = async (): Promise<string> => {
      held = await store.get("lease");
      return "done";
    };
    expect(await exclusive("events", job, store)).toBe("done");
    expect(held).toMatchObject({ holder: expect.any(String) });
    expect(await store.get("lease")).toBeNull();
  }
});
