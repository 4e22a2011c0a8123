import { siteObject } from "../platform/residency/siteObject.ts";
import type { Postbox } from "./Postbox.ts";

/** What sends the webhooks of a site. */
export function postboxOf(env: Env, site: string): DurableObjectStub<Postbox> {
  return siteObject(env.POSTBOX, site);
}
