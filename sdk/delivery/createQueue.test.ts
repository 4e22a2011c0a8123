import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import type { CandourEvent } from "../wire/index.ts";
import { createQueue } from "./createQueue.ts";
import { createStore } from "./createStore.ts";
import { openDatabase } from "./openDatabase.ts";

let names = 0;
const newQueue = () => createQueue(createStore(`queue-${names++}`));
const event = (id: string, at = Date.now()): CandourEvent => ({ id, name: "page_view", at });

it("gives events in the order in which they happened", async () => {
  const queue = newQueue();
  const now = Date.now();
  await queue.add(event("second", now)).kept;
  await queue.add(event("third", now)).kept;
  await queue.add(event("first", now - 1)).kept;
  expect((await queue.list()).map((one) => one.event.id)).toEqual(["first", "second", "third"]);
});

it("survives the page: another page of the origin finds what was added", async () => {
  const store = `queue-${names++}`;
  await createQueue(createStore(store)).add(event("kept")).kept;
  const [found] = await createQueue(createStore(store)).list();
  expect(found?.event.id).toBe("kept");
});

it("drops what is older than a week and counts it", async () => {
  const queue = newQueue();
  await queue.add(event("old", Date.now() - 8 * 86_400_000)).kept;
  await queue.add(event("new")).kept;
  expect((await queue.list()).map((one) => one.event.id)).toEqual(["new"]);
  expect(queue.dropped()).toBe(1);
});

it("keeps the newest thousand and counts the rest", async () => {
  const name = `queue-${names++}`;
  const use = openDatabase(name);
  const queue = createQueue(createStore(name));
  const now = Date.now();
  await use(
    "readwrite",
    (kept) =>
      new Promise<void>((done) => {
        for (let n = 0; n < 1_003; n++)
          kept.put(
            event(`n${n}`, now),
            `event:${String(now).padStart(14, "0")}${String(n).padStart(6, "0")}x`,
          );
        kept.transaction.oncomplete = () => done();
      }),
  );
  const kept = await queue.list();
  expect(kept).toHaveLength(1_000);
  expect(kept[0]?.event.id).toBe("n3");
  expect(queue.dropped()).toBe(3);
});

it("passes over what another script has put into the store", async () => {
  const store = createStore(`queue-${names++}`);
  await store.set("event:1", "nonsense");
  expect(await createQueue(store).list()).toEqual([]);
});
