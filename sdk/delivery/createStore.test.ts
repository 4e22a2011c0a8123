import "fake-indexeddb/auto";
import { afterEach, expect, it, vi } from "vitest";
import { createStore } from "./createStore.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("keeps values in IndexedDB, and creates nothing before the first of them", async () => {
  const before = await indexedDB.databases();
  const store = createStore("lazy");
  expect(await indexedDB.databases()).toEqual(before);
  await store.set("a", 1);
  expect(await createStore("lazy").get("a")).toBe(1);
});

it("works from memory where there is no IndexedDB", async () => {
  vi.stubGlobal("indexedDB", undefined);
  const store = createStore("none");
  await store.set("a", 1);
  expect(await store.get("a")).toBe(1);
});

it("works from memory where opening throws", async () => {
  vi.stubGlobal("indexedDB", {
    open() {
      throw new DOMException("no", "SecurityError");
    },
  });
  const store = createStore("throws");
  await store.set("a", 1);
  expect(await store.entries("")).toEqual([["a", 1]]);
});

it("gives up a database that hangs within half a second", async () => {
  vi.stubGlobal("indexedDB", { open: () => ({}) });
  const store = createStore("hangs");
  const began = performance.now();
  await store.set("a", 1);
  expect(performance.now() - began).toBeLessThan(700);
  const again = performance.now();
  expect(await store.get("a")).toBe(1);
  expect(performance.now() - again).toBeLessThan(50);
});

it("lets another tab delete the database", async () => {
  const store = createStore("dropped");
  await store.set("a", 1);
  await new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase("dropped");
    request.onsuccess = () => done();
    request.onblocked = fail;
  });
  expect(await store.get("a")).toBeUndefined();
});
