import type { Gain } from "../measure/gainOf.ts";

/** Questions below which no difference that matters can be told from chance. */
const QUESTIONS_MIN = 500;
/** Standard errors above which a gain is taken for one. */
const ERRORS_MIN = 2;

/** Says in words whether tuned constants are to be used. They were chosen on other questions than those of the gain. */
export function verdictOf(seen: {
  readonly questions: number;
  readonly isDefault: boolean;
  readonly gain: Gain;
}): { readonly isBetter: boolean; readonly text: string } {
  const { questions, isDefault, gain } = seen;
  if (questions < QUESTIONS_MIN) {
    return {
      isBetter: false,
      text: `Too few data: ${questions} questions to check by, ${QUESTIONS_MIN} are the least. The defaults stay.`,
    };
  }
  if (isDefault) return { isBetter: false, text: "The defaults are best of all that was tried." };
  const points = `${(gain.mean * 100).toFixed(2)} points of P@20 + MRR@20, give or take ${(gain.error * 100).toFixed(2)}`;
  if (gain.mean <= ERRORS_MIN * gain.error) {
    return {
      isBetter: false,
      text: `The defaults stay: on later visits the best of the trials gains ${points}, which may be chance.`,
    };
  }
  return { isBetter: true, text: `The tuned constants are better: ${points}, on later visits.` };
}
