import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Choices, Purpose } from "../../wire/index.ts";
import {
  gtag,
  installGpp,
  installShopify,
  installTcf,
  tcData,
  usNational,
} from "./test/consentTools.ts";
import { closePage, openPage, type Page } from "./test/openPage.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  closePage();
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
});

const SPOKEN_OF = ["personalisation", "measurement", "retargeting"] as const;
type Voices = Map<string, ReadonlySet<Purpose>>;

/** What the shopper and the tools have said in this browser, told from the messages alone. */
interface Model {
  /** Which purposes each voice denies now. */
  denied: Voices;
  byHand: Map<Purpose, string>;
  sawGpc: boolean;
}

const TCF_NEEDS: Record<(typeof SPOKEN_OF)[number], readonly number[]> = {
  personalisation: [1, 5, 6, 11],
  measurement: [1, 8, 9, 10],
  retargeting: [1, 3, 4, 7],
};
const SIGNALS = {
  personalisation: ["personalization_storage"],
  measurement: ["analytics_storage"],
  retargeting: ["ad_storage", "ad_user_data", "ad_personalization"],
};
const denies = (test: (purpose: (typeof SPOKEN_OF)[number]) => boolean): ReadonlySet<Purpose> =>
  new Set(SPOKEN_OF.filter(test));

