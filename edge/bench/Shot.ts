/** One request of a bench. */
export interface Shot {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The only status that counts as an answer. */
  readonly status: number;
}
