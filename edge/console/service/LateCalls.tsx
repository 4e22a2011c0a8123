import { Alert } from "../parts/Alert.tsx";
import { callWords } from "./callWords.ts";
import type { Calls } from "./ServiceFigures.ts";

/** One alert for each queue in which somebody waits for too long; those who are to be put first are named as such. */
export function LateCalls({ calls, now }: { calls: Calls; now: number }) {
  const isLate = (since: number | null): since is number =>
    since !== null && now - since > calls.aim_ms;
  const aim = callWords(calls.aim_ms);
  return (
    <>
      {calls.queues.map(({ name, waiting, oldest_at: since, oldest_first_at: first }) => {
        if (isLate(first)) {
          return (
            <Alert
              tone="bad"
              title={`${name}: somebody who is to be put first has waited for ${callWords(now - first)}`}
            >
              <p>
                The aim is {aim}. Something of theirs is not settled; what they spend is not in it.
              </p>
            </Alert>
          );
        }
        return isLate(since) ? (
          <Alert
            tone="warn"
            title={`${name}: the longest wait is ${callWords(now - since)}, the aim is ${aim}`}
          >
            <p>
              {waiting} {waiting === 1 ? "call waits" : "calls wait"} there.
            </p>
          </Alert>
        ) : null;
      })}
    </>
  );
}
