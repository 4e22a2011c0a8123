import type { Core } from "../../Core.ts";
import { pageProduct } from "../pageProduct.ts";
import type { Tell } from "../Source.ts";
import type { PlatformContext } from "./PlatformContext.ts";
import { peek } from "./peek.ts";
import { readMagento } from "./readMagento.ts";
import { readPrestaShop } from "./readPrestaShop.ts";
import { readShopify } from "./readShopify.ts";
import { readWooCommerce } from "./readWooCommerce.ts";

const READERS = [readShopify, readWooCommerce, readMagento, readPrestaShop];
/** A theme loads jQuery when it likes. */
const LOOKS_MS = [0, 500, 2_000, 6_000];

/**
 * Reads what shop platforms say by themselves of carts and searches: events of their own, which no data layer repeats.
 * Loads only on a page of such a platform.
 */
export function startPlatforms(core: Pick<Core, "product" | "nodes">, tell: Tell): void {
  const guard: PlatformContext["guard"] =
    (listener) =>
    (...args) => {
      try {
        listener(...args);
      } catch {}
    };
  const context: PlatformContext = {
    tell: (name, params) => tell(name, params, "platform"),
    product: () => pageProduct(core),
    guard,
    listen: (event, listener) =>
      EventTarget.prototype.addEventListener.call(document, event, guard(listener)),
    onJQuery(event, listener) {
      let isHeard = false;
      const look = (): void => {
        const jQuery = peek(globalThis, "jQuery");
        if (isHeard || typeof jQuery !== "function") return;
        isHeard = true;
        const page: unknown = jQuery(document);
        const on = peek(page, "on");
        if (typeof on === "function") Reflect.apply(on, page, [event, guard(listener)]);
      };
      for (const afterMs of LOOKS_MS) setTimeout(guard(look), afterMs);
    },
  };
  for (const read of READERS) guard(read)(context);
}
