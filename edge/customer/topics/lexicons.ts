import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { japanese } from "./japanese.ts";
import { polish } from "./polish.ts";
import { spanish } from "./spanish.ts";
import type { Lexicon } from "./Topic.ts";

/** The lists of all languages of the panel. */
export const lexicons: readonly Lexicon[] = [
  ...[english, german, french, spanish, italian],
  ...[dutch, polish, chinese, japanese, arabic],
];
