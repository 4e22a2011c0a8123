/** Runs a job while no other tab of this origin runs one of the same name; at once where the browser has no Web Locks. */
export async function exclusive<T>(name: string, job: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return job();
  let started = false;
  try {
    return await locks.request(name, () => {
      started = true;
      return job();
    });
  } catch (error) {
    // An opaque origin (a sandboxed frame) has the interface but may not use it.
    if (started) throw error;
    return job();
  }
}
