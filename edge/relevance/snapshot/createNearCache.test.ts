import { expect, it } from "vitest";
import { createNearCache } from "./createNearCache.ts";

const NAME = "near-test";
const bytes = new TextEncoder().encode("a part") as Uint8Array<ArrayBuffer>;
const HASH = "5a9a5e7f";
let ended = 0;
const done = (): void => {
  ended++;
};

async function hashOf(content: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

it("gives what was put under the hash it has, and nothing else", async () => {
  const near = createNearCache(NAME);
  const part = { key: "demo/parts/x", hash: await hashOf(bytes) };
  expect(await near.get(part)).toBeNull();
  const before = ended;
  near.put(part, bytes, done);
  expect(ended).toBe(before);
  await expect.poll(() => near.get(part)).toEqual(bytes);
  await expect.poll(() => ended).toBe(before + 1);
  expect(await near.get({ ...part, hash: HASH })).toBeNull();
  expect(await createNearCache("another").get(part)).toBeNull();
});

it("passes over what is of another hash than its name, so that R2 is asked", async () => {
  const near = createNearCache(NAME);
  const part = { key: "demo/parts/y", hash: await hashOf(new TextEncoder().encode("true")) };
  near.put(part, new TextEncoder().encode("forged") as Uint8Array<ArrayBuffer>, done);
  await scheduler.wait(200);
  expect(await near.get(part)).toBeNull();
});

it("hands over only so much at a time, and the rest when it comes again", async () => {
  const near = createNearCache(NAME);
  const large = [1, 2, 3].map((fill) => new Uint8Array(1_000_000).fill(fill));
  const parts = await Promise.all(
    large.map(async (content) => ({ key: "demo/parts/z", hash: await hashOf(content) })),
  );
  const kept = async (): Promise<boolean[]> =>
    Promise.all(parts.map(async (part) => (await near.get(part)) !== null));
  const before = ended;
  for (const [n, part] of parts.entries()) near.put(part, large[n] ?? new Uint8Array(), done);
  // What is not taken is not needed.
  expect(ended).toBe(before + 1);
  await expect.poll(kept).toEqual([true, true, false]);
  near.put(parts[2] ?? { key: "", hash: "" }, large[2] ?? new Uint8Array(), done);
  await expect.poll(kept).toEqual([true, true, true]);
});
