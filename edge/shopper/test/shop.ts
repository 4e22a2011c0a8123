import { env, exports } from "cloudflare:workers";
import type {
  CandourEvent,
  Choices,
  ConsentAnswer,
  EventItem,
  EventName,
  Me,
} from "../../../sdk/wire/index.ts";
import { ALL_DENIED } from "../../../sdk/wire/index.ts";
import type { Site } from "../../platform/Site.ts";
import { siteSettings } from "../../platform/siteSettings.ts";
import { saveSite } from "../../platform/sites.ts";

/** What tests of the shopper's routes share: two sites, and calls as a page makes them. */

export const ORIGIN = "https://shop.example";

export const SITE: Site = {
  id: "demo",
  name: "Pippin Lane",
  origins: [ORIGIN],
  publishers: [],
  currency: "GBP",
  locale: "en-GB",
  time_zone: "Europe/London",
  policy: null,
  settings: siteSettings({ allow_automated: true }),
};

export const OTHER_SITE: Site = { ...SITE, id: "other", origins: ["https://other.example"] };

export async function openSites(): Promise<void> {
  await saveSite(env, SITE);
  await saveSite(env, OTHER_SITE);
}

type Headers = Record<string, string>;

export function call(
  method: string,
  path: string,
  sent: { body?: unknown; token?: string | undefined; headers?: Headers } = {},
): Promise<Response> {
  const headers: Headers = { Origin: ORIGIN, ...sent.headers };
  if (sent.token !== undefined) headers.Authorization = `Bearer ${sent.token}`;
  const body = typeof sent.body === "string" ? sent.body : JSON.stringify(sent.body);
  return exports.default.fetch(
    new Request(`https://edge.example${path}`, {
      method,
      headers,
      ...(sent.body === undefined ? {} : { body }),
    }),
  );
}

export const granting = (...purposes: (keyof Choices)[]): Choices => ({
  ...ALL_DENIED,
  ...Object.fromEntries(purposes.map((one) => [one, "granted"])),
});

export async function consent(
  choices: Choices,
  more: { shopper?: string; headers?: Headers; via?: string; site?: string } = {},
): Promise<ConsentAnswer & { status: number }> {
  const { headers = {}, site = "demo", shopper, via = "panel" } = more;
  const answer = await call("POST", "/v1/consent", {
    headers,
    body: { site, choices, policy: "1", via, language: "en-GB", ...(shopper ? { shopper } : {}) },
  });
  return { ...(await answer.json<ConsentAnswer>()), status: answer.status };
}

/** A shopper who granted these purposes. */
export async function known(...purposes: (keyof Choices)[]): Promise<string> {
  const { shopper } = await consent(granting(...purposes));
  if (!shopper) throw new Error("no shopper was made");
  return shopper;
}

let count = 0;

export function event(
  name: EventName,
  ids: readonly string[] = [],
  more: Partial<CandourEvent> = {},
): CandourEvent {
  count += 1;
  const items = ids.map((item_id): EventItem => ({ item_id, item_category: "BAG", price: 2.5 }));
  return {
    id: `event-${String(count).padStart(6, "0")}`,
    name,
    at: Date.now(),
    page: { url: `${ORIGIN}/p/1`, type: "product" },
    ...(items.length > 0 ? { items } : {}),
    ...more,
  };
}

export interface Answer {
  accepted: number;
  duplicates: number;
  rejected: { index: number; id: string | null; code: string; detail: string }[];
}

export async function send(
  shopper: string | undefined,
  events: readonly unknown[],
  more: { headers?: Headers; site?: string } = {},
): Promise<Answer & { status: number }> {
  const answer = await call("POST", "/v1/events", {
    headers: more.headers ?? {},
    body: { site: more.site ?? "demo", shopper, sent_at: Date.now(), events },
  });
  return { ...(await answer.json<Answer>()), status: answer.status };
}

export async function me(token: string): Promise<Me & { status: number }> {
  const answer = await call("GET", "/v1/me", { token });
  return { ...(await answer.json<Me>()), status: answer.status };
}
