import type { Result } from "../../sdk/wire/index.ts";
import { Problem } from "./problem.ts";

/** The value of a parse function's result; its faults are a 400 problem that names every field. */
export function parsed<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const [first] = result.faults;
  const detail = `${first?.path || "The body"} ${first?.message ?? "can't be read"}.`;
  throw new Problem(400, detail, { errors: result.faults });
}
