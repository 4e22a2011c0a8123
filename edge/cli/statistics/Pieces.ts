import { InputError } from "../InputError.ts";

/** Where an export begins: what the first answer says. */
const START = '[0,0,"",""]';

/** Takes down which answers of an export there are. */
export interface Pieces {
  begin(place: string): void;
  end(place: string | null): void;
  /** Throws where a piece is missing or is there twice, or where pieces are of two exports. */
  check(path: string): void;
}

/**
 * A loop that was cut short, or files that an earlier export left behind, must not become lists in which something is
 * missing or counts twice: each answer says where it begins and where the next one does.
 */
export function createPieces(): Pieces {
  const begun: string[] = [];
  const ended: (string | null)[] = [];
  return {
    begin: (place) => void begun.push(place),
    end: (place) => void ended.push(place),
    check(path) {
      const refuse = (what: string): never => {
        throw new InputError(`${path}: ${what}. Export anew, into an empty folder`);
      };
      if (begun.length === 0) refuse("its first line is missing, which says when it was exported");
      if (begun.length > ended.length) refuse("an answer is cut: its last line is missing");
      const wanted = [START, ...ended.filter((place) => place !== null)].sort();
      const there = begun.toSorted();
      if (new Set(there).size < there.length) refuse("it holds a piece of the export twice");
      const missing = wanted.filter((place) => !there.includes(place)).length;
      if (missing > 0 || !ended.includes(null)) refuse("a piece of the export is missing");
      if (there.length > wanted.length || ended.length > there.length)
        refuse("it holds pieces of two exports");
    },
  };
}
