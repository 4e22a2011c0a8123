import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { jsonLdNodes } from "../jsonLdNodes.ts";
import { pageNode } from "../pageNode.ts";
import { jQuery } from "../test/jQuery.ts";
import { wpHooks } from "../test/wpHooks.ts";
import { startPlatforms } from "./startPlatforms.ts";

afterEach(() => vi.unstubAllGlobals());

it("never throws, whatever the page's globals and events hold", async () => {
  const listeners: ((update: unknown) => void)[] = [];
  const jQ = jQuery();
  const hooks = wpHooks();
  const blocks = "experimental__woocommerce_blocks-";
  let cart: unknown;
  vi.stubGlobal("Shopify", {});
  vi.stubGlobal("woocommerce_params", {});
  vi.stubGlobal("jQuery", jQ);
  const store = { hasFinishedResolution: () => true, getCartData: () => cart };
  vi.stubGlobal("wp", { hooks, data: { select: () => store } });
  vi.stubGlobal(
    "subscribe",
    (_: string, listener: (update: unknown) => void) => void listeners.push(listener),
  );
  vi.stubGlobal("prestashop", {
    on: (_: string, listener: (update: unknown) => void) => void listeners.push(listener),
  });
  document.body.innerHTML = '<script type="text/x-magento-init"></script>';
  hooks.doAction(`${blocks}checkout-render-checkout-form`);
  const told: string[] = [];
  startPlatforms({ product: pageNode, nodes: jsonLdNodes }, (name) => void told.push(name));
  await vi.waitFor(() => expect(listeners).toHaveLength(2));
  await vi.waitFor(() => expect(hooks.hasAction(`${blocks}checkout-submit`)).toBe(true));
  const trap = new Proxy(
    {},
    {
      get: (_, key) => {
        if (typeof key === "string" && !key.startsWith("to")) throw new Error("trap");
      },
    },
  );
  const anything = fc.oneof(fc.anything({ withNullPrototype: true }), fc.constant(trap));
  const update = fc.record(
    {
      source: fc.constantFrom("product-form", "other"),
      productVariantId: anything,
      cartData: anything,
      reason: fc.oneof(
        anything,
        fc.record({ linkAction: fc.constant("add-to-cart"), idProduct: anything, cart: anything }),
      ),
      resp: anything,
      sku: anything,
      action: fc.constantFrom("add", "remove"),
      lines: fc.oneof(anything, fc.array(anything)),
      promise: anything,
      search: anything,
    },
    { requiredKeys: [] },
  );
  const key = fc.constantFrom<unknown>("a", "b", 1);
  const money = { price: anything, currency_code: anything, currency_minor_unit: anything };
  const line = fc.record(
    {
      ...{ key: fc.oneof(key, anything), id: anything, sku: anything, name: anything },
      ...{ quantity: anything, variation: fc.oneof(anything, fc.array(anything)) },
      prices: fc.oneof(anything, fc.record(money, { requiredKeys: [] })),
    },
    { requiredKeys: [] },
  );
  const lines = fc.record({ items: fc.oneof(anything, fc.array(line)), totals: anything });
  const change = fc.record(
    {
      ...{ product: fc.oneof(anything, line), quantity: anything },
      ...{ storeCart: fc.oneof(anything, lines), type: fc.constant("from_iAPI") },
      quantityChanges: fc.record({
        productsPendingAdd: fc.oneof(anything, fc.array(anything)),
        cartItemsPendingDelete: fc.oneof(anything, fc.array(key)),
      }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(update, anything), anything, (value, other) => {
      for (const listener of listeners) listener(value);
      for (const name of ["added_to_cart", "removed_from_cart", "ajax:addToCart"]) {
        jQ.trigger(name, value, other, other);
        jQ.trigger(name, other, value, [value]);
      }
      for (const name of ["cart:lines-update", "search:update"]) {
        const event = new Event(`shopify:${name}`);
        if (typeof value === "object" && value !== null && value !== trap) {
          for (const [key, said] of Object.entries(value))
            Object.defineProperty(event, key, { value: said });
        }
        document.dispatchEvent(event);
      }
    }),
    { numRuns: 300 },
  );
  expect(told).toContain("add_to_cart");
  told.length = 0;
  fc.assert(
    fc.property(fc.oneof(change, anything), fc.oneof(lines, anything), (said, held) => {
      cart = held;
      for (const action of ["add-item", "remove-item", "set-item-quantity"])
        hooks.doAction(`${blocks}cart-${action}`, said);
      for (const action of ["render-checkout-form", "submit"])
        hooks.doAction(`${blocks}checkout-${action}`, said);
      globalThis.dispatchEvent(new CustomEvent("wc-blocks_store_sync_required", { detail: said }));
    }),
    { numRuns: 300 },
  );
  expect(new Set(told)).toEqual(
    new Set(["add_to_cart", "remove_from_cart", "begin_checkout", "add_payment_info"]),
  );
});
