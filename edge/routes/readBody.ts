import * as v from "valibot";
import { Problem } from "../platform/problem.ts";
import { readJson } from "../platform/readJson.ts";

/** An admin call's JSON body, read by its schema; a 400 that names each field at fault. */
export async function readBody<S extends v.GenericSchema>(
  request: Request,
  schema: S,
  limitBytes?: number,
): Promise<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, await readJson(request, limitBytes));
  if (parsed.success) return parsed.output;
  throw new Problem(400, "The body is not what this call takes.", {
    errors: parsed.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? "body",
      message: issue.message,
    })),
  });
}
