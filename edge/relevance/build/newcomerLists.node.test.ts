import { expect, it } from "vitest";
import { createDraw } from "./createDraw.ts";
import { indexCards } from "./indexCards.ts";
import { newcomerLists } from "./newcomerLists.ts";
import { type PackedLists, readLists } from "./PackedLists.ts";
import { similarLists } from "./similarLists.ts";

const ITEMS = 1_000;
const FIRST_NEW = 980;
const draw = createDraw(7);
const pick = (count: number): number => Math.floor(draw() * count);
const cards = Array.from({ length: ITEMS }, () => ({
  title: `kind${pick(60)} make${pick(40)} lamp`,
  category: `c${pick(8)}`,
  brand: `b${pick(12)}`,
  price: 1 + pick(50),
}));
const parts = indexCards(cards);
const handles = Uint32Array.from(cards.keys());
const newcomers = new Set(handles.subarray(FIRST_NEW));
const { items, blocks } = newcomerLists(parts, handles, newcomers);
const [lists] = blocks;

function rowOf(of: PackedLists | undefined, row: number) {
  const list = of && readLists(of).list(row);
  return (
    list && { scale: list.scale, ids: Array.from(list.ids), weights: Array.from(list.weights) }
  );
}

it("gives a newcomer the very list that a build of everything gives it", () => {
  const [whole] = similarLists(parts, ITEMS);
  for (const item of newcomers) {
    const row = items.indexOf(item);
    expect(rowOf(lists, row)).toEqual(rowOf(whole, item));
    expect(rowOf(lists, row)?.ids.length).toBeGreaterThan(0);
  }
});

it("puts a newcomer, and nothing else, beside each of the twenty that it is most like", () => {
  let count = 0;
  for (const newcomer of newcomers) {
    const nearest = rowOf(lists, items.indexOf(newcomer))?.ids.slice(0, 20) ?? [];
    for (const other of nearest.filter((id) => id < FIRST_NEW)) {
      expect(rowOf(lists, items.indexOf(other))?.ids).toContain(newcomer);
      count++;
    }
  }
  expect(count).toBeGreaterThan(100);
  const old = Array.from(items).filter((item) => item < FIRST_NEW);
  const beside = old.flatMap((item) => rowOf(lists, items.indexOf(item))?.ids ?? []);
  expect(beside).toHaveLength(count);
  expect(beside.every((id) => id >= FIRST_NEW)).toBe(true);
  expect([...items]).toEqual([...items].sort((a, b) => a - b));
});

it("speaks of handles where not all items are looked through", () => {
  const some = cards.filter((_, item) => item % 2 === 0 || newcomers.has(item));
  const known = handles.filter((item) => item % 2 === 0 || newcomers.has(item));
  const { items: of, blocks: rows } = newcomerLists(indexCards(some), known, newcomers);
  const [fewer] = rows;
  for (const newcomer of newcomers) {
    const ids = rowOf(fewer, of.indexOf(newcomer))?.ids ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => known.includes(id))).toBe(true);
  }
});
