/** One request as the edge saw it. */
export interface Seen {
  readonly path: string;
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Says whether it has been given up. */
  readonly signal: AbortSignal | null | undefined;
}

export interface FakeEdge {
  readonly seen: Seen[];
  /** Set to answer a path otherwise; `null` cuts the line. */
  readonly answers: Map<string, () => Response | Promise<Response> | null>;
  /** Bodies that came to a path, oldest first. */
  bodies(path: string): Readonly<Record<string, unknown>>[];
  install(): void;
  /** Cuts the line for whoever still holds this edge. */
  close(): void;
}

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { "content-type": "application/json", ...init.headers },
  });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** An edge in memory that keeps the contract's shapes, in place of `fetch`. */
export function fakeEdge(): FakeEdge {
  const seen: Seen[] = [];
  const answers: FakeEdge["answers"] = new Map();
  let shoppers = 0;
  let isClosed = false;

  function usual(path: string, body: Readonly<Record<string, unknown>>): Response {
    if (path === "/v1/consent") {
      const choices = isObject(body.choices) ? body.choices : {};
      const isKnown = Object.values(choices).includes("granted");
      const receipt = { id: `receipt-${seen.length}`, at: Date.now(), ...body, signature: "s" };
      return json({
        shopper: isKnown ? (body.shopper ?? `token-${++shoppers}`) : null,
        receipt,
      });
    }
    if (path === "/v1/events") {
      const events = Array.isArray(body.events) ? body.events : [];
      return json({ accepted: events.length, duplicates: 0, rejected: [] }, { status: 202 });
    }
    if (path === "/v1/slots") {
      const slots = Array.isArray(body.slots) ? body.slots.filter(isObject) : [];
      return json({ decisions: slots.map(({ id }) => decision(String(id), "shopper" in body)) });
    }
    return json({ title: "Not found", status: 404 }, { status: 404 });
  }

  async function fetchFake(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const path = new URL(String(input)).pathname;
    const text = typeof init.body === "string" ? init.body : "";
    const parsed: unknown = text ? JSON.parse(text) : {};
    const body = isObject(parsed) ? parsed : {};
    seen.push({ path, method: init.method ?? "GET", body, text, signal: init.signal });
    if (isClosed) throw new TypeError("Failed to fetch");
    const own = answers.get(path);
    const answer = own ? await own() : usual(path, body);
    if (!answer) throw new TypeError("Failed to fetch");
    return answer;
  }

  return {
    seen,
    answers,
    bodies: (path) => seen.filter((one) => one.path === path).map((one) => one.body),
    close() {
      isClosed = true;
    },
    install() {
      globalThis.fetch = fetchFake;
    },
  };
}

/** A decision of two items. */
export function decision(slot: string, personalised = false): Record<string, unknown> {
  return {
    slot,
    decision: `decision-${slot}`,
    title: "More for you",
    strategy: personalised ? "for_you" : "popular",
    variant: "treatment",
    personalised,
    items: ["1", "2"].map((id) => ({
      item_id: id,
      title: `${personalised ? "Mine" : "Popular"} ${id}`,
      url: `https://shop.example/p/${id}`,
      image: `https://shop.example/p/${id}.png`,
      price: 2.5,
      currency: "GBP",
      availability: "in_stock",
      reason: { code: "popular_now", text: "Popular this week" },
    })),
  };
}
