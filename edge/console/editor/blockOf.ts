import type { BlockRow } from "./SlotForm.ts";

/** The block that a row says: the fields of its kind, and of these what may be empty only where it is not. */
export function blockOf({ kind, position, title, text, image, alt, url }: BlockRow): object {
  const place = /^\d+$/.test(position) ? Number(position) : position;
  const said = (fields: Readonly<Record<string, string>>): object =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
  const head = { kind, position: place };
  if (kind === "image") return { ...head, image, alt, ...said({ title, url }) };
  if (kind === "link") return { ...head, title, url, ...said({ text }) };
  return { ...head, text, ...said({ title }) };
}
