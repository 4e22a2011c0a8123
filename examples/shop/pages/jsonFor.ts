import { raw } from "hono/html";

/** JSON that can stand in a script element: nothing in it can end the element. */
export function jsonFor(value: unknown): ReturnType<typeof raw> {
  return raw(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
}
