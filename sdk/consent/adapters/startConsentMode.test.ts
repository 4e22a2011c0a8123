import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { gtag } from "./test/consentTools.ts";
import { closePage, openPage } from "./test/openPage.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => closePage());

const V2 = ["ad_storage", "ad_user_data", "ad_personalization", "analytics_storage"];
const all = (word: string, names = V2) => Object.fromEntries(names.map((name) => [name, word]));
const open = () => openPage({ adapters: ["consent-mode"] });

it("hears what was said before it came, and what is said later", async () => {
  gtag("consent", "default", { ...all("denied"), wait_for_update: 500 });
  gtag("js", new Date());
  gtag("consent", "update", { analytics_storage: "granted" });
  const page = await open();
  expect(page.choices()).toMatchObject({ measurement: "granted", retargeting: "unset" });
  expect(page.via()).toBe("consent_mode");
  gtag("consent", "update", { ...all("granted"), personalization_storage: "granted" });
  expect(page.choices()).toEqual({
    measurement: "granted",
    personalisation: "granted",
    retargeting: "granted",
    assistance: "unset",
  });
});

it.each(["ad_storage", "ad_user_data", "ad_personalization"])(
  "needs %s for retargeting as well",
  async (missing) => {
    const page = await open();
    gtag("consent", "update", { ...all("granted"), [missing]: undefined });
    expect(page.choices().retargeting).toBe("unset");
    gtag("consent", "update", { ...all("granted"), [missing]: "denied" });
    expect(page.choices().retargeting).toBe("denied");
  },
);

it("takes a default for no choice of the shopper's: it grants nothing, denies nothing, stores nothing", async () => {
  gtag("consent", "default", all("granted"));
  const page = await open();
  gtag("consent", "default", { ...all("denied"), region: ["ES", "US-AK"] });
  await page.wait(60_000);
  expect(page.sets).toEqual([]);
  expect(localStorage.length).toBe(0);
});

it("doesn't erase the shopper on each page that begins with a default of denied", async () => {
  gtag("consent", "default", all("denied"));
  gtag("consent", "update", all("granted"));
  await open();
  closePage({ keepStorage: true });
  gtag("consent", "default", all("denied"));
  const page = await open();
  expect(page.choices().measurement).toBe("granted");
  gtag("consent", "update", all("granted"));
  expect(page.sets).toEqual([]);
});

it("withdraws upon a denied update", async () => {
  gtag("consent", "update", all("granted"));
  const page = await open();
  gtag("consent", "update", { analytics_storage: "denied" });
  expect(page.choices()).toMatchObject({ measurement: "denied", retargeting: "granted" });
});

it("answers the page's push as it was answered before", async () => {
  await open();
  gtag("consent", "update", {});
  const layer: unknown = Reflect.get(globalThis, "dataLayer");
  expect(Array.isArray(layer) && layer.push({ event: "x" }, { event: "y" })).toBe(3);
});

it("as the source tells of choices, before any of them nothing, and listens to nobody", async () => {
  const page = await openPage({ adapters: ["consent-mode-source", "consent-mode"] });
  const layer = (): unknown[] => [Reflect.get(globalThis, "dataLayer") ?? []].flat();
  expect(layer()).toEqual([]);
  page.choose({ measurement: "granted", personalisation: "on_device" });
  expect(layer()).toHaveLength(1);
  expect(Object.prototype.toString.call(layer()[0])).toBe("[object Arguments]");
  expect([...Array.from(layer()[0] as ArrayLike<unknown>)]).toEqual([
    "consent",
    "update",
    { ...all("denied"), analytics_storage: "granted", personalization_storage: "denied" },
  ]);
  page.choose({ assistance: "granted" });
  expect(layer()).toHaveLength(1);
  gtag("consent", "update", all("granted"));
  await page.wait();
  expect(page.sets).toEqual([]);
});
