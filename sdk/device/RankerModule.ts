/** The pure ranker, a chunk of its own that the device's ranking gets by argument. */
export type RankerModule = typeof import("./ranker.ts");
