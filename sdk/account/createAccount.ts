import type { Core } from "../Core.ts";
import type { EventsHandle } from "../capture/startEvents.ts";
import { isReceipt } from "../consent/isReceipt.ts";
import type { DeviceLoaders } from "../device/DeviceLoaders.ts";
import type { Counterfactual, PanelContext, ShownDecision } from "../panelContext.ts";
import type { Me, MePatch, Receipt, WithoutRequest } from "../wire/index.ts";
import { ALL_DENIED } from "../wire/purposes.ts";
import { counterfactualOf } from "./counterfactualOf.ts";
import type { DeviceAccount } from "./createDeviceAccount.ts";
import { csvOf } from "./csvOf.ts";
import { parseMe } from "./parseMe.ts";

/** What the panel does to what is known of the shopper, wherever that is. */
export type Account = Pick<
  PanelContext,
  "me" | "patch" | "exportFile" | "remind" | "unremind" | "helpCode"
> & {
  /** What a decision would be without some views; `isHere` where it was made for the page that is open. */
  counterfactual(
    decision: ShownDecision,
    asked: { isHere: boolean; items: readonly string[] | undefined },
  ): Promise<Counterfactual | null>;
  /** Erases the shopper, and the same person's other browsers; the receipt, or null where the edge knows none. */
  erase(): Promise<Receipt | null>;
  /** Begins anew, with the same choices and nothing of what is known; false where the old one could not be erased. */
  notMe(): Promise<boolean>;
  /** Forgets the items looked at in this visit, on whichever of its pages; answers how many. */
  forgetVisit(): Promise<number>;
};

interface Parts {
  readonly core: Core;
  readonly chunks: DeviceLoaders;
  where: PanelContext["where"];
  /** Null where nothing is granted, or where it could not be loaded. */
  readonly events: EventsHandle | null;
}

/** Who does nothing for so long has left: as GA4 counts sessions. */
const VISIT_GAP_MS = 1_800_000;

export type CreateAccount = (parts: Parts) => Account;

export const createAccount: CreateAccount = ({ core, chunks, where, events }) => {
  const { consent, transport, settings } = core;
  /** What is said in words is said in the page's language. */
  const ME = `/v1/me?language=${encodeURIComponent(settings.language)}`;

  /** What is known where nothing leaves this browser; null for everybody else. */
  async function device(): Promise<DeviceAccount | null> {
    if (where() !== "device" || !events) return null;
    const { createDeviceAccount } = await import("./createDeviceAccount.ts");
    return createDeviceAccount({ core, chunks, store: events.store });
  }

  async function call(
    method: "GET" | "PATCH" | "DELETE" | "POST",
    path: string,
    body?: object,
  ): Promise<unknown> {
    const token = consent.token();
    if (!token) throw new Error("no shopper");
    const answer = await transport.send(path, { method, token, ...(body && { body }) });
    if (answer.status === 401 && token === consent.token()) consent.lost();
    if (answer.status < 200 || answer.status > 299) throw new Error(`status ${answer.status}`);
    return answer.body;
  }

  async function me(): Promise<Me | null> {
    if (where() !== "edge") return (await device())?.me() ?? null;
    await consent.settled();
    // What was done a moment ago is part of what is known.
    await events?.flush();
    return parseMe(await call("GET", ME));
  }

  async function patch(patch: MePatch): Promise<Me | null> {
    if (where() !== "device") return parseMe(await call("PATCH", ME, patch));
    return (await device())?.patch(patch) ?? null;
  }

  return {
    me,
    patch,
    async erase() {
      if (where() !== "edge") return null;
      const receipt: unknown = Object(await call("DELETE", "/v1/me")).receipt;
      return isReceipt(receipt) ? receipt : null;
    },
    async notMe() {
      const here = await device();
      if (here) {
        await here.clear();
        return true;
      }
      const choices = consent.get();
      // Before the edge has erased the old one, a yes would go on as that one.
      if (!(await consent.set(ALL_DENIED, { via: "panel" }))) return false;
      await consent.set(choices, { via: "panel" });
      return true;
    },
    async forgetVisit() {
      const visited = new Set(events?.visited());
      let since = Date.now();
      const recent = [...((await me())?.recent ?? [])].sort((a, b) => b.last_at - a.last_at);
      for (const { item_id, last_at } of recent) {
        if (since - last_at > VISIT_GAP_MS) break;
        visited.add(item_id);
        since = last_at;
      }
      const items = [...visited];
      if (items.length) await patch({ forget: { items } });
      return items.length;
    },
    async counterfactual(decision, { isHere, items }) {
      if (where() === "device") {
        return isHere ? ((await device())?.counterfactual(decision, items) ?? null) : null;
      }
      const { slot, decision: id, items: shown } = decision;
      const request: WithoutRequest = {
        ...(isHere ? { slot, page: core.page() } : { decision: id }),
        ...(shown.length && { limit: shown.length }),
        ...(items && { items: [...items] }),
        language: settings.language,
      };
      const [answer, { parseSlotsAnswer: parse }] = await Promise.all([
        call("POST", "/v1/me/without", request),
        chunks.draw(),
      ]);
      return counterfactualOf(answer, { decision, parse });
    },
    async exportFile(format) {
      const all =
        (await (await device())?.all()) ?? (await call("GET", ME.replace("?", "/export?")));
      const text = format === "csv" ? csvOf(all) : JSON.stringify(all, null, 2);
      const type = format === "csv" ? "text/csv;charset=utf-8" : "application/json";
      return { name: `${settings.site}-my-data.${format}`, blob: new Blob([text], { type }) };
    },
    async remind(itemId, kind) {
      // A yes of a moment ago has its token only then.
      await consent.settled();
      const set = Object(await call("POST", "/v1/me/reminders", { item_id: itemId, kind }));
      return String(set.id);
    },
    async unremind(id) {
      await call("DELETE", `/v1/me/reminders/${encodeURIComponent(id)}`);
      return true;
    },
    async helpCode() {
      // A yes of a moment ago has its token only then.
      await consent.settled();
      return String(Object(await call("POST", "/v1/me/code")).code);
    },
  };
};
