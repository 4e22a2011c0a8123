/** What an address that somebody else gave us may be. */
export interface OutwardRules {
  /** Ports besides 443. */
  readonly ports?: readonly number[];
  /** Whether plain http to this very machine passes: for a demo and for tests, never in a deployment. */
  readonly isLoopbackAllowed?: boolean;
}
