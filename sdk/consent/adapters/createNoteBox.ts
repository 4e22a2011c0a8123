import { toJson } from "../../delivery/toJson.ts";
import { PURPOSES, type Purpose } from "../../wire/index.ts";
import type { Word, Words } from "./AdapterContext.ts";

/** What has to outlive the page so that an old word is told from a new one. It tells nobody from anybody. */
export interface Note {
  /** Which record the council has written last: when it was made, and how. */
  readonly at: number | null;
  readonly via: string | null;
  /** Purposes that are denied in it by a voice, not by the shopper's own hand: a voice may grant them again. */
  readonly yields: readonly Purpose[];
  /** The words that have been taken into account, by voice. */
  readonly words: Readonly<Record<string, Words>>;
}

const EMPTY: Note = { at: null, via: null, yields: [], words: {} };

export interface NoteBox {
  get(): Note;
  put(note: Note): void;
}

/** Keeps the note in storage, in memory where there is none: then every word is news on every page, and so is every no. */
export function createNoteBox(site: string, storage: () => Storage): NoteBox {
  const key = `candour-voices:${site}`;
  let memory: string | null = null;
  return {
    get() {
      let text = memory;
      try {
        text = storage().getItem(key);
      } catch {}
      return parseNote(text);
    },
    put(note) {
      const text = toJson(note);
      // Most words say nothing new, and a no leaves the storage alone from then on.
      if (text === toJson(this.get())) return;
      memory = text;
      try {
        storage().setItem(key, text);
      } catch {}
    },
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isSpoken = (value: unknown): value is Word => value === "granted" || value === "denied";

function parseNote(text: string | null): Note {
  let entry: unknown;
  try {
    entry = JSON.parse(text ?? "");
  } catch {}
  if (!isObject(entry)) return EMPTY;
  const { at, via, yields, words } = entry;
  const voices = isObject(words) ? Object.entries(words) : [];
  return {
    at: typeof at === "number" ? at : null,
    via: typeof via === "string" ? via : null,
    yields: PURPOSES.filter((purpose) => Array.isArray(yields) && yields.includes(purpose)),
    words: Object.fromEntries(voices.map(([voice, said]) => [voice, parseWords(said)])),
  };
}

function parseWords(said: unknown): Words {
  const words: Partial<Record<Purpose, Word>> = {};
  for (const purpose of PURPOSES) {
    const word = isObject(said) ? said[purpose] : null;
    if (isSpoken(word)) words[purpose] = word;
  }
  return words;
}
