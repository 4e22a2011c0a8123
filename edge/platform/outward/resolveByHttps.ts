import * as v from "valibot";
import { OutwardError } from "./OutwardError.ts";

/** The addresses of a host name, or an {@link OutwardError} of `unresolved`. */
export type Resolve = (host: string, signal: AbortSignal) => Promise<string[]>;

const A = 1;
const AAAA = 28;
const answerSchema = v.object({
  Answer: v.optional(v.array(v.object({ type: v.number(), data: v.string() })), []),
});

/** Asks a resolver over HTTPS for both kinds of address: a Worker has no resolver of its own to ask. */
export function resolveByHttps(endpoint = "https://cloudflare-dns.com/dns-query"): Resolve {
  const ask = async (host: string, type: number, signal: AbortSignal): Promise<string[]> => {
    const url = `${endpoint}?name=${encodeURIComponent(host)}&type=${type}`;
    const answer = await fetch(url, { headers: { Accept: "application/dns-json" }, signal });
    const { output, success } = v.safeParse(answerSchema, answer.ok ? await answer.json() : null);
    if (!success) throw new OutwardError("unresolved", "the resolver gave no answer");
    return output.Answer.filter((one) => one.type === type).map((one) => one.data);
  };
  return async (host, signal) => {
    const found = await Promise.all([ask(host, A, signal), ask(host, AAAA, signal)]);
    return found.flat();
  };
}
