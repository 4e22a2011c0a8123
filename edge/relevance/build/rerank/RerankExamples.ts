/** Questions with known answers, described as the re-ranker will see them, in flat arrays. */
export interface RerankExamples {
  readonly count: number;
  /** The most candidates of one question; the stride of the arrays below. */
  readonly candidates: number;
  /** Candidates of each question. */
  readonly counts: Uint16Array;
  /** Features of question, candidate, feature. */
  readonly features: Float32Array;
  readonly contexts: Float32Array;
  /** 1 for candidates that the session holds. */
  readonly isSeen: Uint8Array;
  /** Which candidate came next; questions without the answer among their candidates are left out. */
  readonly targets: Uint16Array;
}
