import { placedIn } from "./placedIn.ts";

/** The one object that a site has of a class. */
export function siteObject<T extends Rpc.DurableObjectBranded | undefined>(
  namespace: DurableObjectNamespace<T>,
  site: string,
): DurableObjectStub<T> {
  return placedIn(namespace, site).getByName(site);
}
