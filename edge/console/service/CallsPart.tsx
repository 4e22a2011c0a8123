import type { CallQueue } from "../../customer/figures/callFigures.ts";
import { Chip } from "../parts/Chip.tsx";
import { callWords } from "./callWords.ts";
import type { Calls } from "./ServiceFigures.ts";

/** Who waits on the telephone, by queue, the longest wait first. */
export function CallsPart({ calls, now, at }: { calls: Calls; now: number; at: string }) {
  return (
    <section class="card flush" aria-labelledby="calls">
      <div class="hd">
        <h2 id="calls">Calls now</h2>
        <span class="xs mut">
          {at}, {calls.agents} {calls.agents === 1 ? "agent" : "agents"} at work
        </span>
      </div>
      {calls.queues.length === 0 ? (
        <p class="none mut">
          No call in 24 hours. They stand here once the voice system asks where to send them.
        </p>
      ) : (
        <section class="tw" tabindex={0} aria-label="Calls, may scroll sideways">
          <table class="tight">
            <thead>
              <tr>
                <th>Queue</th>
                <th class="r">Waiting</th>
                <th class="r">Longest</th>
                <th>Aim {callWords(calls.aim_ms)}</th>
              </tr>
            </thead>
            <tbody>
              {calls.queues.map((one) => (
                <tr>
                  <th scope="row">
                    {one.name}
                    {one.median_wait_ms !== null && (
                      <span class="sub">
                        half within {callWords(one.median_wait_ms)}, of {one.opened}
                      </span>
                    )}
                  </th>
                  <td class="r">{one.waiting}</td>
                  <td class="r nb">
                    {one.oldest_at === null ? "–" : callWords(now - one.oldest_at)}
                  </td>
                  <td>{chipOf(one, calls.aim_ms, now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {calls.queues.length > 0 && (
        <p class="xs mut none">
          A wait ends when an agent opens the caller’s screen. {notOpened(calls.queues)} in 24 hours{" "}
          waited for an hour without one: hung up, or answered without it.
        </p>
      )}
    </section>
  );
}

function chipOf({ oldest_at: since }: CallQueue, aimMs: number, now: number) {
  return since !== null && now - since > aimMs ? (
    <Chip icon="clock" tone="warn">
      Slow
    </Chip>
  ) : (
    <Chip icon="check" tone="good">
      In time
    </Chip>
  );
}

function notOpened(queues: readonly CallQueue[]): string {
  const n = queues.reduce((sum, one) => sum + one.not_opened, 0);
  return n === 0 ? "No call" : n === 1 ? "One call" : `${n} calls`;
}
