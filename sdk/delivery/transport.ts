import { toJson } from "./toJson.ts";

/** What came back. Status 0: nothing did, or it was not what an edge answers. */
export interface Answer {
  readonly status: number;
  /** The parsed JSON body, or null. */
  readonly body: unknown;
  /** How long the edge asks to wait, as it wrote it: see `askedMs`. */
  readonly retryAfter: string | null;
}

export interface Call {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  readonly body?: object;
  /** The shopper's token, where it goes into a header. */
  readonly token?: string;
  readonly timeoutMs?: number;
  /**
   * Outlives the page, as a beacon does, but with an answer for who is still there. All in flight together may have
   * 64 KiB; beyond that the call fails.
   */
  readonly keepalive?: boolean;
  /** The body is about the shopper: its bytes are counted. */
  readonly isPersonal?: boolean;
  /** Gives this one call up. */
  readonly abort?: AbortController;
}

/** How the SDK talks to the edge: the only place that calls fetch. Nothing here throws or rejects. */
export interface Transport {
  /** POSTs as `text/plain`, which needs no preflight, unless the call says otherwise. */
  send(path: string, call: Call): Promise<Answer>;
  /** Is told the bytes of each body about the shopper. */
  count: (bytes: number) => void;
  /**
   * Gives up what names a shopper who is known no more. A browser may hold a request back for seconds, behind another of the
   * same address or for want of a connection: it is not to leave after the no.
   */
  drop(): void;
  /** How many bytes a body is. */
  bytesOf(body: object): number;
}

const TIMEOUT_MS = 10_000;

/** Takes the natives as they are now: a page may replace them later. */
export function createTransport(endpoint: string): Transport {
  const fetchNow = globalThis.fetch;
  const { stringify } = JSON;
  const sizeOf = (text?: string): number => new TextEncoder().encode(text).length;
  const naming = new Set<AbortController>();

  const transport: Transport = {
    count() {},
    drop() {
      for (const call of naming) call.abort();
    },
    bytesOf: (body) => sizeOf(toJson(body, stringify)),
    async send(
      path,
      {
        method = "POST",
        body,
        token,
        timeoutMs = TIMEOUT_MS,
        keepalive = false,
        isPersonal,
        abort = new AbortController(),
      },
    ) {
      const nothing: Answer = { status: 0, body: null, retryAfter: null };
      setTimeout(() => abort.abort(), timeoutMs);
      try {
        const text = body && toJson(body, stringify);
        if (isPersonal || token) {
          naming.add(abort);
          transport.count(sizeOf(text));
        }
        const response = await fetchNow.call(globalThis, endpoint + path, {
          method,
          credentials: "omit",
          referrerPolicy: "origin",
          redirect: "error",
          signal: abort.signal,
          keepalive,
          ...(token && { headers: { authorization: `Bearer ${token}` } }),
          body: text ?? null,
        });
        const { status, headers } = response;
        // A captive portal or a service worker may answer 200 with a page of its own: that is no answer of the edge.
        const isJson = /json/.test(headers.get("content-type") ?? "");
        if (!isJson && status < 400 && status !== 204) return nothing;
        return {
          status,
          body: isJson ? await response.json() : null,
          retryAfter: headers.get("retry-after"),
        };
      } catch {
        return nothing;
      } finally {
        naming.delete(abort);
      }
    },
  };
  return transport;
}
