export type OutwardFault =
  | "refused_address"
  | "unresolved"
  | "redirected"
  | "timed_out"
  | "too_large"
  | "unreachable";

/** Why a call to somebody else's server was not made, or came to nothing. The message may be shown to who gave the address. */
export class OutwardError extends Error {
  readonly fault: OutwardFault;

  constructor(fault: OutwardFault, message: string) {
    super(message);
    this.name = "OutwardError";
    this.fault = fault;
  }
}
