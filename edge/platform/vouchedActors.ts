import type { Actor } from "./Actor.ts";

const known = new WeakMap<Request, Actor>();

/**
 * Who stands behind a request that the Worker makes of itself: the console calls the API for somebody who is signed in.
 * By the request object alone, so nothing that comes from outside can say it.
 */
export const vouchedActors = {
  vouch(request: Request, actor: Actor): Request {
    known.set(request, actor);
    return request;
  },
  of: (request: Request): Actor | null => known.get(request) ?? null,
};
