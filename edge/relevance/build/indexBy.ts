/** For each key, where it occurs: `places[starts[key] .. starts[key + 1]]`, in the given order. A counting sort. */
export interface Index {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** @param order The places to go through, in turn; all of them from 0 on without it. */
export function indexBy(keys: Uint32Array, keyCount: number, order?: Uint32Array): Index {
  const starts = new Uint32Array(keyCount + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keyCount; key++) {
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  }
  const next = starts.slice();
  const places = new Uint32Array(keys.length);
  for (let n = 0; n < keys.length; n++) {
    const place = order ? (order[n] as number) : n;
    const key = keys[place] as number;
    const at = next[key] as number;
    places[at] = place;
    next[key] = at + 1;
  }
  return { starts, places };
}
