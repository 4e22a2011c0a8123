import { expect, it } from "vitest";
import { edge, stateDir } from "../e2e/demo.ts";
import { ALL, edgeApi, NO } from "../e2e/edgeApi.ts";
import { scanFolder } from "../e2e/scanFolder.ts";

const api = edgeApi(edge);
/** The outbox leaves, what was deleted is written over, and the database lets go of its log when nobody asks any more. */
const GONE_WITHIN_MS = 45_000;

it("a purpose that is withdrawn, or a product that is forgotten, is in no file any more; what stays is whole", async () => {
  const token = await api.shopper(ALL);
  const word = `zp${crypto.randomUUID().replaceAll("-", "")}`;
  const page = { url: `http://localhost/${word}`, type: "product" };
  const view = (n: number): object => ({
    name: "view_item",
    page,
    items: [{ item_id: `${word}-${n}`, item_name: `A ${word}`, item_category: word, price: 3 }],
  });
  await api.send(token, [
    ...Array.from({ length: 40 }, (_, n) => view(n)),
    { name: "add_to_cart", page, items: [{ item_id: `${word}-1`, price: 3 }] },
    { name: "search", page, search_term: `wellies ${word}` },
    { name: "purchase", page, transaction_id: `T-${word}`, items: [{ item_id: `${word}-2` }] },
  ]);
  await api.send(token, [{ name: "web_vital", metric: "LCP", value: 1200, rating: "good" }]);
  // On disk, so that finding nothing later means something.
  await expect.poll(() => scanFolder(stateDir, [word]).length, { timeout: 20_000 }).not.toBe(0);

  const kept = { ...NO, measurement: "granted" } as const;
  const { receipt } = await api.choose(kept, { shopper: token, via: "panel" });
  const began = performance.now();
  await expect
    .poll(() => scanFolder(stateDir, [word]), { timeout: GONE_WITHIN_MS, interval: 500 })
    .toEqual([]);
  console.log(`gone from every file after ${Math.round(performance.now() - began)} ms`);

  const file = (await (await api.exportOf(token)).json()) as {
    events: { name: string }[];
    receipts: { id: string }[];
  };
  expect(file.events.map(({ name }) => name)).toEqual(["web_vital"]);
  expect(file.receipts.at(-1)?.id).toBe(receipt.id);
  expect(JSON.stringify(file)).not.toContain(word);
}, 120_000);
