import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ALL_DENIED, type Receipt } from "../../sdk/wire/index.ts";
import { LOCAL_RECEIPT_KEY } from "./localReceiptKey.ts";
import { receiptKeys } from "./receiptKeys.ts";
import { signReceipt } from "./signReceipt.ts";

/** The verifier of the docs, run as anyone would run it, on what the edge signs. */
const VERIFIER = fileURLToPath(new URL("../../docs/verify-receipt.mjs", import.meta.url).href);
const env = { ENVIRONMENT: "local" } as Env;
let folder = "";
let receipt: Receipt;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "receipts-"));
  receipt = await signReceipt(env, {
    at: Date.UTC(2026, 10, 21),
    choices: { ...ALL_DENIED, personalisation: "granted" },
    policy: "2026-é",
    via: "panel",
    language: "fr",
    gpc: true,
  });
});
afterAll(() => rm(folder, { recursive: true }));

async function run(
  file: unknown,
  keys: unknown = receiptKeys(env),
): Promise<{ code: number; said: string }> {
  const receiptFile = join(folder, "receipt.json");
  const keysFile = join(folder, "keys.json");
  await writeFile(receiptFile, JSON.stringify(file, null, 2));
  if (typeof keys !== "string") await writeFile(keysFile, JSON.stringify(keys));
  const from = typeof keys === "string" ? keys : keysFile;
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [VERIFIER, receiptFile, from], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, said: out + err }),
    );
  });
}

it("finds what the edge has signed genuine, in whatever file it came and in whatever order its fields are", async () => {
  const reversed = Object.fromEntries(Object.entries(receipt).reverse());
  for (const file of [receipt, [reversed], { shopper: null, receipt }, { receipts: [receipt] }]) {
    const { code, said } = await run(file);
    expect(said).toContain(
      `genuine ${receipt.id}: 2026-11-21T00:00:00.000Z, by panel, policy 2026-é`,
    );
    expect(code).toBe(0);
  }
});

it.each([
  ["a changed choice", { choices: ALL_DENIED }],
  ["a changed time", { at: 1 }],
  ["an added field", { shopper: "x" }],
  ["a field taken away", { gpc: undefined }],
  ["another key's name", { key: "other" }],
  ["no signature", { signature: undefined }],
  ["another signature", { signature: "AAAA" }],
])("finds a receipt with %s not genuine", async (_, change) => {
  const { code, said } = await run([receipt, { ...receipt, ...change }]);
  expect(said).toContain("NOT GENUINE");
  expect(code).toBe(1);
});

it("finds what another shop has signed not genuine", async () => {
  const x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
  expect(
    (await run(receipt, { keys: [{ kty: "OKP", crv: "Ed25519", x, kid: receipt.key }] })).code,
  ).toBe(1);
});

it("takes the keys from an edge's address", async () => {
  const edge = createServer((request, response) => {
    const isKeys = request.url === "/.well-known/candour-keys.json";
    response.writeHead(isKeys ? 200 : 404).end(JSON.stringify(receiptKeys(env)));
  });
  await new Promise<void>((done) => void edge.listen(0, "127.0.0.1", done));
  const { port } = edge.address() as AddressInfo;
  expect((await run(receipt, `http://127.0.0.1:${port}/any/page`)).code).toBe(0);
  await new Promise((done) => edge.close(done));
});

it("says that it can't tell where a file is none", async () => {
  expect((await run([])).code).toBe(2);
  expect((await run(receipt, "no-such-file.json")).code).toBe(2);
});

it("passes what an earlier key signed, once its public half is published beside the new one", async () => {
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  if (!("privateKey" in pair)) throw new Error("no key pair");
  const fresh = await crypto.subtle.exportKey("jwk", pair.privateKey);
  const RECEIPT_KEY = JSON.stringify({ ...fresh, kid: "2027" });
  const now = { ...env, RECEIPT_KEY } as Env;
  expect((await run(receipt, receiptKeys(now))).code).not.toBe(0);
  const { keys } = receiptKeys(env);
  const rotated = { ...now, RECEIPT_KEYS: JSON.stringify(keys) } as Env;
  expect((await run(receipt, receiptKeys(rotated))).code).toBe(0);
  const { id: _, key: __, signature: ___, ...choice } = receipt;
  const signed = await signReceipt(rotated, choice);
  expect(signed.key).toBe("2027");
  expect((await run([signed, receipt], receiptKeys(rotated))).code).toBe(0);
});

it("publishes no private half, and starts with no list that is none", () => {
  const withPrivate = JSON.stringify({
    keys: [{ ...LOCAL_RECEIPT_KEY, kid: "old", x: "A".repeat(43) }],
  });
  const published = JSON.stringify(receiptKeys({ ...env, RECEIPT_KEYS: withPrivate } as Env));
  expect(published).toContain('"old"');
  expect(published).not.toContain('"d"');
  for (const RECEIPT_KEYS of ["{}", "[1]", "x", '[{"crv":"P-256","x":"a"}]']) {
    expect(() => receiptKeys({ ...env, RECEIPT_KEYS } as Env)).toThrow("RECEIPT_KEYS");
  }
});
