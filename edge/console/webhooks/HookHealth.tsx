import type { EndpointState } from "../../webhooks/EndpointState.ts";
import type { Words } from "../figures/wordsOf.ts";
import { Chip } from "../parts/Chip.tsx";
import { lastWords } from "./lastWords.ts";

/** How an endpoint does, worst first, and the figure that says so. */
export function HookHealth({ endpoint, words }: { endpoint: EndpointState; words: Words }) {
  const { enabled, disabled_reason: reason, health } = endpoint;
  const { number, time } = words;
  if (!enabled) {
    return (
      <>
        <Chip icon="stop" tone={reason ? "bad" : ""}>
          Switched off
        </Chip>
        <span class="sub">{reason ?? "By hand."}</span>
      </>
    );
  }
  if (health.retrying > 0) {
    return (
      <>
        <Chip icon="warn" tone="warn">
          Failing
        </Chip>
        <span class="sub">
          {number(health.retrying)} tried again; the last {lastWords(health.last_failure)}
        </span>
      </>
    );
  }
  if (health.dead > 0) {
    return (
      <>
        <Chip icon="warn" tone="warn">
          Dead letters
        </Chip>
        <span class="sub">{number(health.dead)} came to nothing</span>
      </>
    );
  }
  if (health.last_sent_at === null) {
    return (
      <>
        <Chip icon="clock">Nothing sent yet</Chip>
        <span class="sub">
          {health.waiting > 0 ? `${number(health.waiting)} on the way` : "It answered the check."}
        </span>
      </>
    );
  }
  return (
    <>
      <Chip icon="check" tone="good">
        Healthy
      </Chip>
      <span class="sub">
        {number(health.sent_last_day)} taken in 24 hours, the last {time(health.last_sent_at)}
      </span>
    </>
  );
}
