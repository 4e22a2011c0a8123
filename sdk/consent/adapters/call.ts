import { peek } from "./peek.ts";

/** Calls the method of another script's object; what it throws, and that it is none, makes no difference to us. */
export function call(on: unknown, method: string, ...args: unknown[]): unknown {
  const callable = peek(on, method);
  try {
    return typeof callable === "function" ? Reflect.apply(callable, on, args) : undefined;
  } catch {
    return undefined;
  }
}
