import { waitUntil } from "cloudflare:workers";
import type { NearCache } from "./NearCache.ts";
import { isOfHash } from "./parts.ts";

/** The name holds the hash, so that what is kept never changes. */
const HEADERS = { "Cache-Control": "public, max-age=31536000, immutable" };
/** What is on its way there stays in the isolate's memory until it has arrived; more is handed over when it is read again. */
const UNDER_WAY_BYTES = 2 * 1_048_576;
/** The platform ends what a request left behind after so long, and tells nobody. */
const ENDED_MS = 30_000;

/**
 * The platform's cache between an isolate's memory and R2. It may be away, or hold what somebody else put there: what is
 * not of the part's hash is as if it were not there.
 *
 * @param name Another name is another cache, an empty one at first.
 */
export function createNearCache(name: string): NearCache {
  const urlOf = (hash: string): string => `https://parts.candour.invalid/${hash}`;
  let underWay = 0;
  let lastAt = 0;
  return {
    async get({ hash }) {
      try {
        const kept = await (await caches.open(name)).match(urlOf(hash));
        if (!kept) return null;
        const bytes = new Uint8Array(await kept.arrayBuffer());
        return (await isOfHash(bytes, hash)) ? bytes : null;
      } catch {
        return null;
      }
    },
    put({ hash }, bytes, done) {
      const { byteLength } = bytes;
      const now = Date.now();
      if (now - lastAt > ENDED_MS) underWay = 0;
      if (underWay > 0 && underWay + byteLength > UNDER_WAY_BYTES) return done();
      underWay += byteLength;
      lastAt = now;
      const keep = async (): Promise<void> => {
        await (await caches.open(name)).put(urlOf(hash), new Response(bytes, { headers: HEADERS }));
      };
      const end = (): void => {
        underWay = Math.max(0, underWay - byteLength);
        done();
      };
      waitUntil(keep().then(end, end));
    },
  };
}
