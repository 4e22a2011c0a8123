import { bucketOf } from "../../relevance/snapshot/bucketOf.ts";

export const MARKS = 2 ** 32;

/** Where a shopper stands among all: the same at every time, and nothing to do with who is held out. */
export const sampleMark = (site: string, shopper: string): number =>
  bucketOf(`audience-size|${site}|${shopper}`, MARKS);
