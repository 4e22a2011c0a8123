import { LIMITS } from "../../sdk/wire/index.ts";
import { Problem } from "./problem.ts";
import { readBytes } from "./readBytes.ts";

/** The third is what curl says of a body unless it is told otherwise; the origin, not the type, keeps foreign pages out. */
const JSON_TYPES =
  /^(text\/plain|application\/([\w.+-]+\+)?json|application\/x-www-form-urlencoded)\s*(;|$)/i;
/** One for all: making one costs as much as reading a small body. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/**
 * The text of a JSON body sent as `text/plain` (a page, to spare the preflight) or `application/json`. Refuses what is
 * too large, of another type, or no UTF-8.
 */
export async function readJsonText(
  request: Request,
  limitBytes: number = LIMITS.batchBytes,
): Promise<string> {
  const type = request.headers.get("Content-Type");
  if (type && !JSON_TYPES.test(type)) {
    throw new Problem(415, "Send JSON as text/plain or application/json.");
  }
  const length = request.headers.get("Content-Length");
  if (length === null || !/^\d+$/.test(length) || Number(length) > limitBytes) {
    return decode(await readBytes(request, limitBytes));
  }
  const text = await request.text();
  // What is no UTF-8 was replaced on the way; a body that has the sign of that itself has the length it should.
  if (text.includes("\uFFFD") && new TextEncoder().encode(text).length !== Number(length)) {
    throw notUtf8();
  }
  return text;
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw notUtf8();
  }
}

function notUtf8(): Problem {
  return new Problem(400, "The body is not UTF-8.");
}
