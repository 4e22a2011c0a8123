import type { Part } from "../../snapshot/Part.ts";
import type { PartStore } from "../../snapshot/PartStore.ts";
import type { Popular } from "../../snapshot/Popular.ts";
import { readJsonPart, writePart } from "../../snapshot/parts.ts";
import { joinPopular } from "./joinPopular.ts";

/** Writes what is popular: as counted here, joined to what came with a snapshot that was built elsewhere. */
export async function writePopular(
  bucket: PartStore,
  folder: string,
  { live, given }: { live: Popular; given: Part | undefined },
): Promise<Part> {
  const elsewhere = given && (await readJsonPart<Popular>(bucket, given));
  const joined = elsewhere ? joinPopular(elsewhere, live) : live;
  return writePart(bucket, folder, JSON.stringify(joined));
}
