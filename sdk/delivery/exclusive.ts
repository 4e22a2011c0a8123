import type { Store } from "./createStore.ts";

/**
 * Runs a job while no other tab of this origin runs one: by a Web Lock of that name, without them by a lease in the store,
 * and at once where there is none either.
 */
export async function exclusive<T>(name: string, job: () => Promise<T>, store?: Store): Promise<T> {
  let begun: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    begun ??= job();
    return begun;
  };
  try {
    return await navigator.locks.request(name, begin);
  } catch {
    // Missing in old browsers; a sandboxed frame has the interface but may not use it.
    if (begun || !store) return begin();
    return import("./underLease.ts").then(({ underLease }) => underLease(store, begin), begin);
  }
}
