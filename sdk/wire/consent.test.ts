import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abilitiesOf } from "./abilitiesOf.ts";
import { allows, type Consent } from "./consent.ts";
import cases from "./consent-cases.json" with { type: "json" };
import { ALL_UNSET, CHOICES, type Choices, isPurpose, PURPOSES } from "./purposes.ts";
import { shouldAsk } from "./shouldAsk.ts";

const NOW = Date.UTC(2026, 9, 27);
const DAY_MS = 86_400_000;

type State = (typeof cases.states)[number];

/** The record and the surroundings that a line of the table describes. */
function consentOf(state: State): Consent {
  const wasGranted = state.granted.length > 0 ? state.granted : [...PURPOSES];
  const isNo =
    state.choice === "reject" || state.choice === "withdrawn" || state.prior === "reject";
  const choices: Choices = Object.fromEntries(
    PURPOSES.map((one) => [one, !isNo && wasGranted.includes(one) ? "granted" : "denied"]),
  ) as Choices;
  const age = state.choice === "expired" ? 100 * DAY_MS : DAY_MS;
  return {
    record:
      state.choice === "none"
        ? null
        : {
            choices,
            policy: state.choice === "version_changed" ? "1" : "2",
            at: NOW - age,
            via: "panel",
          },
    policy: "2",
    now: NOW,
    gpc: state.gpc,
    gpcBefore: state.gpc_seen_before && !state.choice_after_signal,
    lifeMs: 90 * DAY_MS,
  };
}

describe("every line of the table of consent", () => {
  it("has all 365 lines", () => {
    const lines = cases.states.flatMap((state) => Object.keys(state.allow));
    expect(lines).toHaveLength(365);
  });

  it.each(cases.states)("$id: $choice, signal $gpc, granted $granted", (state) => {
    const consent = consentOf(state);
    for (const [purpose, expected] of Object.entries(state.allow)) {
      if (isPurpose(purpose))
        expect([purpose, allows(consent, purpose)]).toEqual([purpose, expected]);
      else expect([purpose, expected]).toEqual(["necessary", true]);
    }
    const can = abilitiesOf(consent);
    expect({
      know_shopper: can.knowShopper,
      keep_choice: can.keepChoice,
      send_events: can.sendEvents,
      personalise: can.personalise,
      retarget: can.retarget,
      assist: can.assist,
      ask: can.ask,
      say_gpc_honoured: can.sayGpcHonoured,
    }).toEqual(Object.fromEntries(Object.entries(state.can).filter(([key]) => key !== "held")));
    const held = {
      none_expected: ["none", "erase"],
      use_for_granted_purposes_only: ["use"],
      freeze_then_erase_at_retention: ["freeze"],
      erase: ["erase"],
    }[state.can.held];
    expect(held).toContain(can.held);
  });
});

