import type { Look } from "../../customer/screen/Look.ts";

/** A call that waits longer than a day is a mistake of whoever says so. */
const MAX_WAITED_S = 86_400;

/**
 * How the screen was opened, as the agent reads it. A telephone system that opens it says `waited`, in seconds: then
 * somebody calls now.
 */
export function askedWords(
  { by, value }: Pick<Look, "by" | "value">,
  { waited = "" }: Readonly<Record<string, string>>,
): string {
  const seconds = /^\d{1,5}$/.test(waited) ? Number(waited) : MAX_WAITED_S;
  const isCall = (by === "phone" || by === "customer") && seconds < MAX_WAITED_S;
  if (isCall) {
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    return by === "phone"
      ? `Calling now from ${value}, waited ${clock}`
      : `Calling now, waited ${clock}`;
  }
  return by === "code" ? "Looked up by code" : `Looked up by ${by} ${value}`;
}
