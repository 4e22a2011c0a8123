import type { FeedLine } from "../../catalogue/FeedLine.ts";
import { readNdjson } from "../../catalogue/readNdjson.ts";
import { decode } from "./decode.ts";
import { readBytes } from "./readBytes.ts";

/** The rows of newline-delimited JSON, numbered from 1, as they stream in. */
export function readRows(path: string): AsyncGenerator<FeedLine> {
  return readNdjson(decode(readBytes(path)));
}
