/** A decoded part, and about how many bytes it takes; null where it is none. */
export type Decoded<T> = {
  readonly value: T;
  readonly bytes: number;
  /** Whether it goes on reading the bytes that it was decoded from. */
  readonly isView?: true;
  /** Where it grows as it is used: whom to tell by how many bytes. */
  readonly watch?: (grown: (bytes: number) => void) => void;
} | null;

/** A decoded JSON takes about this many times its bytes. */
export const JSON_BLOW_UP = 3;
