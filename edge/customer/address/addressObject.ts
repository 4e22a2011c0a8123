import { objectNamed } from "../objectNamed.ts";
import type { Address } from "./Address.ts";
import type { AddressBook } from "./AddressBook.ts";

/** The object of one address of a site. */
export function addressObject(
  env: Env,
  site: string,
  { kind, value }: Address,
): DurableObjectStub<AddressBook> {
  return objectNamed(env.ADDRESS_BOOK, `${site}:${kind}:${value}`);
}
