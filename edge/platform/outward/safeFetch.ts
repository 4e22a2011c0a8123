import ipaddr from "ipaddr.js";
import { VERSION } from "../version.ts";
import { checkOutwardUrl } from "./checkOutwardUrl.ts";
import { isPublicAddress } from "./isPublicAddress.ts";
import { limitBody } from "./limitBody.ts";
import { OutwardError } from "./OutwardError.ts";
import type { OutwardRules } from "./OutwardRules.ts";
import { type Resolve, resolveByHttps } from "./resolveByHttps.ts";

export interface SafeFetchOptions {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole of it, the body's last byte included. */
  readonly timeoutMs: number;
  /** Of the answer's body, after decompression. */
  readonly limitBytes: number;
  readonly rules?: OutwardRules;
  readonly resolve?: Resolve;
}

const NOT_MODIFIED = 304;

/**
 * Fetches an address that somebody else gave us, without being led into our own network: the address and everything its name
 * resolves to must be public, a redirect is a failure, time and bytes are limited. Throws {@link OutwardError}; the answer's
 * body does too, once it is too long or too slow. Who answers for the name may still change it between our look-up and the
 * runtime's own; in a deployment the runtime can't reach private networks in the first place.
 */
export async function safeFetch(address: string, options: SafeFetchOptions): Promise<Response> {
  const { timeoutMs, limitBytes, rules = {}, method = "GET", body } = options;
  const checked = checkOutwardUrl(address, rules);
  if (!checked.ok) {
    throw new OutwardError("refused_address", `the address ${checked.faults[0]?.message}`);
  }
  const url = checked.value;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    await requirePublic(url, { resolve: options.resolve ?? resolveByHttps(), rules, signal });
    const headers = { "User-Agent": `Candour/${VERSION}`, ...options.headers };
    const answer = await fetch(url, {
      ...{ method, headers, signal, redirect: "manual" },
      ...(body !== undefined && { body }),
    });
    const isRedirect = answer.status >= 300 && answer.status < 400;
    if (isRedirect && answer.status !== NOT_MODIFIED) {
      await answer.body?.cancel();
      throw new OutwardError("redirected", "the address leads to another one: give that one");
    }
    return limitBody(answer, { limitBytes, timeoutMs });
  } catch (error) {
    if (error instanceof OutwardError) throw error;
    throw signal.aborted
      ? new OutwardError("timed_out", `no answer within ${timeoutMs / 1_000} seconds`)
      : new OutwardError("unreachable", "the server can't be reached");
  }
}

async function requirePublic(
  url: URL,
  by: { resolve: Resolve; rules: OutwardRules; signal: AbortSignal },
): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(host) || (by.rules.isLoopbackAllowed && host === "localhost")) return;
  const addresses = await by.resolve(host, by.signal).catch(() => []);
  if (addresses.length === 0) throw new OutwardError("unresolved", "the host name is not known");
  // One bad address among good ones is enough: the runtime may take any of them.
  if (!addresses.every(isPublicAddress)) {
    throw new OutwardError("refused_address", "the host name leads into a private network");
  }
}
