import fc from "fast-check";
import { expect, it } from "vitest";
import { areEntries, decodeBucket, type Entries, encodeBucket } from "./idBucket.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const id = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("\n", ",", '"', "é", "𝒳"),
);
const entries = fc
  .uniqueArray(id, { maxLength: 60 })
  .map((ids): Entries => ids.map((one, item) => [one, item * 3]));

it("finds every id and no other, by lines and as buckets were written before", () => {
  fc.assert(
    fc.property(entries, fc.array(id), (all, others) => {
      // As JSON carries them.
      const wanted = new Map(JSON.parse(JSON.stringify(all)) as Entries);
      for (const text of [encodeBucket(all), JSON.stringify(all), JSON.stringify(all, null, 1)]) {
        expect(areEntries(bytesOf(text))).toBe(true);
        const bucket = decodeBucket(bytesOf(text))?.value;
        for (let n = 0; n < 2; n++) {
          for (const one of [...wanted.keys(), ...others]) {
            expect(bucket?.get(one)).toBe(wanted.get(one));
          }
        }
      }
    }),
  );
});

it("knows lines that can't be searched", () => {
  expect(areEntries(bytesOf('[\n["b",1],\n["a",2]\n]'))).toBe(false);
  expect(areEntries(bytesOf('[\n["a",1],["b",2]\n]'))).toBe(false);
  expect(areEntries(bytesOf('[["b",1],["a",2]]'))).toBe(true);
  expect(areEntries(bytesOf("7"))).toBe(false);
  expect(() => areEntries(bytesOf('[\n["a",1'))).toThrow();
});

it("counts what was found, once each, and nothing for what is not there", () => {
  const decoded = decodeBucket(
    bytesOf(
      encodeBucket([
        ["a", 1],
        ["b", 2],
      ]),
    ),
  );
  let grown = 0;
  decoded?.watch?.((bytes) => {
    grown += bytes;
  });
  for (const one of ["c", "", "aa"]) expect(decoded?.value.get(one)).toBeUndefined();
  expect(grown).toBe(0);
  for (let n = 0; n < 3; n++) expect(decoded?.value.get("b")).toBe(2);
  const once = grown;
  expect(once).toBeGreaterThan(0);
  expect(decoded?.value.get("a")).toBe(1);
  expect(grown).toBe(2 * once);
});
