import { placedIn } from "../platform/residency/placedIn.ts";
/**
 * An object by the hash of its name: a name that the platform is told it keeps beside alarms and databases, where an
 * erasure does not reach, and ours may be an address.
 */
export function objectNamed<T extends Rpc.DurableObjectBranded | undefined>(
  namespace: DurableObjectNamespace<T>,
  name: string,
): DurableObjectStub<T> {
  return namespace.get(
    namespace.idFromString(placedIn(namespace, name).idFromName(name).toString()),
  );
}
