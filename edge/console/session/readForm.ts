import { Problem } from "../../platform/problem.ts";
import { readBytes } from "../../platform/readBytes.ts";

const TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** A posted form, held to a size. What is no form is a 4xx. */
export async function readForm(request: Request, limitBytes: number): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!TYPES.test(type)) throw new Problem(415, "Send a form.");
  const bytes = await readBytes(request, limitBytes);
  try {
    return await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  } catch {
    throw new Problem(400, "The form can't be read.");
  }
}
