import { LIMITS } from "../../sdk/wire/index.ts";
import { Problem } from "./problem.ts";
import { readBytes } from "./readBytes.ts";

/** How deep a body may nest. Single events are held to less, one by one, so that a bad one sinks no neighbour. */
const MAX_DEPTH = 100;
/** The third is what curl says of a body unless it is told otherwise; the origin, not the type, keeps foreign pages out. */
const JSON_TYPES =
  /^(text\/plain|application\/([\w.+-]+\+)?json|application\/x-www-form-urlencoded)\s*(;|$)/i;

/**
 * Reads a JSON body sent as `text/plain` (a page, to spare the preflight) or `application/json`. Refuses what is too
 * large before it is parsed, and what is no UTF-8, no JSON or too deep. A `__proto__` key never reaches the caller.
 */
export async function readJson(
  request: Request,
  limitBytes: number = LIMITS.batchBytes,
): Promise<unknown> {
  const type = request.headers.get("Content-Type");
  if (type && !JSON_TYPES.test(type)) {
    throw new Problem(415, "Send JSON as text/plain or application/json.");
  }
  const text = await readText(request, limitBytes);
  if (depthOf(text) > MAX_DEPTH) {
    throw new Problem(400, `The body nests deeper than ${MAX_DEPTH} levels.`);
  }
  try {
    // The reviver costs time; it is needed only where the key could be, plain or escaped.
    return /__proto__|\\u00/i.test(text) ? JSON.parse(text, withoutProto) : JSON.parse(text);
  } catch {
    throw new Problem(400, "The body is not JSON.");
  }
}

/** The body as text. One of known length is held to it by the HTTP layer: it needs no counting and no copy. */
async function readText(request: Request, limitBytes: number): Promise<string> {
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

function notUtf8(): Problem {
  return new Problem(400, "The body is not UTF-8.");
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw notUtf8();
  }
}

function withoutProto(key: string, value: unknown): unknown {
  return key === "__proto__" ? undefined : value;
}

/** Deepest nesting of brackets outside strings, counted without recursion. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) depth--;
  }
  return deepest;
}
