import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { jsonLdNodes } from "../jsonLdNodes.ts";
import { pageNode } from "../pageNode.ts";
import { jQuery } from "../test/jQuery.ts";
import { startPlatforms } from "./startPlatforms.ts";

afterEach(() => vi.unstubAllGlobals());

it("never throws, whatever the page's globals and events hold", async () => {
  const listeners: ((update: unknown) => void)[] = [];
  const jQ = jQuery();
  vi.stubGlobal("Shopify", {});
  vi.stubGlobal("woocommerce_params", {});
  vi.stubGlobal("jQuery", jQ);
  vi.stubGlobal(
    "subscribe",
    (_: string, listener: (update: unknown) => void) => void listeners.push(listener),
  );
  vi.stubGlobal("prestashop", {
    on: (_: string, listener: (update: unknown) => void) => void listeners.push(listener),
  });
  document.body.innerHTML = '<script type="text/x-magento-init"></script>';
  const told: string[] = [];
  startPlatforms({ product: pageNode, nodes: jsonLdNodes }, (name) => void told.push(name));
  await new Promise((done) => setTimeout(done, 20));
  expect(listeners).toHaveLength(2);
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
});
