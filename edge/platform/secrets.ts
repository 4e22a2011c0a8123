import { LOCAL_RECEIPT_KEY } from "./localReceiptKey.ts";
import { type OldReceiptKey, parseOldReceiptKeys } from "./parseOldReceiptKeys.ts";
import { Problem } from "./problem.ts";

export const ROLES = ["marketer", "agent", "ingest", "admin"] as const;
export type Role = (typeof ROLES)[number];

export interface Secrets {
  readonly keys: Readonly<Record<Role, string>>;
  /** Verifies assertions of the site's server (HS256). */
  readonly identity: string;
  /** Shopper tokens: the first signs, all verify. */
  readonly tokens: readonly { readonly kid: string; readonly secret: string }[];
  /** Private Ed25519 key that signs receipts. */
  readonly receiptKey: JsonWebKey;
  /** Those that signed before; only their public halves. */
  readonly oldReceiptKeys: readonly OldReceiptKey[];
}

/**
 * The deployment's secrets. On a developer's machine (`ENVIRONMENT` is `local`) what is not set has a fixed local value;
 * anywhere else a missing or local value is a 503 for every request: a deployment refuses to start with them.
 */
export function secretsOf(env: Env): Secrets {
  const known = read.get(env);
  if (known) return known;
  const secrets = readSecrets(env);
  read.set(env, secrets);
  return secrets;
}

/** Read once for each isolate: every request asks. A refusal is not kept. */
const read = new WeakMap<Env, Secrets>();

function readSecrets(env: Env): Secrets {
  const local = env.ENVIRONMENT === "local";
  const secret = (name: SecretName, fallback: string): string => {
    const value = env[name] || (local ? fallback : "");
    if (!local && (!value || value.startsWith("local-"))) throw refusal(name);
    return value;
  };
  return {
    keys: {
      marketer: secret("MARKETER_KEY", "local-marketer"),
      agent: secret("AGENT_KEY", "local-agent"),
      ingest: secret("INGEST_KEY", "local-ingest"),
      admin: secret("ADMIN_KEY", "local-admin"),
    },
    identity: secret("IDENTITY_SECRET", "local-identity"),
    tokens: parseTokenSecrets(secret("TOKEN_SECRETS", "local:local-token-secret"), local),
    receiptKey: parseReceiptKey(secret("RECEIPT_KEY", JSON.stringify(LOCAL_RECEIPT_KEY)), local),
    oldReceiptKeys: readOldReceiptKeys(env.RECEIPT_KEYS),
  };
}

type SecretName =
  | "MARKETER_KEY"
  | "AGENT_KEY"
  | "INGEST_KEY"
  | "ADMIN_KEY"
  | "IDENTITY_SECRET"
  | "TOKEN_SECRETS"
  | "RECEIPT_KEY";

function parseTokenSecrets(text: string, local: boolean): Secrets["tokens"] {
  const pairs = text.split(",").map((pair) => {
    const [, kid, secret] = /^\s*([A-Za-z0-9_-]{1,16}):(\S+)\s*$/.exec(pair) ?? [];
    if (!kid || !secret || (!local && secret.startsWith("local-"))) throw refusal("TOKEN_SECRETS");
    return { kid, secret };
  });
  return pairs;
}

function parseReceiptKey(text: string, local: boolean): JsonWebKey {
  let key: unknown;
  try {
    key = JSON.parse(text);
  } catch {
    throw refusal("RECEIPT_KEY");
  }
  if (!isEd25519(key) || (!local && key.d === LOCAL_RECEIPT_KEY.d)) throw refusal("RECEIPT_KEY");
  return key;
}

function readOldReceiptKeys(text: string | undefined): readonly OldReceiptKey[] {
  const keys = text ? parseOldReceiptKeys(text) : [];
  if (!keys) throw refusal("RECEIPT_KEYS");
  return keys;
}

function isEd25519(key: unknown): key is JsonWebKey & { d: string; x: string } {
  if (!key || typeof key !== "object") return false;
  return (
    "crv" in key && key.crv === "Ed25519" && "d" in key && typeof key.d === "string" && "x" in key
  );
}

function refusal(name: SecretName | "RECEIPT_KEYS"): Problem {
  return new Problem(
    503,
    `This deployment refuses to start: ${name} is missing, malformed or a local one. Set it with wrangler secret put ${name}.`,
  );
}
