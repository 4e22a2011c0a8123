import type { Term } from "../../sdk/rank/index.ts";
import { keepAlive } from "../platform/keepAlive.ts";
import type { Candidate, ReasonDraft } from "./Candidate.ts";

/** What there is to know of candidates, worked out by place. */
export interface Knowledge {
  termsOf(n: number): readonly Term[] | undefined;
  reasonOf(n: number): ReasonDraft;
  isPersonal(n: number): boolean;
}

/**
 * A candidate that is told of when it is asked about. A class, for getters of an object literal cost half a microsecond
 * each to make, and a decision has hundreds. Copy its fields by name: spreading leaves getters behind.
 */
export class LazyCandidate implements Candidate {
  readonly item: number;
  readonly score: number;
  readonly #n: number;
  readonly #about: Knowledge;

  constructor(of: { item: number; score: number; n: number }, about: Knowledge) {
    this.item = of.item;
    this.score = of.score;
    this.#n = of.n;
    this.#about = about;
  }

  get terms(): readonly Term[] | undefined {
    return this.#about.termsOf(this.#n);
  }

  get reason(): ReasonDraft {
    return this.#about.reasonOf(this.#n);
  }

  get isPersonal(): boolean {
    return this.#about.isPersonal(this.#n);
  }
}

keepAlive(
  new LazyCandidate(
    { item: 0, score: 0.5, n: 0 },
    {
      termsOf: () => undefined,
      reasonOf: () => ({ code: "viewed_together", cause: "page" }),
      isPersonal: () => false,
    },
  ),
);
