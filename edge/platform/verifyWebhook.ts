import { Problem } from "./problem.ts";

/** How far a message's time may be from ours: what is older may be a replay. */
const TOLERANCE_S = 300;
const LOCAL_SECRET = "whsec_bG9jYWwtd2ViaG9vay1zZWNyZXQtMjQtYnl0ZXM=";
const PREFIX = "whsec_";
const encoder = new TextEncoder();

/**
 * Lets pass a message signed as Standard Webhooks 1.0.0 has it (HMAC-SHA256 over id, time and the body's very bytes), and
 * gives its id. Where no secret is set there is nothing to call: 404. Anything else is a 401 that says what is wrong.
 */
export async function verifyWebhook(
  env: Env,
  message: { headers: Headers; body: Uint8Array; nowMs: number },
): Promise<string> {
  const { headers, body, nowMs } = message;
  const key = await keyOf(env);
  const id = headers.get("webhook-id") ?? "";
  const time = headers.get("webhook-timestamp") ?? "";
  if (!/^[\w-]{1,128}$/.test(id)) throw unsigned("webhook-id", "is needed");
  if (!/^\d{1,12}$/.test(time))
    throw unsigned("webhook-timestamp", "must be seconds since the epoch");
  if (Math.abs(nowMs / 1_000 - Number(time)) > TOLERANCE_S) {
    throw unsigned("webhook-timestamp", `must be within ${TOLERANCE_S} seconds of now`);
  }
  const head = encoder.encode(`${id}.${time}.`);
  const signed = new Uint8Array(head.length + body.length);
  signed.set(head);
  signed.set(body, head.length);
  // Several while a secret is being changed; those of other schemes are passed over.
  for (const one of (headers.get("webhook-signature") ?? "").split(" ").slice(0, 10)) {
    const [scheme, text = ""] = one.split(",");
    const signature = scheme === "v1" ? fromBase64(text) : null;
    if (signature && (await crypto.subtle.verify("HMAC", key, signature, signed))) return id;
  }
  throw unsigned("webhook-signature", "is not that of this message");
}

function keyOf(env: Env): Promise<CryptoKey> {
  const isLocal = env.ENVIRONMENT === "local";
  const secret = env.WEBHOOK_SECRET || (isLocal ? LOCAL_SECRET : "");
  const bytes = secret.startsWith(PREFIX) ? fromBase64(secret.slice(PREFIX.length)) : null;
  if (!bytes || bytes.length < 24 || (!isLocal && secret === LOCAL_SECRET)) {
    throw new Problem(404, "No webhook is set up here: WEBHOOK_SECRET is not set.");
  }
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, [
    "verify",
  ]);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function unsigned(path: string, message: string): Problem {
  return new Problem(401, `The message can't be trusted: ${path} ${message}.`, {
    errors: [{ path, message }],
  });
}
