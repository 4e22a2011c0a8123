/** A slot's answer, as far as a made-up shopper looks at it. */
export interface Shown {
  readonly slot: string;
  readonly decision: string;
  readonly variant: string;
  readonly items: readonly { readonly item_id: string }[];
}

export interface PageCalls {
  /** A choice; the shopper's token, null after a no. */
  choose(choices: object, shopper?: string): Promise<string | null>;
  slots(shopper: string, page: object, ids: readonly string[]): Promise<readonly Shown[]>;
  send(shopper: string, events: readonly object[]): Promise<void>;
}

/** The calls of the shop's pages, as its script makes them. */
export function pageCalls({ edgeUrl, shopUrl }: { edgeUrl: string; shopUrl: string }): PageCalls {
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(edgeUrl + path, {
      method: "POST",
      headers: { "Content-Type": "text/plain", Origin: shopUrl },
      body: JSON.stringify({ site: "demo", ...body }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  return {
    async choose(choices, shopper) {
      const about = { policy: "1", via: "api", ...(shopper !== undefined && { shopper }) };
      const { shopper: token } = await post("/v1/consent", { choices, ...about });
      return typeof token === "string" ? token : null;
    },
    async slots(shopper, page, ids) {
      const { decisions } = await post("/v1/slots", {
        ...{ shopper, page: { url: `${shopUrl}/`, ...page } },
        slots: ids.map((id) => ({ id })),
      });
      return decisions as readonly Shown[];
    },
    async send(shopper, events) {
      const sent_at = Date.now();
      const full = events.map((event) => ({
        ...{ id: crypto.randomUUID(), at: sent_at, page: { url: `${shopUrl}/` } },
        ...event,
      }));
      await post("/v1/events", { shopper, sent_at, events: full });
    },
  };
}
