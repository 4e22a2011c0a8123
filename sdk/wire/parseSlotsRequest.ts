import { PAGE_TYPES } from "./events.ts";
import { isRecord } from "./isRecord.ts";
import { LIMITS, SITE_FORM } from "./limits.ts";
import type { SlotsPage, SlotsRequest } from "./messages.ts";
import { ITEM_ID } from "./parseItem.ts";
import { parseRecord, type Reader, reader } from "./reader.ts";
import type { Result } from "./result.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

const TITLE = { maxChars: LIMITS.titleChars };

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
      language: request.text("language", { maxChars: 64 }),
      gpc: request.flag("gpc"),
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

function readPage(page: Reader | undefined): SlotsPage {
  const url = page?.text("url", { maxChars: 8_192 });
  const type = page?.oneOf("type", PAGE_TYPES);
  page?.need("url", url);
  page?.need("type", type);
  return withoutAbsent({
    url: url ?? "",
    type: type ?? "other",
    item_id: page?.text("item_id", ITEM_ID),
    category: page?.text("category", TITLE),
    search_term: page?.text("search_term", TITLE),
    cart: page?.texts("cart", LIMITS.itemsPerEvent, ITEM_ID),
  });
}
