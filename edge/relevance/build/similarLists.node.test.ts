import { expect, it } from "vitest";
import { indexCards } from "./indexCards.ts";
import { type PackedLists, readLists } from "./PackedLists.ts";
import type { SimilarCard } from "./SimilarIndex.ts";
import { similarLists } from "./similarLists.ts";
import { tokensOf } from "./tokensOf.ts";

const cards = [
  { title: "LUNCH BAG RED RETROSPOT", category: "BAG", price: 1.65 },
  { title: "Lunch bags, black skull", category: "BAG", price: 1.65 },
  { title: "JUMBO BAG RED RETROSPOT", category: "BAG", price: 2.08 },
  { title: "RED ALARM CLOCK", category: "CLOCK", price: 3.75 },
  { title: "WOODEN SPOON", category: null, price: null },
  { title: "GREEN ALARM CLOCK", category: "CLOCK", price: 90 },
];
const listsOf = (of: readonly SimilarCard[]): PackedLists => {
  const [lists] = similarLists(indexCards(of), of.length);
  if (!lists) throw new Error("no lists");
  return lists;
};
const near = (item: number): number[] =>
  Array.from(readLists(listsOf(cards)).list(item)?.ids ?? []);

it("puts items of the same words first and never the item itself", () => {
  expect(near(0).slice(0, 2).sort()).toEqual([1, 2]);
  expect(near(3)[0]).toBe(5);
  for (let item = 0; item < cards.length; item++) expect(near(item)).not.toContain(item);
});

it("leaves an item that shares nothing without a list", () => {
  expect(near(4)).toEqual([]);
});

it("prefers the nearer price among equal words", () => {
  const lists = listsOf([
    { title: "blue vase", price: 10 },
    { title: "blue vase", price: 90 },
    { title: "blue vase", price: 11 },
  ]);
  expect(Array.from(readLists(lists).list(0)?.ids ?? [])).toEqual([2, 1]);
});

it("takes titles of any script apart and none at all", () => {
  expect(tokensOf("Théières d'été, 2 GLASS Bags")).toEqual([
    "theiere",
    "d",
    "ete",
    "2",
    "glass",
    "bag",
  ]);
  expect(tokensOf("東京 タワー")).toEqual(["東京", "タワー"]);
  expect(tokensOf("!!!")).toEqual([]);
});

it("tells the same in blocks as at once", () => {
  const [whole] = similarLists(indexCards(cards), cards.length);
  const blocks = [...similarLists(indexCards(cards), 4)];
  expect(blocks.map(({ first }) => first)).toEqual([0, 4]);
  for (let item = 0; item < cards.length; item++) {
    const block = blocks[item >> 2];
    if (!block || !whole) throw new Error("no lists");
    expect(readLists(block).list(item)).toEqual(readLists(whole).list(item));
  }
});
