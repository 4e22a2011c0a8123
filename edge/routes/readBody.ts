import * as v from "valibot";
import { misplacedLists } from "../platform/misplacedLists.ts";
import { Problem } from "../platform/problem.ts";
import { readJson } from "../platform/readJson.ts";

/** An admin call's JSON body, read by its schema; a 400 that names each field at fault. */
export async function readBody<S extends v.GenericSchema>(
  request: Request,
  schema: S,
  limitBytes?: number,
): Promise<v.InferOutput<S>> {
  const body = await readJson(request, limitBytes);
  const parsed = v.safeParse(schema, body);
  const lists = misplacedLists(schema, body);
  if (parsed.success && lists.length === 0) return parsed.output;
  const issues = (parsed.issues ?? []).map((issue) => ({
    path: v.getDotPath(issue) ?? "body",
    message: issue.message,
  }));
  const misplaced = lists.map(({ path, message }) => ({ path: path.join(".") || "body", message }));
  throw new Problem(400, "The body is not what this call takes.", {
    errors: [...misplaced, ...issues],
  });
}
