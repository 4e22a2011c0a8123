import { itemsByPopularity } from "../build/itemsByPopularity.ts";
import { packSessions, type Sessions } from "../build/Sessions.ts";
import { readLines } from "./readLines.ts";

/** The training sessions as handles. */
export interface TrainingData {
  readonly sessions: Sessions;
  /** Ids by handle, the most popular first. */
  readonly ids: readonly string[];
  readonly itemOf: ReadonlyMap<string, number>;
}

/** Training sessions, one a line, item ids in order. */
export async function readTraining(path: string): Promise<TrainingData> {
  const lines: string[][] = [];
  for await (const line of readLines(path)) {
    const ids = line.split(/\s+/).filter((id) => id !== "");
    if (ids.length > 0) lines.push(ids);
  }
  if (lines.length === 0) throw new Error(`${path} holds no sessions`);
  const { ids, itemOf } = itemsByPopularity(lines);
  const sessions = packSessions(lines.map((line) => line.map((id) => itemOf.get(id) ?? 0)));
  return { sessions, ids, itemOf };
}

/** One question of the test: what was looked at, newest first, and what came next (-1: unknown in training). */
export interface TestQuery {
  readonly session: readonly number[];
  readonly next: number;
}

/** Test lines: item ids of a prefix, a tab, the item that came next. */
export async function readTest(
  path: string,
  itemOf: ReadonlyMap<string, number>,
): Promise<TestQuery[]> {
  const queries: TestQuery[] = [];
  let number = 0;
  for await (const line of readLines(path)) {
    number++;
    if (line.trim() === "") continue;
    const [prefix, next, ...more] = line.split("\t");
    if (prefix === undefined || next === undefined || more.length > 0) {
      throw new Error(`${path} line ${number} is not a prefix, a tab and the next item`);
    }
    const session: number[] = [];
    for (const id of prefix.split(/\s+/)) {
      const item = itemOf.get(id);
      if (item !== undefined) session.unshift(item);
    }
    queries.push({ session, next: itemOf.get(next.trim()) ?? -1 });
  }
  if (queries.length === 0) throw new Error(`${path} holds no test lines`);
  return queries;
}