const yesNo = fc.constantFrom("yes", "no", "");
const word = fc.constantFrom("granted", "denied");
const choice = fc.constantFrom("granted" as const, "denied" as const, "on_device" as const);
const statuses = fc.constantFrom(
  "tcloaded",
  "useractioncomplete",
  "useractioncomplete",
  "cmpuishown",
);
const step = fc.oneof(
  fc.record({
    kind: fc.constant("tcf" as const),
    purposes: fc.oneof(
      fc.constant([1, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
      fc.subarray([1, 3, 5, 6, 8, 9, 10, 11]),
    ),
    eventStatus: statuses,
    gdprApplies: fc.constantFrom(true, true, true, false, undefined),
  }),
  fc.record({
    kind: fc.constant("consentMode" as const),
    command: fc.constantFrom("default", "update", "update"),
    params: fc.dictionary(fc.constantFrom(...Object.values(SIGNALS).flat()), word),
  }),
  fc.record({
    kind: fc.constant("gpp" as const),
    sale: fc.integer({ min: 0, max: 2 }),
    gpc: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("shopify" as const),
    answers: fc.record({
      marketing: yesNo,
      analytics: yesNo,
      preferences: yesNo,
      sale_of_data: yesNo,
    }),
  }),
  fc.record({
    kind: fc.constant("hand" as const),
    purpose: fc.constantFrom(...SPOKEN_OF),
    choice,
    via: fc.constantFrom("panel" as const, "notice" as const),
  }),
  fc.record({ kind: fc.constant("wait" as const), ms: fc.constantFrom(10, 8_000) }),
  fc.record({ kind: fc.constant("gpc" as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant("reload" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function play(
  adapters: readonly string[],
  steps: readonly Step[],
  after: (model: Model, page: Page) => void,
) {
  closePage();
  Reflect.deleteProperty(navigator, "globalPrivacyControl");
  const model: Model = { denied: new Map(), byHand: new Map(), sawGpc: false };
  const onSet = (choices: Partial<Choices>): void => {
    for (const purpose of SPOKEN_OF.filter((name) => choices[name] === "granted")) {
      for (const [voice, denied] of model.denied) {
        expect(denied.has(purpose), `${voice} denies ${purpose}`).toBe(false);
      }
      expect(["denied", "on_device"]).not.toContain(model.byHand.get(purpose));
      expect(purpose === "retargeting" && model.sawGpc).toBe(false);
    }
  };
  const tools = () => ({ tcf: installTcf(), gpp: installGpp(), shopify: installShopify() });
  let tool = tools();
  let page = await openPage({ adapters, onSet });
  let updates = new Map<string, string>();
  const hears = (voice: string, denied: ReadonlySet<Purpose>): void => {
    if (adapters.includes(voice)) model.denied.set(voice, denied);
  };
  for (const one of steps) {
    // No two things happen at the very same moment.
    await page.wait(1);
    if (one.kind === "tcf") {
      const { eventStatus, gdprApplies } = one;
      const purposes: readonly number[] = one.purposes;
      const isWord = gdprApplies === true && eventStatus !== "cmpuishown";
      if (isWord)
        hears(
          "tcf",
          denies((name) => !TCF_NEEDS[name].every((id) => purposes.includes(id))),
        );
      if (gdprApplies === false) hears("tcf", new Set());
      tool.tcf.emit(tcData(purposes, { eventStatus, gdprApplies }));
    } else if (one.kind === "consentMode") {
      if (one.command === "update") {
        updates = new Map([...updates, ...Object.entries(one.params)]);
        hears(
          "consent-mode",
          denies((name) => SIGNALS[name].some((key) => updates.get(key) === "denied")),
        );
      }
      gtag("consent", one.command, one.params);
    } else if (one.kind === "gpp") {
      hears(
        "gpp",
        denies((name) => name === "retargeting" && (one.sale === 1 || one.gpc)),
      );
      tool.gpp.change({ usnat: usNational({ SaleOptOut: one.sale }, one.gpc) });
    } else if (one.kind === "shopify") {
      const { marketing, analytics, preferences, sale_of_data } = one.answers;
      const no = {
        personalisation: preferences === "no",
        measurement: analytics === "no",
        retargeting: marketing === "no" || sale_of_data === "no",
      };
      hears(
        "shopify",
        denies((name) => no[name]),
      );
      tool.shopify.answer(one.answers);
    } else if (one.kind === "hand") {
      const { purpose, via } = one;
      const chosen =
        one.choice === "on_device" && purpose !== "personalisation" ? "denied" : one.choice;
      model.byHand.set(purpose, chosen);
      if (purpose === "retargeting" && chosen === "granted" && !isGpcOn()) model.sawGpc = false;
      page.choose({ [purpose]: chosen }, via);
    } else if (one.kind === "wait") {
      await page.wait(one.ms);
    } else {
      // A browser's setting changes between pages.
      if (one.kind === "gpc" && one.on) Reflect.set(navigator, "globalPrivacyControl", true);
      else if (one.kind === "gpc") Reflect.deleteProperty(navigator, "globalPrivacyControl");
      closePage({ keepStorage: true });
      tool = tools();
      updates = new Map();
      model.denied.clear();
      page = await openPage({ adapters, onSet });
    }
    if (isGpcOn()) model.sawGpc ||= page.via() !== null;
    after(model, page);
    expect(page.errors).toEqual([]);
  }
}

const isGpcOn = (): boolean => Reflect.get(navigator, "globalPrivacyControl") === true;
const asked = fc.oneof(
  fc.constantFrom(["tcf"], ["consent-mode"], ["shopify"]),
  fc.subarray(["tcf", "consent-mode", "gpp", "shopify"], { minLength: 2 }),
);

it("grants nothing that any voice, the shopper's hand or Global Privacy Control denies, whatever the sequence", async () => {
  await fc.assert(
    fc.asyncProperty(asked, fc.array(step, { maxLength: 14 }), (adapters, steps) =>
      play(adapters, steps, () => {}),
    ),
    { numRuns: 300 },
  );
}, 60_000);

it("leaves nothing granted that any voice denies, while only voices speak", async () => {
  const spoken = step.filter(({ kind }) => kind !== "hand");
  let granted = 0;
  await fc.assert(
    fc.asyncProperty(asked, fc.array(spoken, { maxLength: 14 }), (adapters, steps) =>
      play(adapters, steps, ({ denied }, page) => {
        const choices = page.choices();
        for (const purpose of SPOKEN_OF.filter((name) => choices[name] === "granted")) {
          granted++;
          for (const [voice, no] of denied)
            expect(no.has(purpose), `${voice} denies ${purpose}`).toBe(false);
        }
        expect(choices.assistance).toBe("unset");
      }),
    ),
    { numRuns: 300 },
  );
  expect(granted).toBeGreaterThan(50);
}, 60_000);
