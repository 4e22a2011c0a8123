import type { CreateAccount } from "./account/createAccount.ts";
import type { Core } from "./Core.ts";
import { hasGpc } from "./consent/hasGpc.ts";
import { inform } from "./consent/inform.ts";
import { learnTerms } from "./consent/learnTerms.ts";
import type { Recorder } from "./createRecorder.ts";
import type { Visit } from "./createVisit.ts";
import type { DeviceLoaders } from "./device/DeviceLoaders.ts";
import { isFramed } from "./isFramed.ts";
import type { LateContext } from "./LateContext.ts";
import { PANEL_SECTIONS, type PanelContext } from "./panelContext.ts";
import { root } from "./root.ts";
import type { Slots } from "./slots/createSlots.ts";
import { ALL_DENIED } from "./wire/purposes.ts";

interface Parts {
  readonly core: Core;
  readonly chunks: DeviceLoaders & {
    account(): Promise<{ createAccount: CreateAccount }>;
    choice(): Promise<unknown>;
  };
  readonly recorder: Recorder;
  readonly slots: Slots;
  readonly visit: Visit;
  readonly openPanel: PanelContext["openPanel"];
}

export type CreatePanelContext = (parts: Parts) => LateContext;

/** What notice and panel may reach. */
export const createPanelContext: CreatePanelContext = (parts) => {
  const { core, chunks, recorder, slots, visit, openPanel } = parts;
  const { settings, consent } = core;
  const where: PanelContext["where"] = () => {
    if (consent.allowsAnything()) return "edge";
    return consent.allowsAnything("device") ? "device" : "nowhere";
  };
  const isGpcOn = (): boolean => hasGpc() || consent.terms()?.gpc === true;
  const account = async () => {
    const [{ createAccount }, events] = await Promise.all([chunks.account(), recorder.handle()]);
    return createAccount({ core, chunks, where, events });
  };
  const named = root.querySelector('meta[property="og:site_name"]')?.getAttribute("content");
  return {
    ...settings,
    siteName: settings.siteName || named || location.hostname,
    sectionOf: (name) =>
      PANEL_SECTIONS.find((one) => typeof name === "string" && name && one.startsWith(name)),
    async rank(decisions, beside) {
      const [{ rankOnDevice }, rank, { parseSlotsAnswer: parse }, events] = await Promise.all([
        ...([chunks.device(), chunks.rank(), chunks.draw()] as const),
        recorder.handle(),
      ]);
      const { store } = events ?? {};
      return store ? rankOnDevice({ core, decisions, beside, rank, parse, store }) : decisions;
    },
    async identify(assertion) {
      const shopper = consent.token();
      const body = { site: settings.site, shopper, assertion };
      const call = { body, isPersonal: true };
      return shopper !== null && (await core.transport.send("/v1/identify", call)).status < 300;
    },
    inform: (language) => inform(core, language),
    isFramed: isFramed(),
    policyChanges:
      settings.policyChanges ??
      root.querySelector("[data-policy-changes]")?.getAttribute("data-policy-changes") ??
      "",
    gpc: consent.gpc,
    isGpcOn,
    consent,
    where,
    async me() {
      // Who looks at it may withdraw it and be gone: what tells the edge, and takes the cookie away, is then there.
      chunks.choice().catch(() => {});
      await learnTerms(core).catch(() => {});
      return where() === "nowhere" ? null : (await account()).me();
    },
    patch: async (patch) => (await account()).patch(patch),
    exportFile: async (format) => (await account()).exportFile(format),
    remind: async (itemId, kind) => (await account()).remind(itemId, kind),
    unremind: async (id) => (await account()).unremind(id),
    helpCode: async () => (await account()).helpCode(),
    async forget() {
      // Nothing is recorded while the edge erases.
      consent.pause(true);
      const receipt = await account()
        .then((opened) => opened.erase())
        .catch(() => null);
      if (receipt) consent.lost();
      const denied = await consent.set(ALL_DENIED, { via: "panel" });
      return receipt ?? denied;
    },
    slots,
    visit: {
      get: () => ({ paused: consent.isPaused(), gift: visit.isGift }),
      pause: consent.pause,
      giftMode(on) {
        visit.isGift = on;
        try {
          if (on) sessionStorage.setItem(visit.key, "1");
          else sessionStorage.removeItem(visit.key);
        } catch {}
      },
      forget: async () => (await account()).forgetVisit(),
      notMe: async () => (await account()).notMe(),
    },
    bytesSent: consent.bytesSent,
    openPanel,
    counterfactual: async (decision, items) => {
      const isHere = slots.shown().some((one) => one.decision === decision.decision);
      return (await account()).counterfactual(decision, { isHere, items });
    },
  };
};
