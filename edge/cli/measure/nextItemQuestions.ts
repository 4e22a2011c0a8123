import type { TimedSessions } from "../../relevance/build/TimedSessions.ts";
import type { Question } from "./Question.ts";

/** After every view of every visit: what comes next? At most `limit` of them, evenly spread. */
export function nextItemQuestions(sessions: TimedSessions, limit: number): Question[] {
  const { items, starts } = sessions;
  const count = items.length - (starts.length - 1);
  const step = Math.max(1, count / limit);
  const questions: Question[] = [];
  let seen = 0;
  for (let s = 0; s + 1 < starts.length; s++) {
    const start = starts[s] ?? 0;
    const end = starts[s + 1] ?? 0;
    for (let place = start + 1; place < end; place++, seen++) {
      if (seen < questions.length * step) continue;
      const session = Array.from(items.subarray(start, place)).reverse();
      questions.push({ session, next: items[place] ?? -1 });
    }
  }
  return questions;
}
