import fc from "fast-check";
import { EVENT_PURPOSES } from "../../wire/index.ts";

const fails = (): never => {
  throw new Error("a trap of the page");
};
const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const circle: Record<string, unknown> = { item_id: "1" };
circle["items"] = [circle];
circle["ecommerce"] = circle;
const endless: unknown = new Proxy(fails, { get: () => endless, has: () => true });

/** What no JSON holds and a script may push. */
const ODD: readonly (() => unknown)[] = [
  () => Symbol("s"),
  () => 1n,
  () => Number.NaN,
  () => fails,
  () => new Date(Number.NaN),
  () => circle,
  () => endless,
  () => Object.defineProperty({ item_id: "1" }, "price", { get: fails, enumerable: true }),
  () => Object.defineProperty([1], 0, { get: fails }),
  () => new Proxy({}, { get: fails }),
  () => new Proxy([], { get: fails }),
  () => new Proxy({}, { ownKeys: fails, getOwnPropertyDescriptor: fails }),
  () => Object.freeze([Object.freeze({ item_id: "1" })]),
  () => ({ toString: fails, valueOf: fails, toJSON: fails }),
  () => Array.from({ length: 5_000 }, (_, n) => ({ item_id: n, item_name: "x".repeat(300) })),
  () => new Array(1e6),
  revoked,
];
/** The place of an odd thing: fast-check looks into what it makes, which these would not bear. */
class Place {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
}
/** Puts the odd things into their places. */
export function withOdd(value: unknown): unknown {
  if (value instanceof Place) return ODD[value.at]?.();
  if (Array.isArray(value)) return value.map(withOdd);
  if (
    typeof value !== "object" ||
    value === null ||
    Object.getPrototypeOf(value) !== Object.prototype
  )
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withOdd(one)]));
}

const odd = fc.nat({ max: ODD.length - 1 }).map((at) => new Place(at));
const value = fc.oneof(
  { weight: 3, arbitrary: odd },
  { weight: 2, arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true }) },
);
const item = fc.oneof(
  value,
  fc.record(
    { item_id: value, id: value, name: value, price: value, item_category: value, quantity: value },
    { requiredKeys: [] },
  ),
);
const params = fc.oneof(
  value,
  fc.record(
    {
      ...{ items: fc.oneof(value, fc.array(item, { maxLength: 4 })), currency: value, value },
      ...{ transaction_id: value, search_term: value, vitals: value, sdk: value },
    },
    { requiredKeys: [] },
  ),
);
const old = fc.record(
  {
    ...{ currencyCode: value, impressions: fc.oneof(value, fc.array(item)), promoView: value },
    ...{ detail: fc.oneof(value, fc.record({ products: fc.array(item), actionField: value })) },
    purchase: fc.record({
      products: value,
      actionField: fc.oneof(value, fc.record({ id: value })),
    }),
  },
  { requiredKeys: [] },
);
const event = fc.oneof(fc.constantFrom(...Object.keys(EVENT_PURPOSES)), value);

/** Entries of a data layer, for `withOdd`: as Tag Manager, gtag and Universal Analytics have them, with anything at all in their places. */
export const anyEntry = fc.oneof(
  value,
  fc.record({ event, ecommerce: fc.oneof(params, old) }, { requiredKeys: [] }),
  fc.tuple(event, params).map(([name, said]) => ({ 0: "event", 1: name, 2: said })),
  fc.tuple(event, params).map(([name, said]) => Object.assign({ event: name }, { items: said })),
);
