import { createElement } from "../createElement.ts";

/** Hands a file to the browser to save; a value other than a blob goes as JSON that a person can read. */
export function saveFile(name: string, value: unknown): void {
  const blob =
    value instanceof Blob
      ? value
      : new Blob([JSON.stringify(value, null, 2)], { type: "application/json" });
  const link = createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
