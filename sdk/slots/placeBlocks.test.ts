import { expect, it } from "vitest";
import { placeBlocks } from "./placeBlocks.ts";
import { readSlot } from "./readSlot.ts";

function stateOf(count: number) {
  document.body.innerHTML = `<ul id="s">${"<li>card</li>".repeat(count)}</ul>`;
  const element = document.getElementById("s") ?? document.body;
  return { element, state: { ...readSlot(element), shown: [...element.children] } };
}
const texts = (element: Element): string[] =>
  [...element.children].map(({ textContent }) => textContent ?? "");

it("puts blocks at their places among the cards, and remembers them to be taken out again", () => {
  const { element, state } = stateOf(3);
  placeBlocks(state, [
    { kind: "text", position: 9, text: "last" },
    { kind: "link", position: 2, title: "second", url: "https://shop.example/x" },
  ]);
  expect(texts(element)).toEqual(["card", "second", "card", "card", "last"]);
  expect(state.nodes).toHaveLength(2);
  expect(element.querySelector("a")?.getAttribute("href")).toBe("https://shop.example/x");
});

it("sets text as text and follows no address but http and https", () => {
  const { element, state } = stateOf(1);
  placeBlocks(state, [
    {
      kind: "link",
      position: 1,
      title: "<img src=x onerror=alert(1)>",
      url: "javascript:alert(1)",
    },
    { kind: "image", position: 1, image: "data:image/svg+xml,x", alt: "" },
    ...[null, 7, [], { position: "x" }],
  ]);
  expect(texts(element)).toEqual(["<img src=x onerror=alert(1)>", "card"]);
  expect(element.querySelector("a, img")).toBeNull();
  placeBlocks(state, "none");
  expect(element.children).toHaveLength(2);
});

it("leaves the blocks of a page that the edge filled as they are", () => {
  document.body.innerHTML = `<ul id="s"><template data-candour-own></template><li>card</li>
    <li class="candour-block">block</li><template><li></li></template></ul>`;
  const element = document.getElementById("s") ?? document.body;
  const state = readSlot(element);
  expect(state.shown).toHaveLength(1);
  placeBlocks(state, [{ kind: "text", position: 2, text: "block" }]);
  expect(element.querySelectorAll(".candour-block")).toHaveLength(1);
});
