import type { CallQueue } from "../../customer/figures/callFigures.ts";
import { percentWords } from "../figures/percentWords.ts";
import type { Words } from "../figures/wordsOf.ts";
import { Alert } from "../parts/Alert.tsx";
import { callWords } from "./callWords.ts";
import type { ServiceMessage } from "./messages/ServiceMessage.ts";
import type { Calls } from "./ServiceFigures.ts";

/** Of fewer calls no share is told. */
const FEWEST = 20;

/**
 * One alert for each queue in which somebody waits for too long; those who are to be put first are named as such. A notice in the
 * shop may spare others the call: the lead suggests it, a marketer decides.
 */
export function LateCalls(props: {
  calls: Calls;
  now: number;
  notices: readonly ServiceMessage[];
  words: Words;
}) {
  const { calls, now, notices, words } = props;
  const isLate = (since: number | null): since is number =>
    since !== null && now - since > calls.aim_ms;
  const aim = callWords(calls.aim_ms);
  const all = calls.queues.reduce((sum, one) => sum + callsOf(one), 0);
  return (
    <>
      {calls.queues.map((one) => {
        const { queue, name, waiting, oldest_at: since, oldest_first_at: first } = one;
        if (!isLate(since)) return null;
        const asked = notices.find((notice) => notice.queue === queue);
        const isOpen = asked?.settled_at === null;
        const told = asked && <p class="sm mut">{askedWords(asked, words)}</p>;
        const action = isOpen
          ? undefined
          : { href: `/console/service/notice?queue=${queue}`, label: "Suggest a notice" };
        return isLate(first) ? (
          <Alert
            tone="bad"
            title={`${name}: somebody who is to be put first has waited for ${callWords(now - first)}`}
            action={action}
          >
            <p>
              The aim is {aim}. Something of theirs is not settled; what they spend is not in it.
            </p>
            {told}
          </Alert>
        ) : (
          <Alert
            tone="warn"
            title={`${name}: the longest wait is ${callWords(now - since)}, the aim is ${aim}`}
            action={action}
          >
            <p>
              {waiting} {waiting === 1 ? "call waits" : "calls wait"} there.
              {all >= FEWEST &&
                ` ${percentWords(callsOf(one) / all)} of the last 24 hours’ calls were sent there.`}
            </p>
            {told}
          </Alert>
        );
      })}
    </>
  );
}

const callsOf = ({ waiting, opened, not_opened }: CallQueue): number =>
  waiting + opened + not_opened;

function askedWords({ at, who, outcome }: ServiceMessage, words: Words): string {
  const said = `${who} suggested a notice on ${words.time(at)}`;
  if (outcome === null) return `${said}; the marketers have not decided yet.`;
  return outcome === "declined"
    ? `${said}; the marketers said: not now.`
    : `${said}; it is in the draft of ${outcome}.`;
}
