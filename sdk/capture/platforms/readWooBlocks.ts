import { root } from "../../root.ts";
import { plainNode } from "../plainNode.ts";
import { listOf } from "./listOf.ts";
import type { PlatformContext } from "./PlatformContext.ts";
import { peek } from "./peek.ts";
import { wooCarts } from "./wooCarts.ts";

const ACTIONS = "experimental__woocommerce_blocks-";

/**
 * WooCommerce's blocks, which trigger no jQuery. Those of React do actions of `wp.hooks`, with products, lines and carts as its
 * Store API has them; those of the Interactivity API dispatch an event that says which product or which line, and no more.
 */
export function readWooBlocks({ tell, product, guard, listen, whenThere }: PlatformContext): void {
  /** Of a line whose quantity is changed: what its cart said of it then, and what has been told since. */
  const changed = new Map<unknown, { said: unknown; told: unknown }>();
  let isSubmitted = false;

  function change(name: string, line: unknown, quantity: unknown): void {
    const currency = peek(line, "prices", "currency_code");
    tell(name, { currency, items: [itemOf(line, quantity)] }, "blocks");
  }
  function remove(line: unknown, quantity: unknown): void {
    changed.delete(peek(line, "key"));
    change("remove_from_cart", line, quantity);
  }
  function setQuantity(line: unknown, quantity: unknown): void {
    const [key, said] = [peek(line, "key"), peek(line, "quantity")];
    const before = changed.get(key);
    // Until the shop has answered, a line bears the quantity from before the first of several changes.
    const more = Number(quantity) - Number(before?.said === said ? before?.told : said);
    changed.set(key, { said, told: quantity });
    if (more) change(more > 0 ? "add_to_cart" : "remove_from_cart", line, Math.abs(more));
  }
  function step(name: string, cart: unknown): void {
    const totals = peek(cart, "totals");
    const items = listOf(cart, "items").map((line) => itemOf(line, peek(line, "quantity")));
    const value = moneyOf(totals, "total_price");
    tell(name, { currency: peek(totals, "currency_code"), value, items }, "blocks");
  }

  whenThere(["wp", "hooks"], (hooks) => {
    const call = (name: string, ...args: unknown[]): unknown => {
      const method = peek(hooks, name);
      return typeof method === "function" && Reflect.apply(method, hooks, args);
    };
    const on = (action: string, listener: (said: unknown) => void): unknown =>
      call("addAction", ACTIONS + action, "candour/capture", guard(listener));
    on("cart-add-item", (said) =>
      change("add_to_cart", peek(said, "product"), peek(said, "quantity") ?? 1),
    );
    on("cart-remove-item", (said) => remove(peek(said, "product"), peek(said, "quantity")));
    on("cart-set-item-quantity", (said) =>
      setQuantity(peek(said, "product"), peek(said, "quantity")),
    );
    on("checkout-submit", (said) => {
      // Pressed again where something was missing, it is the same step.
      if (!isSubmitted) step("add_payment_info", peek(said, "storeCart"));
      isSubmitted = true;
    });
    const form = "checkout-render-checkout-form";
    on(form, (said) => step("begin_checkout", peek(said, "storeCart")));
    // The form may stand there since before us.
    if (call("didAction", ACTIONS + form)) step("begin_checkout", [...wooCarts()][0]);
  });

  const onSync = (event: Event): void => {
    const changes = peek(event, "detail", "quantityChanges");
    // The other way about it is a change by React's blocks: they do their actions.
    if (peek(event, "detail", "type") !== "from_iAPI") return;
    const here = product();
    let isHere = false;
    for (const id of listOf(changes, "productsPendingAdd")) {
      const button = root.querySelector(`[data-product_sku][data-product_id="${Number(id)}"]`);
      const item_id = button?.getAttribute("data-product_sku")?.trim() || id;
      // What no button adds, the form of a product's own page does: one of its variants, or several products of a group.
      if (here && (!button || here.items[0]?.item_id === item_id)) isHere = true;
      else tell("add_to_cart", { items: [{ item_id, quantity: 1 }] }, "blocks");
    }
    if (here && isHere) tell("add_to_cart", here, "blocks");
    const gone = listOf(changes, "cartItemsPendingDelete");
    const lines = gone.length ? [...wooCarts()].flatMap((cart) => listOf(cart, "items")) : [];
    for (const key of gone) {
      const line = lines.find((one) => peek(one, "key") === key);
      if (line) remove(line, peek(line, "quantity"));
    }
  };
  listen("wc-blocks_store_sync_required", onSync, globalThis);
}

/** A product or a line of a cart of the Store API: known by its SKU, as markup and buttons know it, else by its number. */
const itemOf = (line: unknown, quantity: unknown) => ({
  item_id: peek(line, "sku") || peek(line, "id"),
  // Written for HTML.
  item_name: plainNode({ name: peek(line, "name") })["name"],
  item_variant: listOf(line, "variation")
    .map((one) => peek(one, "value"))
    .join(", "),
  price: moneyOf(peek(line, "prices"), "price"),
  quantity,
});

/** Money of the Store API: a text of the currency's smallest units. */
const moneyOf = (held: unknown, name: string): number =>
  Number.parseInt(String(peek(held, name)), 10) /
  10 ** Number(peek(held, "currency_minor_unit") ?? 2);
