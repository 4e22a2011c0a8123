import type * as v from "valibot";
import { isRecord } from "../../sdk/wire/index.ts";

type Path = readonly (string | number)[];

/**
 * Where a list stands in place of an object with named fields. Valibot takes a list for an object without any of them,
 * and so for one that leaves all to the defaults.
 */
export function misplacedLists(
  schema: v.GenericSchema,
  value: unknown,
  path: Path = [],
): { readonly path: Path; readonly message: string }[] {
  const { entries, item, wrapped }: Parts = schema;
  if (isRecord(entries)) {
    if (Array.isArray(value)) return [{ path, message: "must be an object, not a list" }];
    if (!isRecord(value)) return [];
    return Object.entries(entries).flatMap(([key, entry]) =>
      isSchema(entry) ? misplacedLists(entry, value[key], [...path, key]) : [],
    );
  }
  if (isSchema(item) && Array.isArray(value)) {
    return value.flatMap((one: unknown, at) => misplacedLists(item, one, [...path, at]));
  }
  return isSchema(wrapped) ? misplacedLists(wrapped, value, path) : [];
}

/** What schemas of objects, of lists, and of what may be left out are made of. */
interface Parts {
  readonly kind: "schema";
  readonly entries?: unknown;
  readonly item?: unknown;
  readonly wrapped?: unknown;
}

const isSchema = (one: unknown): one is v.GenericSchema => isRecord(one) && one.kind === "schema";
