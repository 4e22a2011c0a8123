import type { PanelContext } from "../../panelContext.ts";
import type { Me, MePatch, Receipt } from "../../wire/messages.ts";
import { ALL_UNSET, type Choices } from "../../wire/purposes.ts";

/** A panel's context that keeps everything in memory and writes down what it is asked to do. */
export interface TestContext extends PanelContext {
  readonly sets: [Partial<Choices>, string][];
  readonly patches: MePatch[];
  refreshes: number;
  opened: string[];
  held: Me | null;
  offline: boolean;
}

export function createTestContext(
  options: Partial<PanelContext> & { choices?: Choices } = {},
): TestContext {
  let choices: Choices = options.choices ?? ALL_UNSET;
  let visit = { paused: false, gift: false };
  const listeners = new Set<(choices: Choices) => void>();
  const receipt: Receipt = {
    id: "7F3A91C2abcdefgh",
    at: Date.now(),
    choices,
    policy: "1",
    via: "panel",
    signature: "s",
  };
  const reach = (): void => {
    if (context.offline) throw new Error("offline");
  };
  const context: TestContext = {
    sets: [],
    patches: [],
    refreshes: 0,
    opened: [],
    held: createTestMe(),
    offline: false,
    site: "demo",
    siteName: "Pippin Lane",
    language: "en-GB",
    policy: "1",
    policyUrl: null,
    measurementWithYes: false,
    inform: async () => null,
    isFramed: false,
    policyChanges: "",
    gpc: () => false,
    isGpcOn: () => true,
    consent: {
      get: () => choices,
      at: () => (choices === ALL_UNSET ? null : receipt.at),
      asks: () => null,
      async set(wanted, { via }) {
        context.sets.push([wanted, via]);
        choices = { ...choices, ...wanted };
        for (const listener of listeners) listener(choices);
        return context.offline ? null : receipt;
      },
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      receipts: () => [receipt],
    },
    where: () => (Object.values(choices).includes("granted") ? "edge" : "nowhere"),
    async me() {
      reach();
      return context.held;
    },
    async patch(patch) {
      reach();
      context.patches.push(patch);
      const gone = patch.forget?.items ?? [];
      if (context.held) {
        const recent = context.held.recent.filter((one) => !gone.includes(one.item_id));
        context.held = { ...context.held, recent };
      }
      return context.held;
    },
    async exportFile(format) {
      reach();
      return { name: `candour.${format}`, blob: new Blob([]) };
    },
    async forget() {
      context.held = null;
      choices = {
        personalisation: "denied",
        assistance: "denied",
        measurement: "denied",
        retargeting: "denied",
      };
      return receipt;
    },
    slots: {
      async refresh() {
        context.refreshes += 1;
      },
      shown: () => [],
    },
    visit: {
      get: () => visit,
      pause(paused) {
        visit = { ...visit, paused };
      },
      giftMode(gift) {
        visit = { ...visit, gift };
      },
      forget: async () => 2,
      async notMe() {
        context.held = null;
        return !context.offline;
      },
    },
    remind: async () => "r1",
    unremind: async () => true,
    helpCode: async () => "1234 5678",
    bytesSent: () => 0,
    openPanel: (section = "choices") => context.opened.push(section),
    ...options,
  };
  return context;
}

/** What is held about a shopper who looked at two products. */
export function createTestMe(): Me {
  const at = Date.now() - 60_000;
  const seen = (item_id: string, title: string, views: number): Me["recent"][number] => ({
    item_id,
    title,
    url: "/p",
    image: "/i.svg",
    views,
    first_at: at,
    last_at: at,
    in_cart: false,
    purchased_at: null,
  });
  return {
    consent: {
      choices: ALL_UNSET,
      policy: "1",
      at,
      via: "notice",
      gpc: false,
      receipts: [],
      kept: ["Single events: after 90 days"],
    },
    recent: [
      seen("85099B", "Jumbo bag red retrospot", 3),
      seen("22423", "Regency cakestand 3 tier", 1),
    ],
    interests: [
      {
        category: "Lunch bags",
        views: 3,
        carts: 1,
        purchases: 0,
        first_at: at,
        last_at: at,
        weight: 1,
        text: "",
      },
    ],
    habits: {
      hours: Array.from({ length: 7 }, (_, day) =>
        Array.from({ length: 24 }, (_, hour) => (day === 0 && hour === 20 ? 4 : 0)),
      ),
      prices: { low: 1.65, median: 2.08, high: 4.95, currency: "GBP" },
      visits: 2,
      since: at,
      text: "",
    },
    muted: { items: [], categories: [{ id: "Christmas", title: null, at }] },
    reminders: [{ id: "r1", item_id: "22423", kind: "price_drop", at }],
    decisions: [
      {
        slot: "home-hero",
        decision: "decision-1",
        title: "More relevant for you",
        strategy: "for_you",
        variant: "treatment",
        personalised: true,
        at,
        items: ["21931", "23298", "22384", "85123A", "22629"].map((item_id) => ({
          item_id,
          title: `Product ${item_id}`,
          url: "javascript:alert(1)",
          image: "/i.svg",
          price: 2,
          currency: "GBP",
          availability: "in_stock" as const,
          reason: { code: "viewed_together" as const, text: `Because you looked at ${item_id}` },
        })),
      },
    ],
    access: [{ at, role: "agent", reason: "You telephoned about order 554312." }],
    customer: null,
    counts: { view_item: 4, search: 1 },
  };
}
