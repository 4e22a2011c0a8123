/** What was given can't be worked on: a cut file, nothing usable in it. Exit code 1, without a stack. */
export class InputError extends Error {}
