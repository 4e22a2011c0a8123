import { residencyOf } from "./residencyOf.ts";

type Named<T extends Rpc.DurableObjectBranded | undefined> = Pick<
  DurableObjectNamespace<T>,
  "getByName" | "idFromName"
>;

/**
 * The namespace in which the objects of a site are found: that of its jurisdiction, where it has one. workerd on a
 * developer's machine knows no jurisdictions and says so; there all objects are on that machine.
 */
export function placedIn<T extends Rpc.DurableObjectBranded | undefined>(
  namespace: Named<T> & { jurisdiction(name: DurableObjectJurisdiction): Named<T> },
  site: string,
): Named<T> {
  const residency = residencyOf(site);
  if (!residency) return namespace;
  try {
    return namespace.jurisdiction(residency);
  } catch (error) {
    if (error instanceof Error && /not implemented in workerd/.test(error.message))
      return namespace;
    throw error;
  }
}
