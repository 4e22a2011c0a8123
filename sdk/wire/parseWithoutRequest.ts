import { ID_FORM, LIMITS } from "./limits.ts";
import type { WithoutRequest } from "./messages.ts";
import { ITEM_ID } from "./parseItem.ts";
import { parseRecord } from "./reader.ts";
import { readPage } from "./readPage.ts";
import type { Result } from "./result.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

/** The body of `POST /v1/me/without`. Never throws. */
export function parseWithoutRequest(value: unknown): Result<WithoutRequest> {
  return parseRecord(value, (request) => {
    const decision = request.text("decision", { form: ID_FORM, hint: "must be a decision's id" });
    const slot = request.text("slot");
    const page = request.record("page");
    if (decision === undefined) {
      request.need("slot", slot);
      request.need("page", page);
    }
    return withoutAbsent({
      decision,
      slot,
      page: page && readPage(page),
      items: request.texts("items", LIMITS.itemsPerEvent, ITEM_ID),
      limit: request.number("limit", { min: 1, max: LIMITS.itemsPerSlot, isWhole: true }),
      language: request.text("language", { maxChars: 64 }),
    });
  });
}
