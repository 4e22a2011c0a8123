type OptionalKeys<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** A record whose undefined fields are not there at all, as JSON would have it. */
export type Present<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & {
  [K in OptionalKeys<T>]?: Exclude<T[K], undefined>;
};

/** Takes the undefined fields off a record that was just made; gives the same record. */
export function withoutAbsent<T extends object>(record: T): Present<T>;
export function withoutAbsent(record: object): object {
  for (const key of Object.keys(record)) {
    if (Reflect.get(record, key) === undefined) Reflect.deleteProperty(record, key);
  }
  return record;
}
