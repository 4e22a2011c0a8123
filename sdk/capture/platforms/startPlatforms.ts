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
/** A theme loads its scripts when it likes. */
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
    tell: (name, params, source = "platform") => tell(name, params, source),
    product: () => pageProduct(core),
    guard,
    listen: (event, listener, target = document) =>
      EventTarget.prototype.addEventListener.call(target, event, guard(listener)),
    whenThere(path, found) {
      let isFound = false;
      const look = (): void => {
        const there = peek(globalThis, ...path);
        const isObject = typeof there === "object" || typeof there === "function";
        if (isFound || !isObject || !there) return;
        isFound = true;
        found(there);
      };
      for (const afterMs of LOOKS_MS) setTimeout(guard(look), afterMs);
    },
    onJQuery: (event, listener) =>
      context.whenThere(["jQuery"], (jQuery) => {
        const page: unknown = typeof jQuery === "function" && jQuery(document);
        const on = peek(page, "on");
        if (typeof on === "function") Reflect.apply(on, page, [event, guard(listener)]);
      }),
  };
  for (const read of READERS) guard(read)(context);
}
