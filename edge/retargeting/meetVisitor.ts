import { stubOf } from "../shopper/shopperOf.ts";
import type { Opening } from "./Opening.ts";
import { clearCookies, readCookies, setCookie } from "./reference/cookies.ts";
import { newReference, openReference } from "./reference/reference.ts";
import type { Visitor } from "./Visitor.ts";

/** Frames are asked for by pages as frames; whatever else fetches one is nobody. */
const asFrame = (request: Request): boolean =>
  ["iframe", "empty"].includes(request.headers.get("Sec-Fetch-Dest") ?? "iframe");

/**
 * Finds who comes with a cookie. The reference in it is replaced at each use; one that is no longer good (retargeting was
 * withdrawn, the shopper erased, the signal seen) is taken away.
 */
export async function meetVisitor({ env, request, site, terms }: Opening): Promise<Visitor> {
  const settings = site.settings.retargeting;
  if (asFrame(request)) {
    for (const jar of ["r", "p"] as const) {
      for (const cookie of readCookies(request, jar, site.id)) {
        const reference = await openReference(env, site.id, cookie);
        if (!reference) continue;
        const { ref, id } = reference;
        const next = await newReference(env, reference, terms.now);
        const stub = stubOf(env, site.id, id);
        const answer = await stub.ads(terms, { kind: "open", ref, next: next.held, settings });
        if (answer?.kind !== "open" || !answer.value) continue;
        const cookies = [
          setCookie(jar, site.id, { value: next.value }),
          ...clearCookies(request, site.id, ["n"]),
        ];
        const shopper = { site: site.id, id, stub };
        return { shopper, known: answer.value, jar, hasStopped: false, cookies };
      }
    }
  }
  const hasStopped = readCookies(request, "n", site.id).length > 0;
  const cookies = clearCookies(request, site.id);
  return { shopper: null, known: null, jar: null, hasStopped, cookies };
}
