/** A tool of the TCF as its specification describes it: what is emitted reaches every listener. */
export function installTcf() {
  const listeners: ((data: unknown, success: unknown) => void)[] = [];
  let last: Record<string, unknown> | null = null;
  const tell = (listener: (typeof listeners)[number], listenerId: number): void =>
    listener({ ...last, listenerId }, true);
  Reflect.set(globalThis, "__tcfapi", (command: string, version: number, callback: () => void) => {
    if (command !== "addEventListener" || version !== 2) return;
    listeners.push(callback);
    if (last) tell(callback, listeners.length);
  });
  return {
    emit(data: Record<string, unknown>) {
      last = data;
      listeners.forEach(tell);
    },
    listeners,
  };
}

/** TCData of the specification's form with these purposes consented to. */
export function tcData(purposes: readonly number[], more: Record<string, unknown> = {}) {
  const consents = Object.fromEntries(
    [...Array(11)].map((_, i) => [i + 1, purposes.includes(i + 1)]),
  );
  return {
    tcString: "CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA",
    tcfPolicyVersion: 5,
    cmpId: 1000,
    cmpVersion: 1000,
    gdprApplies: true,
    eventStatus: "tcloaded",
    cmpStatus: "loaded",
    isServiceSpecific: true,
    useNonStandardStacks: false,
    publisherCC: "DE",
    purposeOneTreatment: false,
    purpose: {
      consents,
      legitimateInterests: { 2: true, 7: true, 8: true, 9: true, 10: true, 11: true },
    },
    vendor: { consents: {}, legitimateInterests: {} },
    specialFeatureOptins: {},
    publisher: { consents: {}, legitimateInterests: {}, customPurpose: {}, restrictions: {} },
    ...more,
  };
}

export const ALL_PURPOSES: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** A tool of the GPP as its specification describes it. */
export function installGpp() {
  const listeners: ((event: unknown, success: boolean) => void)[] = [];
  let sections: Record<string, unknown> = {};
  let signalStatus = "not ready";
  const pingData = () => ({
    gppVersion: "1.1",
    cmpStatus: "loaded",
    cmpDisplayStatus: "hidden",
    signalStatus,
    supportedAPIs: ["7:usnat", "8:usca"],
    cmpId: 31,
    sectionList: [7],
    applicableSections: [7],
    gppString: "DBABLA~BVQqAAAAAgA.QA",
  });
  type Callback = (data: unknown, success: boolean) => void;
  Reflect.set(globalThis, "__gpp", (command: string, callback: Callback, parameter: string) => {
    if (command === "getSection") callback(sections[parameter] ?? null, true);
    if (command !== "addEventListener") return;
    listeners.push(callback);
    const listenerId = listeners.length;
    callback(
      { eventName: "listenerRegistered", listenerId, data: true, pingData: pingData() },
      true,
    );
  });
  const tell = (eventName: string, data: unknown): void => {
    for (const [i, listener] of listeners.entries()) {
      listener({ eventName, listenerId: i + 1, data, pingData: pingData() }, true);
    }
  };
  return {
    /** The shopper changes a section: the events that the specification orders. */
    change(next: Record<string, unknown>) {
      signalStatus = "not ready";
      tell("signalStatus", signalStatus);
      sections = next;
      for (const name of Object.keys(next)) tell("sectionChange", name);
      signalStatus = "ready";
      tell("signalStatus", signalStatus);
    },
  };
}

/** A core and a GPC sub-section of US National, as `getSection` gives them. */
export function usNational(core: Record<string, unknown>, gpc = false): readonly object[] {
  const fields = {
    Version: 1,
    SharingNotice: 1,
    SaleOptOutNotice: 1,
    SaleOptOut: 2,
    SharingOptOut: 2,
  };
  return [
    { ...fields, TargetedAdvertisingOptOut: 2, SensitiveDataProcessing: [1, 1, 1], ...core },
    { SubsectionType: 1, Gpc: gpc },
  ];
}

type ShopifyAnswers = Record<"marketing" | "analytics" | "preferences" | "sale_of_data", string>;

export function installShopify(first: Partial<ShopifyAnswers> = {}) {
  const answers = { marketing: "", analytics: "", preferences: "", sale_of_data: "", ...first };
  const told: Record<string, boolean>[] = [];
  const collected = (): void => {
    const detail = {
      marketingAllowed: answers.marketing === "yes",
      saleOfDataAllowed: answers.sale_of_data !== "no",
      analyticsAllowed: answers.analytics === "yes",
      preferencesAllowed: answers.preferences === "yes",
    };
    document.dispatchEvent(new CustomEvent("visitorConsentCollected", { detail }));
  };
  const customerPrivacy = {
    currentVisitorConsent: () => ({ ...answers }),
    setTrackingConsent(consent: Record<string, boolean>, callback: () => void) {
      told.push(consent);
      for (const [name, value] of Object.entries(consent)) {
        Reflect.set(answers, name, value ? "yes" : "no");
      }
      callback();
      collected();
    },
  };
  Reflect.set(globalThis, "Shopify", { customerPrivacy });
  return {
    told,
    answers,
    /** The visitor answers Shopify's own banner. */
    answer(next: Partial<ShopifyAnswers>) {
      Object.assign(answers, next);
      collected();
    },
  };
}

/** As Google's snippet has it. */
export function gtag(..._command: unknown[]): void {
  const layer: unknown = Reflect.get(globalThis, "dataLayer") ?? [];
  Reflect.set(globalThis, "dataLayer", layer);
  // biome-ignore lint/complexity/noArguments: Google's snippet pushes this very object
  if (Array.isArray(layer)) layer.push(arguments);
}
