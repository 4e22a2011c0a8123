import type { Context } from "hono";
import * as v from "valibot";
import { audienceSchema } from "../../slots/audienceSchema.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { callApi } from "../callApi.ts";

const schema = v.object({
  about: v.nullable(v.number()),
  interval: v.nullable(v.tuple([v.number(), v.number()])),
  share: v.nullable(v.number()),
  of: v.nullable(v.number()),
  fewer_than: v.nullable(v.number()),
  is_nearly_all: v.boolean(),
  not_counted: v.array(v.string()),
});
export type Estimate = v.InferOutput<typeof schema>;

/** About how many shoppers conditions hold for; null where they can't be read (yet) or say nothing. */
export async function estimateOf(
  c: Context<ConsoleEnv>,
  audience: unknown,
): Promise<Estimate | null> {
  if (!v.is(audienceSchema, audience)) return null;
  const body = { site: c.get("site").id, conditions: audience };
  const answer = await callApi(c, { method: "POST", path: "/v1/admin/audiences/estimate", body });
  return answer.ok ? v.parse(schema, answer.value) : null;
}
