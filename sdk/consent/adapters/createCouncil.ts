import type { Choice, Choices, Purpose, Via } from "../../wire/index.ts";
import type { AdapterConsent, Word, Words } from "./AdapterContext.ts";
import type { Note, NoteBox } from "./createNoteBox.ts";

/** Purposes of which another consent tool can speak; none of them knows of `assistance`. */
const SPOKEN_OF = ["personalisation", "measurement", "retargeting"] as const;
/** A page that answers each of our changes with one of its own must not keep us busy for ever. */
const MOST_REVISITS = 100;

export interface Voice {
  readonly name: string;
  readonly via: Via;
}

export interface Council {
  /** Replaces what the voice has said; `isFresh` where the shopper has acted just now. */
  say(voice: Voice, words: Words, how?: { isFresh?: boolean }): void;
}

interface Parts {
  readonly consent: AdapterConsent;
  readonly note: NoteBox;
  /** All who may speak, and what holds until they do. */
  readonly voices: readonly { readonly voice: Voice; readonly words: Words }[];
  soon(job: () => void): void;
}

interface Verdict {
  /** What the purpose becomes; null where it stays as it is. */
  readonly choice: Choice | null;
  readonly via?: Via | undefined;
  /** These words have been taken into account, and are no news any more. */
  readonly isHeard: boolean;
  /** A voice may grant again what is denied by this. */
  readonly yields?: boolean;
}

/**
 * Weighs the voices, and sets the consent where they have news.
 *
 * - The strictest wins: one `denied` denies, and one `held` keeps the others' `granted` from counting.
 * - Only news grants: a word that differs from the last one, or a fresh act of the shopper. So a yes from before is not
 *   renewed when it has expired or the policy is new. Nor does a no from before undo what the shopper's own hand has
 *   granted since, in notice or panel.
 * - A voice never grants what the shopper's own hand has denied or kept on the device, nor retargeting once Global
 *   Privacy Control was seen.
 */
export function createCouncil({ consent, note, voices, soon }: Parts): Council {
  const said = new Map(voices.map(({ voice, words }) => [voice.name, { voice, words }]));
  const news = new Set<string>();
  let isSetting = false;
  let isDue = false;
  let revisits = 0;

  /** The standing record is one of the council's, in this tab or another. */
  const isOurs = (kept: Note): boolean =>
    kept.at !== null && kept.at === consent.at() && kept.via === consent.via();

  function weigh(purpose: Purpose, kept: Note, isSpoken: boolean): Verdict {
    const words = [...said.values()].flatMap(({ voice, words: { [purpose]: word } }) =>
      word ? [{ via: voice.via, word, isNews: news.has(`${voice.name} ${purpose}`) }] : [],
    );
    const standing = consent.get()[purpose];
    // The signal hides what was chosen, and may go away again.
    const isHidden = purpose === "retargeting" && consent.gpc();
    const denying = words.filter(({ word }) => word === "denied");
    if (denying.length > 0) {
      const isTaken = standing === "granted" || standing === "on_device";
      const isByHand = consent.via() === "notice" || consent.via() === "panel";
      // What another tab's council has granted upon fresher news than ours is not fought over from here.
      const isOpposed = isTaken && !isByHand && (isSpoken || !isOurs(kept));
      const by = denying.find(({ isNews }) => isNews) ?? (isOpposed ? denying[0] : undefined);
      const choice = by && (standing !== "denied" || isHidden) ? "denied" : null;
      const yields = standing !== "on_device" && !isHidden;
      return { choice, via: by?.via, isHeard: true, yields };
    }
    if (words.some(({ word }) => word === "held")) return { choice: null, isHeard: false };
    const by = words.find(({ isNews }) => isNews);
    const isFree =
      standing === "unset" ||
      (standing === "denied" && isOurs(kept) && kept.yields.includes(purpose));
    return { choice: by && isFree && !isHidden ? "granted" : null, via: by?.via, isHeard: true };
  }

  function decide(isSpoken: boolean): void {
    if (isSetting) {
      revisit();
      return;
    }
    const kept = note.get();
    const yields = new Set(isOurs(kept) ? kept.yields : []);
    const next: Partial<Record<Purpose, Choices[Purpose]>> = {};
    const heard: Purpose[] = [];
    let via: Via | undefined;
    for (const purpose of SPOKEN_OF) {
      const verdict = weigh(purpose, kept, isSpoken);
      if (verdict.isHeard) heard.push(purpose);
      if (!verdict.choice) continue;
      next[purpose] = verdict.choice;
      // Where one voice denies and another grants in the same breath, the one that denies is named.
      if (!via || verdict.choice === "denied") via = verdict.via;
      if (verdict.yields) yields.add(purpose);
      else yields.delete(purpose);
    }
    const words = hear(kept.words, heard);
    if (via) {
      isSetting = true;
      try {
        void consent.set(next, { via });
      } finally {
        isSetting = false;
      }
      note.put({ at: consent.at(), via: consent.via(), yields: [...yields], words });
    } else {
      note.put({ ...kept, words });
    }
  }

  /** The words as they are to be remembered. */
  function hear(kept: Note["words"], purposes: readonly Purpose[]): Note["words"] {
    const all: Record<string, Words> = { ...kept };
    for (const [name, { words }] of said) {
      for (const purpose of purposes) {
        const word = words[purpose];
        news.delete(`${name} ${purpose}`);
        if (word === "granted" || word === "denied") all[name] = { ...all[name], [purpose]: word };
      }
    }
    return all;
  }

  /** Not at once: a listener of the page may be in the middle of answering. */
  function revisit(): void {
    if (isDue || ++revisits > MOST_REVISITS) return;
    isDue = true;
    soon(() => {
      isDue = false;
      decide(false);
    });
  }
  consent.onChange(revisit);

  return {
    say(voice, words, { isFresh = false } = {}) {
      const before = said.get(voice.name)?.words ?? {};
      const kept = note.get().words[voice.name] ?? {};
      for (const purpose of SPOKEN_OF) {
        const word = words[purpose];
        if (word !== "granted" && word !== "denied") continue;
        const last: Word | undefined = isSettled(before[purpose]) ? before[purpose] : kept[purpose];
        if (isFresh || word !== last) news.add(`${voice.name} ${purpose}`);
      }
      said.set(voice.name, { voice, words });
      decide(true);
    },
  };
}

function isSettled(word: Word | undefined): boolean {
  return word === "granted" || word === "denied";
}
