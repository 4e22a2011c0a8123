import type { ShownNote } from "./ShownNote.ts";

/** Whether anything that was shown told of a reminder. */
export function hasTold(notes: readonly ShownNote[]): boolean {
  return notes.some(({ decisions }) => decisions.some(({ told }) => told.length > 0));
}
