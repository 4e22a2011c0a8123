import type { IconName } from "../parts/icons.ts";
import type { Screen } from "./Card.ts";

/** One line of the timeline. */
export interface Entry {
  readonly at: number;
  readonly icon: IconName;
  readonly tone: "" | "good" | "warn" | "bad";
  readonly kind: "contact" | "order" | "shop";
  /** In our words. */
  readonly text: string | null;
  /** In theirs: quoted text, and nothing else. */
  readonly quote: string | null;
  readonly more: string | null;
  readonly meta: string;
  readonly isMatter: boolean;
  /** Known only while `assistance` is granted. */
  readonly isAssisted: boolean;
}

const CHANNELS: Readonly<Record<string, readonly [IconName, string]>> = {
  phone: ["phone", "Phone"],
  email: ["mail", "E-mail"],
  chat: ["chat", "Chat"],
  social: ["chat", "Social, public"],
  review: ["chat", "Review, public"],
  store: ["shop", "Shop"],
  desk: ["pencil", "Service desk"],
  sms: ["chat", "Text message"],
};
const CLOSED = new Set(["closed", "resolved", "solved", "done", "completed", "cancelled"]);
const OURS = new Set(["reply", "outbound", "callback", "note", "answer", "sent", "promise"]);
const MAX_ENTRIES = 60;

/** Everything so far, newest first: contacts, orders, and trouble on the pages. */
export function entriesOf({ timeline, orders, experience, intent }: Screen): Entry[] {
  const contacts = timeline.map((one): Entry => {
    const [icon, channel] = CHANNELS[one.channel] ?? ["chat", capital(one.channel)];
    const isClosed = CLOSED.has(one.status);
    const isOurs = OURS.has(one.kind);
    const mood =
      one.sentiment === "negative" ? " · angry" : one.sentiment === "positive" ? " · pleased" : "";
    return {
      ...{ at: one.at, icon, kind: "contact", text: isOurs ? one.subject : null },
      ...{ quote: isOurs ? null : one.subject, more: one.body, isAssisted: false },
      tone: isOurs ? "" : isClosed ? "good" : one.kind === "complaint" ? "bad" : "warn",
      meta: `${channel} · ${capital(one.kind.replaceAll("_", " "))} · ${capital(one.status)}${isOurs ? "" : mood}${one.order ? ` · Order ${one.order}` : ""}`,
      isMatter: one.topic !== null && one.topic === intent.topic,
    };
  });
  const bought = orders.map(
    (one): Entry => ({
      ...{
        at: one.at,
        icon: "bag",
        tone: "",
        kind: "order",
        quote: null,
        more: null,
        isAssisted: true,
      },
      text: one.items.map((item) => `${item.title ?? item.item_id} × ${item.quantity}`).join(", "),
      meta: `Order ${one.order ?? "without a number"}${one.value === null ? "" : ` · ${one.value.toFixed(2)} ${one.currency ?? ""}`}${one.refunded ? " · Refunded" : ""}`,
      isMatter: ["billing", "delivery", "return", "order_change"].includes(intent.topic ?? ""),
    }),
  );
  const shop = { kind: "shop", quote: null, more: null, isAssisted: true } as const;
  const troubles = (experience?.errors ?? []).map(
    (one): Entry => ({
      ...shop,
      ...{ at: one.at, icon: "globe", tone: "bad", text: "An error on a page", isMatter: true },
      meta: `Shop${one.page ? ` · ${one.page}` : ""}`,
      more: one.message,
    }),
  );
  const slow = (experience?.slow ?? []).map(
    (one): Entry => ({
      ...shop,
      ...{ at: one.at, icon: "clock", tone: "warn", text: "A slow page", isMatter: false },
      meta: `Shop${one.page ? ` · ${one.page}` : ""}`,
    }),
  );
  return [...contacts, ...bought, ...troubles, ...slow]
    .sort((a, b) => b.at - a.at)
    .slice(0, MAX_ENTRIES);
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
