import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MeContact } from "../wire/contact.ts";
import type { MePatch } from "../wire/messages.ts";
import { ALL_DENIED } from "../wire/purposes.ts";
import { openPanel } from "./panel.ts";
import { createTestContext, createTestMe } from "./test/createTestContext.ts";
import { inShadow, soon } from "./test/inShadow.ts";

beforeEach(() => {
  document.body.innerHTML = "";
});
let close = (): void => {};
afterEach(() => close());

const CONTACT: MeContact = {
  ...{ available: ["email"], channels: ["email"], kinds: [], quiet: { from: 21, to: 8 } },
  ...{ hour: null, learned_hour: 19, time_zone: "Europe/London" },
  messages: [
    {
      ...{ id: "m1", kind: "back_in_stock", item_id: "22727", title: "Alarm clock" },
      ...{ channel: "email", send_at: Date.now() - 60_000, state: "sent", why: null },
    },
  ],
};

async function reminders(contact: Partial<MeContact> = {}) {
  const patches: MePatch[] = [];
  const me = {
    ...createTestMe(),
    attention: { limit: "as_set" as const, shown: [] },
    contact: { ...CONTACT, ...contact },
  };
  const context = Object.assign(
    createTestContext({ choices: { ...ALL_DENIED, personalisation: "granted" } }),
    {
      me: async () => me,
      patch: async (patch: MePatch) => {
        patches.push(patch);
        return me;
      },
    },
  );
  close = openPanel(context, "reminders").close;
  const root = await inShadow("candour-panel");
  for (let turn = 0; turn < 4_000 && !root.querySelector(".segments"); turn += 1) await soon();
  const choose = (group: string, word: string): void => {
    const label = [...root.querySelectorAll(`[role=radiogroup][aria-label="${group}"] label`)].find(
      (one) => one.textContent === word,
    );
    label?.querySelector("input")?.dispatchEvent(new Event("change"));
  };
  return { root, patches, choose, body: () => root.querySelector(".body")?.textContent ?? "" };
}

test("what was told, how much, where and when stand together and can be changed", async () => {
  const { patches, choose, body, root } = await reminders();
  expect(body()).toContain("Told today at");
  expect(body()).toMatch(/Learned from when you visit: about (19:00|7:00)/);
  choose("At most", "3 a week");
  choose("Where", "Here only");
  choose("Best time", "Midday");
  choose("What you left in the cart", "On");
  const [from] = root.querySelectorAll("select");
  if (!from) throw new Error("no select");
  from.value = "22";
  from.dispatchEvent(new Event("change"));
  await vi.waitFor(() =>
    expect(patches).toEqual([
      { attention: "little" },
      { contact: { channels: [] } },
      { contact: { hour: 13 } },
      { contact: { kinds: ["left_in_cart"] } },
      { contact: { quiet: { from: 22, to: 8 } } },
    ]),
  );
});

test("where the shop can send nothing, nothing is said of messages", async () => {
  const { body } = await reminders({ available: [], messages: [] });
  expect(body()).toContain("At most");
  expect(body()).not.toContain("Best time");
  expect(body()).not.toContain("E-mail");
});
