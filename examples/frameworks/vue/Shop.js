import { defineComponent, h, ref } from "vue";
import { LivingSlot } from "./LivingSlot.js";
import { Slot } from "./Slot.js";

const OWN = "<h2>More for you</h2><ul><li>What the shop shows by default</li></ul>";

/** A page of a shop that renders itself again, moves its rows, and takes them out and puts them back. */
export const Shop = defineComponent(() => {
  const views = ref(0);
  const isTurned = ref(false);
  const isThere = ref(true);
  const own = ref(["one", "two"]);
  const buttons = {
    again: () => views.value++,
    turn: () => (isTurned.value = !isTurned.value),
    toggle: () => (isThere.value = !isThere.value),
    more: () =>
      (own.value = [`${own.value.length + 1}`, ...own.value, `last ${own.value.length + 1}`]),
    less: () => (own.value = own.value.slice(1)),
  };
  return () => {
    const rows = [
      h("h1", { key: "product" }, `Cakestand, looked at ${views.value} times`),
      ...(isThere.value ? [h(Slot, { key: "row", name: "row", html: OWN })] : []),
      h(LivingSlot, { key: "living", name: "living" }, () =>
        own.value.map((name) => h("li", { key: name }, `Our own ${name}`)),
      ),
    ];
    return [
      h(
        "nav",
        Object.entries(buttons).map(([name, onClick]) =>
          h("button", { type: "button", onClick }, name),
        ),
      ),
      h("main", isTurned.value ? rows.toReversed() : rows),
    ];
  };
});
