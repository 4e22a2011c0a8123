#!/usr/bin/env node
/**
 * Verifies consent receipts. Needs Node 20 or later and nothing else.
 *
 *   node verify-receipt.mjs RECEIPT.json https://EDGE
 *   node verify-receipt.mjs RECEIPT.json candour-keys.json
 *
 * RECEIPT.json is a receipt, a list of them, an answer of `POST /v1/consent`, or the file of "take it with you". The keys
 * are those of `/.well-known/candour-keys.json`; keep a copy with your receipts, for a shop may change its keys.
 * Prints a line for each receipt. Ends with 0 if all are genuine, 1 if one is not, 2 if it could not be told.
 */
import { createPublicKey, verify } from "node:crypto";
import { readFile } from "node:fs/promises";

/** What was signed: the receipt without its signature, as JSON with sorted keys and no spaces. */
function signedText(value) {
  if (Array.isArray(value)) return `[${value.map(signedText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${signedText(value[key])}`);
  return `{${fields.join(",")}}`;
}

/** Null where the receipt is genuine, else what is wrong. */
function faultOf(receipt, keys) {
  const { signature, ...signed } = receipt ?? {};
  if (typeof signature !== "string") return "it has no signature";
  // A receipt of before keys had names was signed by any of them.
  const candidates = keys.filter((key) => signed.key === undefined || key.kid === signed.key);
  if (candidates.length === 0) return `its key, ${signed.key}, is not among those published`;
  const bytes = Buffer.from(signature, "base64url");
  const isGenuine = candidates.some(({ kty, crv, x }) => {
    const key = createPublicKey({ key: { kty, crv, x }, format: "jwk" });
    return verify(null, Buffer.from(signedText(signed)), key, bytes);
  });
  return isGenuine ? null : "the signature does not fit: it was changed, or is not from this shop";
}

function receiptsIn(file) {
  if (Array.isArray(file)) return file;
  if (Array.isArray(file.receipts)) return file.receipts;
  return [file.receipt ?? file];
}

async function readKeys(from) {
  if (!/^https?:/.test(from)) return JSON.parse(await readFile(from, "utf8")).keys;
  const response = await fetch(new URL("/.well-known/candour-keys.json", from));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()).keys;
}

function describe({ id, at, choices, policy, via, gpc }) {
  const chosen = Object.entries(choices ?? {}).map(([purpose, choice]) => `${purpose} ${choice}`);
  const signal = gpc ? ", Global Privacy Control on" : "";
  return `${id}: ${new Date(at).toISOString()}, by ${via}, policy ${policy}${signal}: ${chosen.join(", ")}`;
}

const [receiptFile, keysFrom] = process.argv.slice(2);
try {
  if (!receiptFile || !keysFrom)
    throw new Error("use: verify-receipt.mjs RECEIPT.json KEYS.json-or-https://EDGE");
  const keys = await readKeys(keysFrom);
  const receipts = receiptsIn(JSON.parse(await readFile(receiptFile, "utf8")));
  if (receipts.length === 0) throw new Error("no receipt in this file");
  for (const receipt of receipts) {
    const fault = faultOf(receipt, keys);
    if (fault) process.exitCode = 1;
    console.log(fault ? `NOT GENUINE ${receipt?.id}: ${fault}` : `genuine ${describe(receipt)}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
