import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PanelSection } from "../panelContext.ts";
import { ALL_DENIED, type Choices } from "../wire/purposes.ts";
import { openPanel } from "./panel.ts";
import { createTestContext, createTestMe } from "./test/createTestContext.ts";
import { buttonOf, inShadow, soon } from "./test/inShadow.ts";

const CHOICES: Choices = { ...ALL_DENIED, personalisation: "granted" };
const SECTIONS: PanelSection[] = ["choices", "known", "why", "reminders", "access", "take"];

beforeEach(() => {
  document.body.innerHTML = `<button id="opener">Your data and choices</button>`;
});
let close = (): void => {};
afterEach(() => close());

async function opened(section: PanelSection = "choices", options = {}) {
  const context = createTestContext({ choices: CHOICES, ...options });
  close = openPanel(context, section).close;
  const root = await inShadow("candour-panel");
  const isThere = (): boolean =>
    root.querySelector(".body")?.children[1] !== undefined && !root.querySelector(".ghost");
  for (let turn = 0; turn < 4_000 && !isThere(); turn += 1) await soon();
  const body = (): string => root.querySelector(".body")?.textContent ?? "";
  const said = (): string => root.querySelector("[role=status]")?.textContent ?? "";
  return { context, root, body, said };
}
test("the panel is a modal dialog named by its title, with six sections to go to", async () => {
  const { root } = await opened();
  const dialog = root.querySelector("dialog");
  expect(dialog?.open).toBe(true);
  expect(root.getElementById(dialog?.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(
    "Your data and choices",
  );
  const tabs = [...root.querySelectorAll("nav button")];
  expect(tabs.length).toBe(6);
  expect(
    tabs.filter((tab) => tab.hasAttribute("aria-current")).map((tab) => tab.textContent),
  ).toEqual(["Choices"]);
});

test("closed, it gives focus back to what opened it", async () => {
  document.getElementById("opener")?.focus();
  const { root } = await opened();
  buttonOf(root, "Close").click();
  await soon();
  expect(document.querySelector("candour-panel")).toBeNull();
  expect(document.activeElement?.id).toBe("opener");
});

test("a switch says its state in words too, and sets its own purpose alone", async () => {
  const { context, root, said } = await opened();
  const measurement = root.querySelector<HTMLElement>("[aria-labelledby=measurement]");
  expect(measurement?.getAttribute("aria-checked")).toBe("false");
  measurement?.click();
  expect(measurement?.getAttribute("aria-checked")).toBe("true");
  expect(measurement?.textContent).toBe("On");
  await vi.waitFor(() => {
    expect(context.sets).toEqual([[{ measurement: "granted" }, "panel"]]);
    expect(said()).toBe("Done: Finding out whether this helps: On.");
    expect(context.refreshes).toBe(1);
  });
});

test("one press stops everything, and one of the same kind starts it", async () => {
  const { context, root } = await opened();
  const off = buttonOf(root, "Turn everything off");
  const on = buttonOf(root, "Turn everything on");
  expect(on.className).toBe(off.className);
  off.click();
  expect(context.sets).toEqual([[ALL_DENIED, "panel"]]);
  expect([...root.querySelectorAll("[role=switch][aria-checked=true]")]).toEqual([]);
});

test("everything on overrules neither the browser's signal nor a choice for the device", async () => {
  const { context, root } = await opened("choices", {
    gpc: () => true,
    choices: { ...ALL_DENIED, personalisation: "on_device" },
  });
  buttonOf(root, "Turn everything on").click();
  expect(context.sets).toEqual([[{ assistance: "granted", measurement: "granted" }, "panel"]]);
});

test("where the browser asks not to be retargeted the switch is locked and says why", async () => {
  const { context, root, body } = await opened("choices", { gpc: () => true });
  const locked = root.querySelector<HTMLElement>("[aria-labelledby=retargeting]");
  expect(locked?.hasAttribute("aria-disabled")).toBe(true);
  expect(body()).toContain("We honour that.");
  locked?.click();
  expect(context.sets).toEqual([]);
});

test("a choice that could not be told to the shop holds, and says so", async () => {
  const { context, root, body } = await opened();
  context.offline = true;
  root.querySelector<HTMLElement>("[aria-labelledby=assistance]")?.click();
  await vi.waitFor(() => {
    expect(body()).toContain("could not be reached");
  });
});

test("what is known is listed with its evidence, and one line can be removed", async () => {
  const { context, root, body } = await opened("known");
  expect(body()).toContain("From 2 visits since");
  expect(body()).toContain("3 times, last ");
  expect(body()).toContain("3 views and 1 in the cart");
  expect(body()).toContain("Mostly on Monday, 20:00 to 21:00.");
  expect(body()).toContain("Mostly £1.65 to £4.95.");
  buttonOf(root, "Remove: Jumbo bag red retrospot").click();
  await vi.waitFor(() => {
    expect(context.patches).toEqual([{ forget: { items: ["85099B"] } }]);
    expect(body()).not.toContain("Jumbo bag red retrospot");
    expect(context.refreshes).toBe(1);
  });
});

test("an interest can be muted and a mute lifted", async () => {
  const { context, root } = await opened("known");
  buttonOf(root, "Mute: Lunch bags").click();
  buttonOf(root, "Unmute: Christmas").click();
  await vi.waitFor(() => {
    expect(context.patches).toEqual([
      { mute: { categories: ["Lunch bags"] } },
      { unmute: { categories: ["Christmas"] } },
    ]);
  });
});

test("weights are offered only where they can be set", async () => {
  const plain = await opened("known");
  expect(plain.root.querySelector(".segments")).toBeNull();
  close();
  const held = createTestMe();
  const interests = held.interests.map((one) => ({ ...one, choice: "less" as const }));
  const { context, root } = await opened("known", { me: async () => ({ ...held, interests }) });
  const segments = [...root.querySelectorAll<HTMLInputElement>(".segments input")];
  expect(segments.map((one) => one.checked)).toEqual([true, false, false]);
  segments[2]?.click();
  await soon();
  expect(context.patches).toEqual([{ weights: { "Lunch bags": "more" } }]);
});

test("what would be without some views is asked, shown with its views, and asked again for those left ticked", async () => {
  const at = Date.now();
  const views = [
    { item_id: "85099B", title: "Jumbo bag", at, views: 3 },
    { item_id: "22423", title: "Cakestand", at, views: 1 },
  ];
  const change = {
    was: { title: "Lunch bag", image: "/i.svg" },
    would: { title: "Wall clock", image: "/i.svg", reason: "Popular this week" },
  };
  const asked: (readonly string[] | undefined)[] = [];
  const { context, root, body } = await opened("why", {
    async counterfactual(_: unknown, items?: readonly string[]) {
      asked.push(items);
      return items ? { views: views.slice(0, 1), change: null } : { views, change };
    },
  });
  await vi.waitFor(() => {
    expect(body()).toContain("Without these 4 views you would see something else");
    expect(body()).toContain("Wall clock. Popular this week");
  });
  const boxes = [...root.querySelectorAll<HTMLInputElement>(".plain input")];
  expect(boxes.map((one) => one.checked)).toEqual([true, true]);
  boxes[1]?.click();
  await vi.waitFor(() => expect(body()).toContain("Without these you would see the same"));
  expect(asked).toEqual([undefined, ["85099B"]]);
  buttonOf(root, "Forget these 3 views").click();
  await vi.waitFor(() => expect(context.patches).toEqual([{ forget: { items: ["85099B"] } }]));
});

test("views that are kept close the question", async () => {
  const views = [{ item_id: "22423", title: "Cakestand", at: Date.now(), views: 1 }];
  const { root, body } = await opened("why", {
    counterfactual: async () => ({ views, change: null }),
  });
  await vi.waitFor(() => expect(body()).toContain("Forget this view"));
  buttonOf(root, "Keep them").click();
  expect(body()).not.toContain("Forget this view");
});

test("for a browser that several people use it can begin anew, asked in place", async () => {
  const notMe = vi.fn(async () => true);
  const visit = { ...createTestContext().visit, notMe };
  const { root, body } = await opened("known", { visit });
  buttonOf(root, "This wasn’t me").click();
  expect(body()).toContain("Someone else used this browser?");
  buttonOf(root, "Keep it").click();
  expect(body()).not.toContain("Someone else used this browser?");
  buttonOf(root, "This wasn’t me").click();
  expect(notMe).not.toHaveBeenCalled();
  buttonOf(root, "Erase and start afresh").click();
  await vi.waitFor(() => expect(body()).toContain("Everything from before is erased."));
  expect(notMe).toHaveBeenCalledOnce();
});

test("a change that fails is said to have changed nothing, and can be tried again", async () => {
  const { context, root, body } = await opened("known");
  context.offline = true;
  buttonOf(root, "Remove: Jumbo bag red retrospot").click();
  await vi.waitFor(() => {
    expect(body()).toContain("Nothing was changed.");
    expect(body()).toContain("Jumbo bag red retrospot");
  });
  context.offline = false;
  buttonOf(root, "Try again").click();
  await vi.waitFor(() => {
    expect(body()).not.toContain("Jumbo bag red retrospot");
  });
});

test("what can't be loaded is not called nothing", async () => {
  const context = createTestContext({ choices: CHOICES });
  context.offline = true;
  close = openPanel(context, "known").close;
  const root = await inShadow("candour-panel");
  await vi.waitFor(() => {
    expect(root.textContent).toContain("could not be loaded");
    expect(root.textContent).not.toContain("We know nothing");
  });
});

test("each item has its own reason, and the item asked about is shown and marked", async () => {
  const context = createTestContext({ choices: CHOICES });
  const focus = { decision: "decision-1", item_id: "22629" };
  close = openPanel(context, "why", focus).close;
  const root = await inShadow("candour-panel");
  await vi.waitFor(() => {
    expect(root.querySelectorAll(".row").length).toBe(5);
    expect(root.querySelector(".lit")?.textContent).toContain("Because you looked at 22629");
  });
});

test("deletion is asked in place with what goes counted, and answered with a receipt", async () => {
  const { root, body } = await opened("take");
  buttonOf(root, "Delete everything").click();
  expect(body()).toContain(
    "Gone: 4 views, 1 search, 1 interest, 1 reminder, 1 row shown to you, your hours and prices, the list of who looked.",
  );
  const yes = buttonOf(root, "Yes, delete everything");
  buttonOf(root, "Keep it").click();
  expect(body()).not.toContain("Gone:");
  expect(yes.isConnected).toBe(false);
  buttonOf(root, "Delete everything").click();
  buttonOf(root, "Yes, delete everything").click();
  await vi.waitFor(() => {
    expect(body()).toContain("Everything is deleted, here and at the shop. Receipt 7F3A 91C2.");
  });
});

test("pausing and gift mode are pressed buttons; where nothing is kept they are not there", async () => {
  const { context, root } = await opened();
  root.querySelector<HTMLElement>(".foot button")?.click();
  expect(context.visit.get().paused).toBe(true);
  expect(root.querySelector(".foot [aria-pressed=true]")?.textContent).toContain("Pause");
  close();
  const off = await opened("choices", { choices: ALL_DENIED });
  expect(off.root.querySelector(".foot")).toBeNull();
});

test("no section writes a style, a handler or a link of the catalogue's into the page", async () => {
  for (const section of SECTIONS) {
    const { root } = await opened(section);
    for (const element of root.querySelectorAll("*")) {
      const names = element.getAttributeNames();
      expect(names.filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
    }
    expect(root.querySelector("style,script,[href^=javascript]")).toBeNull();
    close();
  }
});

test("a hostile title is text", async () => {
  const context = createTestContext({ choices: CHOICES });
  const me = createTestMe();
  const [first] = me.recent;
  if (first) first.title = `<img src=x onerror="alert(1)">`;
  context.held = me;
  close = openPanel(context, "known").close;
  const root = await inShadow("candour-panel");
  await vi.waitFor(() => {
    expect(root.querySelector("img[onerror]")).toBeNull();
    expect(root.textContent).toContain("<img src=x");
  });
});

test("opened while open it moves to the section asked for", async () => {
  const { context, root } = await opened();
  openPanel(context, "access");
  expect(root.querySelector("[aria-current]")?.textContent).toBe("Who looked");
  await vi.waitFor(() => {
    expect(root.textContent).toContain("You telephoned about order 554312.");
  });
});
