/** A reason not to go on that a person can mend: its message is shown alone, without a stack. */
export class Stop extends Error {}