describe("allows", () => {
  const yes: Consent = {
    record: {
      choices: { ...ALL_UNSET, personalisation: "granted", retargeting: "granted" },
      policy: "1",
      at: NOW,
      via: "notice",
    },
    policy: "1",
    now: NOW,
    gpc: false,
  };

  it("takes a choice on the device for a yes there, and for a no at the edge", () => {
    const choices: Choices = { ...ALL_UNSET, personalisation: "on_device" };
    const consent: Consent = { ...yes, record: { choices, policy: "1", at: NOW, via: "notice" } };
    expect(allows(consent, "personalisation", "device")).toBe(true);
    expect(allows(consent, "personalisation")).toBe(false);
    expect(abilitiesOf(consent)).toMatchObject({
      knowShopper: false,
      personaliseOnDevice: true,
      ask: false,
    });
  });

  it("ends with the yes's life, to the millisecond", () => {
    const lifeMs = 183 * DAY_MS;
    expect(allows({ ...yes, now: NOW + lifeMs - 1 }, "personalisation")).toBe(true);
    expect(allows({ ...yes, now: NOW + lifeMs }, "personalisation")).toBe(false);
    expect(allows({ ...yes, now: NOW + 365 * DAY_MS }, "personalisation")).toBe(false);
  });

  it("keeps retargeting off after the signal went away, until there is a new choice", () => {
    expect(allows(yes, "retargeting")).toBe(true);
    expect(allows({ ...yes, gpc: true }, "retargeting")).toBe(false);
    expect(allows({ ...yes, gpcBefore: true }, "retargeting")).toBe(false);
  });

  it("answers no to whatever is not a well-formed yes", () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.record({
        record: fc.record({
          choices: fc.oneof(
            fc.anything(),
            fc.dictionary(fc.constantFrom(...PURPOSES, "__proto__"), fc.anything()),
          ),
          policy: fc.constantFrom("1", 1, null),
          at: fc.constantFrom(NOW, NOW + DAY_MS, Number.NaN, "now", undefined),
        }),
        policy: fc.constant("1"),
        now: fc.constant(NOW),
        gpc: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(odd, fc.constantFrom(...PURPOSES), (consent, purpose) => {
        const isYes = allows(consent as Consent, purpose);
        if (!isYes) return;
        const { record, gpc } = consent as Consent;
        expect(record).toMatchObject({ policy: "1", at: NOW });
        expect(record?.choices[purpose]).toBe("granted");
        if (purpose === "retargeting") expect(gpc).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("never allows at the edge what it does not allow on the device", () => {
    const choices = fc.record({
      personalisation: fc.constantFrom(...CHOICES),
      assistance: fc.constantFrom(...CHOICES),
      measurement: fc.constantFrom(...CHOICES),
      retargeting: fc.constantFrom(...CHOICES),
    });
    fc.assert(
      fc.property(choices, fc.boolean(), fc.constantFrom(...PURPOSES), (made, gpc, purpose) => {
        const consent: Consent = {
          ...yes,
          gpc,
          record: { choices: made, policy: "1", at: NOW, via: "api" },
        };
        if (allows(consent, purpose)) expect(allows(consent, purpose, "device")).toBe(true);
      }),
    );
  });
});

describe("shouldAsk", () => {
  const no: Consent = {
    record: {
      choices: { ...ALL_UNSET, personalisation: "denied" },
      policy: "1",
      at: NOW,
      via: "notice",
    },
    policy: "2",
    now: NOW,
    gpc: false,
  };

  it("leaves a no alone for 183 days, whatever the policy, and asks again then", () => {
    expect(shouldAsk({ ...no, now: NOW + 183 * DAY_MS - 1 })).toBe(false);
    expect(shouldAsk({ ...no, now: NOW + 183 * DAY_MS })).toBe(true);
    expect(shouldAsk({ ...no, now: NOW + 30 * DAY_MS, refusalLifeMs: 10 * DAY_MS })).toBe(true);
  });

  it("takes a record that leaves everything unset for no choice", () => {
    const record = { choices: ALL_UNSET, policy: "2", at: NOW, via: "api" } as const;
    expect(shouldAsk({ ...no, record })).toBe(true);
  });
});

describe("what nobody chose and the notice only told", () => {
  const told = (more: Partial<Consent> = {}): Consent => ({
    record: {
      choices: { ...ALL_UNSET, personalisation: "granted", retargeting: "granted" },
      policy: "2",
      at: NOW,
      via: "opt_out",
    },
    policy: "2",
    now: NOW,
    gpc: false,
    optOut: true,
    ...more,
  });

  it("holds where it may go on until a no, and nowhere else", () => {
    expect(allows(told(), "personalisation")).toBe(true);
    expect(allows(told({ optOut: false }), "personalisation")).toBe(false);
    const { optOut: _, ...unknown } = told();
    expect(allows(unknown, "personalisation")).toBe(false);
  });

  it("ends with the signal, and its absence later brings nothing back", () => {
    expect(allows(told({ gpc: true }), "personalisation")).toBe(false);
    expect(allows(told({ gpcBefore: true }), "personalisation")).toBe(false);
  });

  it("is never retargeting", () => {
    expect(allows(told(), "retargeting")).toBe(false);
  });

  it("leaves alone what was chosen", () => {
    const { record } = told();
    const chosen = told({ record: record && { ...record, via: "notice" }, optOut: false });
    expect(allows(chosen, "personalisation")).toBe(true);
    expect(allows(chosen, "retargeting")).toBe(true);
  });
});
