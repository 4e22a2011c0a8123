import { isRecord } from "./isRecord.ts";
import { LIMITS, SITE_FORM } from "./limits.ts";
import type { SlotsRequest } from "./messages.ts";
import { ITEM_ID } from "./parseItem.ts";
import { parseRecord, type Reader, reader } from "./reader.ts";
import { readPage } from "./readPage.ts";
import type { Result } from "./result.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

/**
 * The body of `POST /v1/slots`. A slot id of odd form is let through, to be answered as unknown beside the others; a
 * `limit` over the largest is the largest. Never throws.
 */
export function parseSlotsRequest(value: unknown): Result<SlotsRequest> {
  return parseRecord(value, (request, faults) => {
    const site = request.text("site", { form: SITE_FORM, hint: "must be the id of a site" });
    const page = request.record("page");
    const slots = request.list("slots", LIMITS.slotsPerRequest, (entry, path) => {
      if (isRecord(entry)) return readSlot(reader(entry, path, faults));
      faults.push({ path, message: "must be an object" });
      return undefined;
    });
    request.need("site", site);
    request.need("page", page);
    request.need("slots", slots);
    return withoutAbsent({
      site: site ?? "",
      shopper: request.text("shopper"),
      page: readPage(page),
      slots: slots ?? [],
      shown: request.texts("shown", LIMITS.shownItems, ITEM_ID),
      language: request.text("language", { maxChars: 64 }),
      gpc: request.flag("gpc"),
      automated: request.flag("automated"),
    });
  });
}

function readSlot(slot: Reader): { id: string; limit?: number } | undefined {
  const id = slot.text("id");
  slot.need("id", id);
  const limit = slot.number("limit", { min: 1, max: 1e9, isWhole: true });
  if (id === undefined) return undefined;
  return limit === undefined ? { id } : { id, limit: Math.min(limit, LIMITS.itemsPerSlot) };
}
