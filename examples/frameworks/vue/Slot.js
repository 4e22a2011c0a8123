import { h } from "vue";

/**
 * A slot whose default content is HTML, as `v-html` gives it: Vue leaves it alone, filled before or after hydration,
 * rendered again or moved.
 */
export const Slot = ({ name, html }) =>
  h("section", { "data-candour-slot": name, innerHTML: html });
Slot.props = ["name", "html"];
