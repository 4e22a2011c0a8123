import { Problem } from "./problem.ts";
import { readBytes } from "./readBytes.ts";

const LIMIT_BYTES = 16_384;

/** The fields of a form of our own; of a name that comes twice, the first. */
export async function readForm(request: Request): Promise<ReadonlyMap<string, string>> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    throw new Problem(415, "Send a form (application/x-www-form-urlencoded).");
  }
  const text = new TextDecoder().decode(await readBytes(request, LIMIT_BYTES));
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (!fields.has(name)) fields.set(name, value);
  }
  return fields;
}
