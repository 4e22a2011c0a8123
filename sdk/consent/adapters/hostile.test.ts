import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ALL_PURPOSES, gtag, tcData } from "./test/consentTools.ts";
import { closePage, openPage } from "./test/openPage.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => closePage());

const ADAPTERS = ["consent-mode", "tcf", "gpp", "shopify"];
const trap = (): never => {
  throw new Error("trap");
};
/** Throws whatever is done with it. */
const TRAP: object = new Proxy(trap, {
  get: trap,
  has: trap,
  ownKeys: trap,
  apply: trap,
  getPrototypeOf: trap,
  getOwnPropertyDescriptor: trap,
});
const MARK = Symbol("trap");
/** Any value, and any value wrapped in the forms that adapters look into. */
const odd = fc.oneof(
  fc.anything({
    withNullPrototype: true,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSparseArray: true,
  }),
  // fast-check looks into its values: the trap is set when it has done so.
  fc.constant(MARK),
  fc.constant({
    get gdprApplies() {
      return trap();
    },
  }),
);

it("never throws, nor grants anything, upon whatever other scripts say", async () => {
  await fc.assert(
    fc.asyncProperty(odd, odd, odd, odd, async (...values) => {
      const [a, b, c, d] = values.map((value) => (value === MARK ? TRAP : value));
      closePage();
      Reflect.set(
        globalThis,
        "__tcfapi",
        (_c: unknown, _v: unknown, hear: (...all: unknown[]) => void) => {
          for (const success of [true, a, b]) hear(a, success);
          hear(tcData(ALL_PURPOSES, { purpose: b }), true);
          hear(tcData(ALL_PURPOSES, { eventStatus: c }), true);
          hear(tcData(ALL_PURPOSES, { purpose: { consents: d } }), true);
          throw a;
        },
      );
      Reflect.set(globalThis, "__gpp", (_c: unknown, hear: (...all: unknown[]) => void) => {
        hear(a, b);
        hear({ eventName: c, pingData: b });
        hear({ eventName: c, pingData: { signalStatus: "ready", parsedSections: a } }, true);
        hear(
          { pingData: { signalStatus: "ready", parsedSections: { usnat: a, usca: [b, c] } } },
          true,
        );
      });
      Reflect.set(globalThis, "Shopify", {
        customerPrivacy: { currentVisitorConsent: () => a, setTrackingConsent: b },
      });
      gtag("consent", "update", a);
      const page = await openPage({ adapters: ADAPTERS });
      gtag("consent", a, b);
      gtag(a);
      const layer: unknown = Reflect.get(globalThis, "dataLayer");
      if (Array.isArray(layer)) layer.push(a, b, TRAP, null);
      document.dispatchEvent(new CustomEvent("visitorConsentCollected", { detail: a }));
      await page.wait(10_000);
      expect(Object.values(page.choices())).not.toContain("granted");
      expect(page.errors).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);

it.each([
  ["a trap", TRAP],
  ["a text", "x"],
  ["null", null],
  ["a number", 1],
])("never throws where the other side is %s", async (_, value) => {
  for (const name of ["__tcfapi", "__gpp", "Shopify", "dataLayer"]) {
    Reflect.set(globalThis, name, value);
  }
  const page = await openPage({ adapters: [...ADAPTERS, "shopify-source", "consent-mode-source"] });
  page.choose({ personalisation: "granted" });
  await page.wait(300_000);
  expect(page.errors).toEqual([]);
  expect(page.sets).toEqual([]);
});

it("takes what a storage of another's making holds for nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (text) => {
      closePage();
      localStorage.setItem("candour-voices:demo", text);
      gtag("consent", "update", { analytics_storage: "denied" });
      const page = await openPage({ adapters: ["consent-mode"] });
      gtag("consent", "update", { analytics_storage: "granted" });
      expect(page.choices().measurement).toBe("granted");
      expect(page.errors).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
