import { afterEach, expect, it } from "vitest";
import { setAside } from "./setAside.ts";

afterEach(() => {
  document.body.innerHTML = "";
});

function start() {
  document.body.innerHTML = "<ul><b></b><li>one</li><li>two</li></ul>";
  const list = document.body.firstElementChild;
  const ours = list?.firstElementChild;
  if (!list || !ours) throw new Error("no list");
  const own = [...list.querySelectorAll("li")];
  const aside = setAside(list, own);
  return { list, own, aside, ours };
}
const li = (text: string): HTMLElement => {
  const element = document.createElement("li");
  element.textContent = text;
  return element;
};

it("lets who made the content add, move, replace and remove in it while it is not there", () => {
  const { list, own, aside } = start();
  const [one, two] = own;
  if (!one || !two) throw new Error("no items");
  list.appendChild(li("three"));
  list.insertBefore(li("zero"), one);
  list.replaceChild(li("2"), two);
  list.removeChild(one);
  expect(list.innerHTML).toBe("<b></b>");
  expect([...aside.nodes.childNodes].map((node) => node.textContent)).toEqual([
    ...["zero", "2", "three"],
  ]);
});

it("leaves what else is in the list to its makers, and all of it once it has ended", () => {
  const { list, aside, ours } = start();
  list.insertBefore(li("beside"), ours);
  expect(list.textContent).toBe("beside");
  list.removeChild(ours);
  aside.end();
  list.appendChild(li("after"));
  expect(list.textContent).toBe("besideafter");
  expect(Object.keys(list)).toEqual([]);
});
