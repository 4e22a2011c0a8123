/** What lies at a path within what a page holds, or undefined; whatever the page put there, it never throws. */
export function peek(value: unknown, ...path: readonly (string | number)[]): unknown {
  try {
    for (const name of path) {
      if ((typeof value !== "object" && typeof value !== "function") || !value) return undefined;
      value = Reflect.get(value, name);
    }
    return value;
  } catch {
    return undefined;
  }
}
