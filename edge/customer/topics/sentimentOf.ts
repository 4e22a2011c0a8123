import { plainWords } from "./plainWords.ts";

/** Beginnings of words, in four languages; a mood is shown beside the text, and nothing is decided by it alone. */
const BAD =
  "angry, annoyed, unacceptable, terrible, awful, disappoint, furious, fed up, third time, second time, again and again, complain, scam, never again, worst, rude, ridiculous, argerlich, unverschamt, enttausch, inakzeptabel, wutend, frech, schlimm, zum dritten mal, beschwer, unmoglich, inacceptable, decu, decevant, colere, scandaleu, honte, furieu, troisieme fois, plainte, horrible, inaceptable, decepcion, enfadad, indignad, verguenza, fatal, tercera vez, queja, harto, harta";
const GOOD =
  "thank you so much, great, excellent, love it, happy with, perfect, wonderful, wunderbar, super, toll, begeistert, zufrieden, parfait, genial, ravi, formidable, merci beaucoup, excelente, perfecto, encantad, genial, muchas gracias, estupendo";
const list = (words: string): string[] => words.split(", ").map((one) => ` ${one}`);
const [BAD_WORDS, GOOD_WORDS] = [list(BAD), list(GOOD)];

/** The mood of a text by its plainest words: a hint, blind to irony and to "not". */
export function sentimentOf(text: string): "negative" | "neutral" | "positive" {
  const plain = plainWords(text);
  const count = (words: readonly string[]): number =>
    words.filter((one) => plain.includes(one)).length;
  const balance = count(GOOD_WORDS) - count(BAD_WORDS);
  return balance > 0 ? "positive" : balance < 0 ? "negative" : "neutral";
}
