/** One fault of an input: `path` as in `items[0].price`, `message` says what was expected. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What a parse function gives: the value, or every fault found. Parse functions never throw. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const good = <T>(value: T): Result<T> => ({ ok: true, value });

export const bad = (path: string, message: string): Result<never> => ({
  ok: false,
  faults: [{ path, message }],
});
