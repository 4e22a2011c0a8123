import type { Result, Router } from "hono/router";
import { TrieRouter } from "hono/router/trie-router";

/**
 * Finds the handlers of a request. What a path without parameters leads to is looked up once: walking some two hundred
 * patterns takes as long as all else that the API does before a route begins.
 */
export function createRouter<T>(): Router<T> {
  const patterns = new TrieRouter<T>();
  const plain = new Set<string>();
  /** By path, then by method; methods that no route names are looked up anew. */
  const known = new Map<string, Map<string, Result<T>>>();
  const methods = new Set<string>();
  return {
    name: "plain paths first",
    add(method, path, handler) {
      patterns.add(method, path, handler);
      methods.add(method);
      if (!/[:*]/.test(path)) plain.add(path);
      known.clear();
    },
    match(method, path) {
      if (!plain.has(path) || !methods.has(method)) return patterns.match(method, path);
      const byMethod = known.get(path) ?? new Map<string, Result<T>>();
      const result = byMethod.get(method) ?? patterns.match(method, path);
      byMethod.set(method, result);
      known.set(path, byMethod);
      return result;
    },
  };
}
