import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Core } from "../Core.ts";
import { chunks } from "../chunks.ts";
import { createCore } from "../createCore.ts";
import type { LateContext } from "../LateContext.ts";
import { settingsOf } from "../settingsOf.ts";
import { decision, type FakeEdge, fakeEdge } from "../test/fakeEdge.ts";
import { parseSlotsAnswer } from "../wire/index.ts";
import { slotEnglish } from "../wire/slotWords/slotEnglish.ts";
import { readSlot } from "./readSlot.ts";
import { renderSlot } from "./renderSlot.ts";
import { showHelp } from "./showHelp.ts";

const HELP = {
  ...{ code: "payment", text: "<b>Something</b> went wrong.", why: "You let us help." },
  ...{ talk: "Talk to a person", dismiss: "No, thank you" },
};
const opened = vi.fn();
const patched = vi.fn();
let edge: FakeEdge;
let core: Core;

beforeEach(async () => {
  localStorage.clear();
  edge = fakeEdge();
  edge.install();
  const settings = settingsOf({ site: "demo", endpoint: "https://edge.example" });
  core = createCore(settings, { script: null, chunks });
  await core.consent.set({ assistance: "granted" }, { via: "api" });
});
afterEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = "";
});

function show(help: unknown): void {
  document.body.innerHTML = `<section data-candour-slot="help"><p>Our own</p></section><p>Beside</p>`;
  const [element] = document.body.children;
  const given = { decisions: [{ ...decision("help"), items: [], help }] };
  const parsed = parseSlotsAnswer(given);
  const [decided] = parsed.ok ? parsed.value.decisions : [];
  if (!element || !decided) throw new Error("no slot");
  const state = readSlot(element);
  renderSlot(state, decided, { language: "en", words: slotEnglish });
  const context = async (): Promise<LateContext> =>
    Object({ patch: async (one: object) => patched(one) });
  showHelp(state, decided, { core, words: slotEnglish, openPanel: opened, context });
}
const page = (): string => document.body.textContent ?? "";

it("stands in the slot's own place, its words only ever text, and leads to a person", () => {
  show(HELP);
  expect(page()).toContain("<b>Something</b> went wrong.You let us help.");
  expect(page()).not.toContain("Our own");
  expect(page()).toContain("Beside");
  expect(document.querySelector("b")).toBeNull();
  document.querySelector("button")?.click();
  expect(opened).toHaveBeenCalledWith("access");
});

it("gives the place back when it is put away, and tells the edge", async () => {
  show(HELP);
  const [, dismiss] = document.querySelectorAll("button");
  dismiss?.click();
  expect(page()).toBe("Our ownBeside");
  await vi.waitFor(() => expect(patched).toHaveBeenCalledWith({ dismiss_help: true }));
});

it("goes at once with a withdrawal of assistance, and never comes without it", async () => {
  show(HELP);
  void core.consent.set({ assistance: "denied" }, { via: "panel" });
  await vi.waitFor(() => expect(page()).toBe("Our ownBeside"));
  show(HELP);
  expect(page()).toBe("Our ownBeside");
});

it.each([null, 7, {}, { text: "" }, { text: null, talk: [] }])("lets %j be", (help) => {
  show(help);
  expect(page()).toBe("Our ownBeside");
});
