import { Webhook } from "standardwebhooks";

/** A message to somebody else's server, before it is sent. */
export interface OutgoingMessage {
  /** The same at every try: by it a receiver drops repeats. */
  readonly id: string;
  readonly body: string;
}

/**
 * The headers of a message signed as Standard Webhooks 1.0.0 has it. `secrets`: `whsec_…`, the newest first; while one is being
 * changed the message bears a signature of each, so that neither side has to change first.
 */
export function signWebhook(
  { id, body }: OutgoingMessage,
  secrets: readonly string[],
  now: number,
): Record<string, string> {
  const at = new Date(now);
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, at, body));
  return {
    "Content-Type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": `${Math.floor(now / 1_000)}`,
    "webhook-signature": signatures.join(" "),
  };
}
