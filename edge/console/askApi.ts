import type { Context } from "hono";
import * as v from "valibot";
import { Problem } from "../platform/problem.ts";
import type { ConsoleEnv } from "./ConsoleEnv.ts";
import { type ApiCall, callApi } from "./callApi.ts";

/** Reads something from the API; what it refuses is refused here. */
export async function askApi<T extends v.GenericSchema>(
  c: Context<ConsoleEnv>,
  call: Pick<ApiCall, "path" | "as">,
  schema: T,
): Promise<v.InferOutput<T>> {
  const answer = await callApi(c, { method: "GET", ...call });
  if (!answer.ok) throw new Problem(answer.status, answer.detail);
  return v.parse(schema, answer.value);
}
