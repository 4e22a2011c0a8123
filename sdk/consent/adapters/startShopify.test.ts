import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { installShopify } from "./test/consentTools.ts";
import { closePage, openPage } from "./test/openPage.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => closePage());

const open = (name = "shopify") => openPage({ adapters: [name] });

it("reads what was answered before, and takes no answer for none", async () => {
  installShopify({ analytics: "yes", preferences: "no" });
  const page = await open();
  expect(page.choices()).toEqual({
    measurement: "granted",
    personalisation: "denied",
    retargeting: "unset",
    assistance: "unset",
  });
  expect(page.via()).toBe("api");
});

it("hears of what the visitor answers on this page", async () => {
  const shopify = installShopify();
  const page = await open();
  expect(page.sets).toEqual([]);
  shopify.answer({ marketing: "yes" });
  expect(page.choices().retargeting).toBe("granted");
  shopify.answer({ sale_of_data: "no" });
  expect(page.choices().retargeting).toBe("denied");
});

it("asks Shopify to load the API where it is not there, and waits for it", async () => {
  const asked: unknown[] = [];
  const load = (features: unknown, done: (error?: unknown) => void) => {
    asked.push(features);
    installShopify({ analytics: "yes" });
    done();
  };
  Reflect.set(globalThis, "Shopify", { loadFeatures: load });
  const page = await open();
  await page.wait(1_000);
  expect(asked).toEqual([[{ name: "consent-tracking-api", version: "0.1" }]]);
  expect(page.choices().measurement).toBe("granted");
});

it("tells Shopify of a no and of nothing else", async () => {
  const shopify = installShopify({ analytics: "yes", marketing: "yes", preferences: "" });
  const page = await open();
  page.choose({ personalisation: "granted" });
  expect(shopify.told).toEqual([]);
  page.choose({ retargeting: "denied" });
  expect(shopify.told).toEqual([{ marketing: false }]);
  expect(page.choices()).toMatchObject({ measurement: "granted", retargeting: "denied" });
});

it("as the source tells of yes and no, upon a choice only, and listens to nobody", async () => {
  const shopify = installShopify({ marketing: "yes" });
  const page = await open("shopify-source");
  expect(shopify.told).toEqual([]);
  page.choose({ measurement: "granted", personalisation: "on_device", retargeting: "granted" });
  expect(shopify.told).toEqual([{ analytics: true, preferences: false, sale_of_data: true }]);
  page.choose({ assistance: "denied" });
  expect(shopify.told).toHaveLength(1);
  shopify.answer({ analytics: "no" });
  expect(page.choices().measurement).toBe("granted");
});
