import type { Part } from "./Part.ts";
import type { PartStore } from "./PartStore.ts";

/** Writes content under a name made of its hash; the same content again costs a look-up, and mends what was damaged. */
export async function writePart(
  bucket: PartStore,
  folder: string,
  content: Uint8Array | string,
): Promise<Part> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const hash = await sha256(bytes);
  const key = `${folder}/${hash}`;
  if (!isSound(await bucket.head(key), hash)) await bucket.put(key, bytes, { sha256: hash });
  return { key, hash };
}

/** The bytes of a part; null where it is missing, cut or changed. */
export async function readPart(
  bucket: PartStore,
  part: Part,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const object = await bucket.get(part.key);
  if (!object) return null;
  const bytes = new Uint8Array(await object.arrayBuffer());
  return (await isOfHash(bytes, part.hash)) ? bytes : null;
}

export async function isOfHash(bytes: Uint8Array, hash: string): Promise<boolean> {
  return (await sha256(bytes)) === hash;
}

/** A part that holds JSON; null as for {@link readPart}. The hash vouches for its shape: we wrote it. */
export async function readJsonPart<T>(bucket: PartStore, part: Part): Promise<T | null> {
  const bytes = await readPart(bucket, part);
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as T) : null;
}

/** R2 keeps the checksum that an object was written with: one that was overwritten has another, or none. */
function isSound(there: unknown, hash: string): boolean {
  if (typeof there !== "object" || there === null) return false;
  if (!("checksums" in there)) return true;
  const { checksums } = there;
  const isListed = typeof checksums === "object" && checksums !== null && "sha256" in checksums;
  return isListed && checksums.sha256 instanceof ArrayBuffer && hex(checksums.sha256) === hash;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", bytes));
}

function hex(digest: ArrayBuffer): string {
  const bytes = new Uint8Array(digest);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
