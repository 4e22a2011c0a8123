type OptionalKeys<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** A record whose undefined fields are not there at all, as JSON would have it. */
export type Present<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & {
  [K in OptionalKeys<T>]?: Exclude<T[K], undefined>;
};

/** A record without its undefined fields. Made anew: to delete fields makes an object slow to read for ever after. */
export function withoutAbsent<T extends object>(record: T): Present<T>;
export function withoutAbsent(record: object): object {
  const present: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) if (value !== undefined) present[key] = value;
  return present;
}
