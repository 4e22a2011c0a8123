/** A shelf's name inside a sentence: "clocks", but "Christmas cards and wrap" and "T-light holders". */
export function inSentence(name: string): string {
  return /^(Christmas|Easter|T\u2011)/.test(name)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1);
}
