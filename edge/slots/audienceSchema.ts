import * as v from "valibot";
import { PAGE_TYPES, PURPOSES } from "../../sdk/wire/index.ts";

const leaf = v.union([
  v.strictObject({ page_type: v.pipe(v.array(v.picklist(PAGE_TYPES)), v.minLength(1)) }),
  v.strictObject({ consent: v.picklist(PURPOSES) }),
  v.strictObject({ interest: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
  v.strictObject({ has_viewed: v.boolean() }),
]);
const conditions = v.pipe(v.array(leaf), v.minLength(1), v.maxLength(20));

/** Who sees a slot: a closed tree of conditions over page and consented profile; nothing in it is ever evaluated as code. */
export const audienceSchema = v.union([
  v.strictObject({ all: conditions }),
  v.strictObject({ any: conditions }),
  v.strictObject({ none: conditions }),
  leaf,
]);
