/** Who told of an action. Several sources may tell of the same one. */
export type Source = "call" | "layer" | "gtag" | "markup" | "platform" | "blocks";

/** Tells of an action as a source saw it. */
export type Tell = (name: string, params: unknown, source: Source) => void;
