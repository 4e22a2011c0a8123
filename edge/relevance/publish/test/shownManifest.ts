import { env } from "cloudflare:workers";
import type { Manifest } from "../../snapshot/Manifest.ts";
import { type Pointer, pointerKey } from "../../snapshot/Pointer.ts";
import { readJsonPart } from "../../snapshot/parts.ts";

/** The manifest that a site's readers are pointed to. */
export async function shownManifest(site = "demo"): Promise<Manifest> {
  const pointer = await env.PUBLISHED.get<Pointer>(pointerKey(site), "json");
  const manifest = pointer?.items && (await readJsonPart<Manifest>(env.SNAPSHOTS, pointer.items));
  if (!manifest) throw new Error("nothing is published");
  return manifest;
}
