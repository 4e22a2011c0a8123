import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readOrder } from "../../relevance/publish/readOrder.ts";
import type { Manifest } from "../../relevance/snapshot/Manifest.ts";
import { openReading } from "../../relevance/snapshot/openReading.ts";
import type { Part } from "../../relevance/snapshot/Part.ts";
import type { Popular } from "../../relevance/snapshot/Popular.ts";
import { createPartCache } from "../../relevance/snapshot/partCache.ts";
import { readJsonPart, readPart } from "../../relevance/snapshot/parts.ts";
import { readOrderAnew } from "../../relevance/snapshot/readOrderAnew.ts";
import type { Current, Finished } from "../build/Current.ts";
import { folderStore } from "../build/folderStore.ts";

/** What `current.json` of an output folder says. */
export function readCurrentFile(out: string): Current {
  return JSON.parse(readFileSync(join(out, "current.json"), "utf8"));
}

/** A snapshot as the edge reads it. Throws where any part of it is missing, cut or changed. */
export async function readSnapshot(out: string, which: Finished = readCurrentFile(out)) {
  const store = folderStore(join(out, which.folder));
  const manifest = await readJsonPart<Manifest>(store, which);
  if (!manifest) throw new Error(`the manifest of ${which.folder} can't be read`);
  const { lists, directory, cards } = manifest;
  const parts: Part[] = [...directory, ...cards, ...Object.values(lists).flat(), manifest.popular];
  for (const part of parts) {
    if (!(await readPart(store, part))) throw new Error(`${part.key} can't be read`);
  }
  const popular = await readJsonPart<Popular>(store, manifest.popular);
  const ids = await readOrder(store, manifest);
  if (!popular || !ids) throw new Error("directory or popular items can't be read");
  const cache = createPartCache(1_048_576);
  return {
    manifest,
    ids,
    reading: openReading({
      manifest,
      popular,
      bucket: store,
      cache,
      orderAnew: await readOrderAnew(store, manifest),
    }),
  };
}
