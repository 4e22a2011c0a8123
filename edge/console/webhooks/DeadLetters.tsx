import type { QueuedMessage } from "../../webhooks/QueuedMessage.ts";
import { OneButton } from "../parts/OneButton.tsx";
import type { HooksAbout } from "./HooksAbout.ts";
import { lastWords } from "./lastWords.ts";
import { TYPE_WORDS } from "./TYPE_WORDS.ts";

/** What every try came to nothing for, and why; each to be sent again, or all. */
export function DeadLetters(props: {
  about: HooksAbout;
  messages: readonly QueuedMessage[];
  older: number | null;
}) {
  const { about, messages, older } = props;
  const { staff, words, mayChange, endpoints, nameOf } = about;
  const on = endpoints.filter(({ enabled }) => enabled);
  const isOn = (id: string): boolean => on.some((one) => one.id === id);
  const dead = endpoints.reduce((sum, { health }) => sum + health.dead, 0);
  const open = on.reduce((sum, { health }) => sum + health.dead, 0);
  return (
    <section class="card flush sec" aria-labelledby="dead">
      <div class="hd">
        <h2 id="dead">Dead letters</h2>
        {mayChange && open > 0 && (
          <OneButton
            staff={staff}
            action="/console/webhooks/replay"
            words={open === 1 ? "Send it again" : `Send all ${words.number(open)} again`}
          />
        )}
      </div>
      {dead === 0 ? (
        <p class="pad mut">
          None. What fails ten times over three days, or is on its way to an endpoint that is
          switched off, waits here for 30 days.
        </p>
      ) : (
        <div class="tw">
          <table class="tight cards hooks">
            <thead>
              <tr>
                <th>What</th>
                <th>To</th>
                <th>Why</th>
                <th class="r">Tries</th>
                {mayChange && (
                  <th>
                    <span class="vh">Send again</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {messages.map(({ seq, id, endpoint, type, at, tries, last }) => (
                <tr>
                  <th scope="row">
                    {TYPE_WORDS[type]}
                    <span class="sub">
                      {words.time(at)} · <span class="mono">{id}</span>
                    </span>
                  </th>
                  <td data-l="To" class="addr">
                    {nameOf(endpoint)}
                  </td>
                  <td data-l="Why">{lastWords(last)}</td>
                  <td class="r" data-l="Tries">
                    {tries}
                  </td>
                  {mayChange && (
                    <td class="r">
                      {isOn(endpoint) ? (
                        <OneButton
                          staff={staff}
                          action={`/console/webhooks/messages/${seq}/replay`}
                          words="Send again"
                          label={`Send again: message ${id}`}
                          isSmall
                        />
                      ) : (
                        <span class="sm mut">switch the endpoint on first</span>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {older !== null && (
            <p class="pad">
              <a href={`/console/webhooks?before=${older}#dead`}>Older ones</a>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
