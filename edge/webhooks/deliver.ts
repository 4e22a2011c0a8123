import { OutwardError } from "../platform/outward/OutwardError.ts";
import { rulesOf } from "../platform/outward/rulesOf.ts";
import { safeFetch } from "../platform/outward/safeFetch.ts";
import { type OutgoingMessage, signWebhook } from "../platform/signWebhook.ts";
import type { SecretEndpoint } from "./WebhookEndpoint.ts";

const TIMEOUT_MS = 20_000;
/** What a receiver answers is read only so that the connection can be used again. */
const ANSWER_BYTES = 64 * 1_024;
const GONE = 410;

/** `gone`: the receiver wants nothing more, ever. */
export interface Delivered {
  readonly outcome: "sent" | "failed" | "gone";
  /** A status, or what was wrong. */
  readonly what: string;
}

/** One try. Anything but a 2xx has failed, a redirect included. Never throws. */
export async function deliver(
  env: Pick<Env, "ENVIRONMENT" | "OUTWARD_LOOPBACK">,
  to: Pick<SecretEndpoint, "url" | "secret" | "old_secret" | "old_until">,
  message: OutgoingMessage & { readonly now: number; readonly timeoutMs?: number },
): Promise<Delivered> {
  const { now } = message;
  const old = to.old_secret !== null && now < to.old_until ? [to.old_secret] : [];
  try {
    const answer = await safeFetch(to.url, {
      method: "POST",
      headers: signWebhook(message, [to.secret, ...old], now),
      body: message.body,
      timeoutMs: message.timeoutMs ?? TIMEOUT_MS,
      limitBytes: ANSWER_BYTES,
      rules: rulesOf(env),
    });
    await answer.body?.cancel();
    const what = `${answer.status}`;
    if (answer.ok) return { outcome: "sent", what };
    return { outcome: answer.status === GONE ? "gone" : "failed", what };
  } catch (error) {
    const what = error instanceof OutwardError ? error.message : "the message could not be sent";
    return { outcome: "failed", what };
  }
}
