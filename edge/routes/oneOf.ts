import { Problem } from "../platform/problem.ts";

/** A query parameter that takes one of a few words; undefined where it is not given, a 400 problem for any other. */
export function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  const found = known.find((one) => one === value);
  if (value === undefined || found) return found;
  const message = `must be ${known.join(" or ")}`;
  throw new Problem(400, `${name} ${message}.`, { errors: [{ path: name, message }] });
}
