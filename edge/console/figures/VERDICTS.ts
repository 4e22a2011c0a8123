import type { Lift } from "../../reports/report/liftsOf.ts";
import type { Tone } from "../parts/Tone.ts";

/** What a lift comes to, in words and in their colour. */
export const VERDICTS: Readonly<Record<Lift["verdict"], { words: string; tone: Tone }>> = {
  better: { words: "Clearly better", tone: "good" },
  worse: { words: "Clearly worse", tone: "bad" },
  unclear: { words: "Not yet clear", tone: "" },
  too_early: { words: "Too early to say", tone: "" },
};
