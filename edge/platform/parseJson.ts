import { parseRecord } from "../../sdk/wire/index.ts";
import { keepAlive } from "./keepAlive.ts";
import { Problem } from "./problem.ts";

/** How deep a body may nest. Single events are held to less, one by one, so that a bad one sinks no neighbour. */
const MAX_DEPTH = 100;

/** Parses a body. Refuses what is no JSON or too deep; a `__proto__` key never reaches the caller. */
export function parseJson(text: string): unknown {
  if (depthOf(text) > MAX_DEPTH) {
    throw new Problem(400, `The body nests deeper than ${MAX_DEPTH} levels.`);
  }
  try {
    // The reviver costs time; it is needed only where the key could be, plain or escaped.
    const canHold = text.includes("__proto__") || text.includes("\\u00");
    return canHold ? JSON.parse(text, withoutProto) : JSON.parse(text);
  } catch {
    throw new Problem(400, "The body is not JSON.");
  }
}

function withoutProto(key: string, value: unknown): unknown {
  return key === "__proto__" ? undefined : value;
}

// Every body is read by one.
keepAlive(parseRecord({}, (reader) => reader));

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
