import type { Words } from "../figures/wordsOf.ts";
import type { Staff } from "../session/Staff.ts";

/** For whom a part is drawn, and in which words. */
export interface About {
  readonly staff: Staff;
  readonly words: Words;
  readonly mayChange: boolean;
}
