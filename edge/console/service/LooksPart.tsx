import type { Words } from "../figures/wordsOf.ts";
import { Icon } from "../parts/Icon.tsx";
import { OneButton } from "../parts/OneButton.tsx";
import type { Staff } from "../session/Staff.ts";
import { alarmWords } from "./alarmWords.ts";
import type { ServiceMessage } from "./messages/ServiceMessage.ts";
import type { Looks } from "./ServiceFigures.ts";

/** Looks, and what is unusual about them; who looked is for the admin alone, whom the lead can tell. */
export function LooksPart(props: {
  looks: Looks;
  staff: Staff;
  words: Words;
  /** What the admin was told last. */
  told: ServiceMessage | undefined;
}) {
  const { looks, staff, words, told } = props;
  return (
    <section class="card" aria-labelledby="looks">
      <h2 id="looks">Look-ups</h2>
      <dl class="kv">
        <dt>Last 24 hours</dt>
        <dd>{looks.today}, all with a purpose</dd>
        <dt>Last 7 days</dt>
        <dd>{looks.week}</dd>
        {looks.alarms.length === 0 && (
          <>
            <dt>Unusual</dt>
            <dd>Nothing</dd>
          </>
        )}
      </dl>
      <ul class="odd">
        {looks.alarms.map((one) => (
          <li>
            <Icon name="warn" />
            <span>{alarmWords(one)}</span>
          </li>
        ))}
      </ul>
      <p class="sm mut">
        {staff.role === "admin"
          ? "The log is yours alone; neither the lead nor the desk can open it."
          : "The admin can open the log; you can’t, and neither can the desk."}{" "}
        Each shopper reads who looked at them, when and what for.
      </p>
      {told && <p class="sm asks">{toldWords(told, words)}</p>}
      {staff.role === "admin" ? (
        <p class="asks">
          <a class="btn s" href="/console/looks">
            Open the log
          </a>
        </p>
      ) : (
        looks.alarms.length > 0 &&
        told?.settled_at !== null && (
          <div class="asks">
            <OneButton
              staff={staff}
              action="/console/service/tell-admin"
              words="Tell the admin"
              isSmall
            />
          </div>
        )
      )}
    </section>
  );
}

function toldWords({ at, who, settled_at: seen, settled_by: by }: ServiceMessage, words: Words) {
  const said = `${who} told the admin on ${words.time(at)}.`;
  return seen === null
    ? `${said} Not looked at yet.`
    : `${said} ${by} looked at the log on ${words.time(seen)}.`;
}
