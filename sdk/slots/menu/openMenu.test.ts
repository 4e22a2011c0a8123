import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { LateContext } from "../../LateContext.ts";
import { decision as anyDecision } from "../../test/fakeEdge.ts";
import { parseSlotsAnswer } from "../../wire/index.ts";
import { openMenu } from "./openMenu.ts";

const told: [string, unknown][] = [];
const patched: unknown[] = [];
let where: "edge" | "nowhere" = "edge";
let fails = false;
const opened: unknown[] = [];
/** What the menu uses of the late context. */
function contextIn(language: string): LateContext {
  const used = {
    language,
    where: () => where,
    async patch(patch: unknown) {
      if (fails) throw new Error("status 0");
      patched.push(patch);
      return null;
    },
    slots: { refresh: async () => void patched.push("refresh"), shown: () => [] },
    openPanel: (...at: unknown[]) => void opened.push(at),
  };
  return used as unknown as LateContext;
}

beforeEach(() => {
  document.body.innerHTML = `<section data-candour-slot="home"><li><button data-candour-menu aria-label="More about Mug"></button></li></section>`;
});
afterEach(async () => {
  where = "edge";
  fails = false;
  for (const list of [told, patched, opened]) list.length = 0;
  document.querySelector("candour-menu")?.remove();
});

async function open(language = "en-GB"): Promise<{ button: HTMLElement; items: HTMLElement[] }> {
  const parsed = parseSlotsAnswer({ decisions: [anyDecision("home", true)] });
  const [decision] = parsed.ok ? parsed.value.decisions : [];
  const [item] = decision?.items ?? [];
  const button = document.querySelector<HTMLElement>("[data-candour-menu]");
  const element = document.querySelector("li");
  if (!decision || !item || !button || !element) throw new Error("no card");
  const shown = { decision, item: { ...item, category: "Home > Mugs" }, element };
  const record = (name: string, params: unknown): void => void told.push([name, params]);
  await openMenu({ button, shown, record, context: contextIn(language) });
  return { button, items: itemsNow() };
}
const rootNow = (): ShadowRoot | null | undefined =>
  [...document.querySelectorAll("candour-menu")].at(-1)?.shadowRoot;
const itemsNow = (): HTMLElement[] => [
  ...(rootNow()?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];
const said = (): string => rootNow()?.querySelector('[role="status"]')?.textContent ?? "";

it("offers why, hide, fewer and mute, and nothing that needs to be kept of one who granted nothing", async () => {
  const { items } = await open();
  expect(items.map((one) => one.textContent)).toEqual([
    "Why you see this",
    "Hide this product",
    "Fewer of Mugs",
    "Mute Mugs",
  ]);
  where = "nowhere";
  const { button } = await open();
  expect(button.getAttribute("aria-expanded")).toBe("false");
  expect((await open()).items).toHaveLength(2);
});

it("hides a product: told with its decision, muted, and the slots asked anew", async () => {
  const { items } = await open();
  items[1]?.click();
  await vi.waitFor(() => expect(said()).toMatch(/is hidden\.$/));
  expect(told).toMatchObject([["hide_item", { slot: "home", decision: expect.any(String) }]]);
  expect(patched).toMatchObject([{ mute: { items: [expect.any(String)] } }, "refresh"]);
  expect(document.querySelector("li")).toBeNull();
});

it("weighs a category less, or mutes it", async () => {
  (await open()).items[2]?.click();
  await vi.waitFor(() => expect(said()).toBe("You will see fewer of Mugs."));
  (await open()).items[3]?.click();
  await vi.waitFor(() => expect(said()).toBe("Mugs is muted."));
  expect(patched).toEqual([
    { weights: { "Home > Mugs": "less" } },
    "refresh",
    { mute: { categories: ["Home > Mugs"] } },
    "refresh",
  ]);
});

it("says so where it did not work, and leaves the card", async () => {
  fails = true;
  (await open()).items[1]?.click();
  await vi.waitFor(() => expect(said()).toBe("That did not work. Nothing has changed."));
  expect(document.querySelector("li")).not.toBeNull();
});

it("opens the panel at this very decision", async () => {
  (await open()).items[0]?.click();
  await vi.waitFor(() => expect(opened).toHaveLength(1));
  expect(opened).toMatchObject([["why", { item_id: expect.any(String) }]]);
});

it("speaks the page's language", async () => {
  expect((await open("de-AT")).items.map((one) => one.textContent)).toEqual([
    "Warum Sie das sehen",
    "Dieses Produkt ausblenden",
    "Weniger von Mugs",
    "Mugs stummschalten",
  ]);
});

it("closes where it is pressed again, or beside it", async () => {
  const { button } = await open();
  expect(button.getAttribute("aria-expanded")).toBe("true");
  await open();
  expect(button.getAttribute("aria-expanded")).toBe("false");
  await open();
  document.body.dispatchEvent(new Event("pointerdown", { bubbles: true, composed: true }));
  expect(button.getAttribute("aria-expanded")).toBe("false");
});
