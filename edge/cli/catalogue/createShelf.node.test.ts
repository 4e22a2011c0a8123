import { readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { workFolder } from "../test/workFolder.ts";
import { createShelf } from "./createShelf.ts";

const MIB = 1_048_576;
const line = fc.oneof(
  fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", " ")),
  fc.constantFrom("", "é".repeat(1_000), "x".repeat(MIB - 1), "x".repeat(MIB), "ü".repeat(MIB)),
);

it("gives back what was put, in order and in any other order, as often as is asked", () => {
  const path = workFolder().at("rows");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (texts, any) => {
      const shelf = createShelf(path);
      for (const text of texts) shelf.put(text);
      expect(shelf.count()).toBe(texts.length);
      expect([...shelf.lines()]).toEqual(texts);
      expect([...shelf.lines()]).toEqual(texts);
      shelf.put("one more");
      const places = [...any.take(texts.length)].map((n) => n % (texts.length + 1));
      const other = shelf.sorted(places);
      expect([...other.lines()]).toEqual(places.map((place) => [...texts, "one more"][place]));
      other.close();
    }),
    { numRuns: 50 },
  );
});

it("reads many lines over many blocks", () => {
  const shelf = createShelf(workFolder().at("rows"));
  const texts = Array.from({ length: 50_000 }, (_, n) => `${n} ${"word ".repeat(n % 40)}`);
  for (const text of texts) shelf.put(text);
  const backwards = Array.from(texts, (_, n) => texts.length - 1 - n);
  const sorted = shelf.sorted(backwards);
  expect([...sorted.lines()]).toEqual(texts.toReversed());
  sorted.close();
});

it("has no name in its folder: however the process ends, nothing is left", () => {
  const work = workFolder();
  const shelf = createShelf(work.at("rows"));
  shelf.put("a line");
  expect(readdirSync(work.at("."))).toEqual([]);
  const sorted = shelf.sorted([0, 0]);
  expect(readdirSync(work.at("."))).toEqual([]);
  expect([...sorted.lines()]).toEqual(["a line", "a line"]);
  sorted.close();
});
