import * as v from "valibot";
import type { ApiAnswer } from "../callApi.ts";

const words = v.nullable(v.string());
const schema = v.object({
  detail: v.string(),
  conflict: v.object({
    since: v.array(
      v.object({
        by: v.string(),
        at: v.number(),
        changes: v.array(v.object({ setting: v.string(), from: words, to: words })),
      }),
    ),
  }),
});

/** Who saved what while the form was open. */
export interface Conflict {
  readonly detail: string;
  readonly since: v.InferOutput<typeof schema>["conflict"]["since"];
}

export function conflictIn(answer: ApiAnswer): Conflict {
  const parsed = v.safeParse(schema, answer.value);
  if (parsed.success) return { detail: parsed.output.detail, since: parsed.output.conflict.since };
  return { detail: answer.ok ? "" : answer.detail, since: [] };
}
