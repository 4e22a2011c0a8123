/**
 * What lies at the path, or undefined. Objects of other scripts may have getters and proxies that throw; this doesn't.
 */
export function peek(from: unknown, ...path: PropertyKey[]): unknown {
  let at = from;
  try {
    for (const key of path) {
      if ((typeof at !== "object" || at === null) && typeof at !== "function") return undefined;
      at = Reflect.get(at, key);
    }
    return at;
  } catch {
    return undefined;
  }
}
