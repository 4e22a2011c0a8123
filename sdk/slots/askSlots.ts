import type { Core } from "../Core.ts";
import { hasGpc } from "../consent/hasGpc.ts";
import { root } from "../root.ts";
import type { SlotsRequest } from "../wire/index.ts";
import { LIMITS } from "../wire/limits.ts";

/** Who waits so long wants to know what holds now. */
const PATIENT_MS = 1_000;

/** What the edge said to a question about slots, and for whom it was asked. */
export interface SlotsReply {
  readonly status: number;
  readonly body: unknown;
  readonly token: string | null;
}

/** What is asked. */
export interface Question {
  readonly ids: readonly string[];
  /** Items that other slots of the page show. */
  readonly shown?: string[] | undefined;
  readonly timeoutMs: number;
}

/** Asks for decisions, in one request. */
export async function askSlots(
  core: Core,
  { ids, shown, timeoutMs }: Question,
): Promise<SlotsReply> {
  const { settings, consent, transport } = core;
  const token = consent.token();
  // Where the edge stands in front of the site, the page may bring its decisions with it: they hold for the first question
  // that the page itself asks, and that has little time.
  const brought = root.querySelector("script[data-candour-decisions]");
  if (brought && timeoutMs < PATIENT_MS) {
    brought.remove();
    return { status: 200, body: JSON.parse(brought.textContent ?? ""), token };
  }
  const body: SlotsRequest = {
    shown,
    site: settings.site,
    ...(token && { shopper: token }),
    page: core.page(),
    slots: ids.slice(0, LIMITS.slotsPerRequest).map((id) => ({ id })),
    language: settings.language,
    gpc: hasGpc() || undefined,
    automated: navigator.webdriver || undefined,
  };
  const call = { body, timeoutMs, isPersonal: token !== null };
  return { ...(await transport.send("/v1/slots", call)), token };
}
