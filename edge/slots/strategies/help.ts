import type { Strategy } from "../Strategy.ts";

/** No items: a slot of this strategy says what went wrong, and how to reach a person. */
export const help: Strategy = async () => [];
