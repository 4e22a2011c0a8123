import { Icon } from "../parts/Icon.tsx";
import type { Looks } from "./ServiceFigures.ts";

const WORDS: Readonly<Record<Looks["alarms"][number]["kind"], string>> = {
  many_people: "More than 40 different people looked at in an hour",
  no_contact: "Looks without a call, letter or chat near them",
  off_hours: "Looks outside working hours",
  same_name: "Looks at somebody of the agent’s own family name",
  limit_reached: "Looks refused: the limit of the hour was reached",
  code_guessing: "Wrong codes tried",
};

/** Looks, and what is unusual about them; who looked is for the admin alone. */
export function LooksPart({ looks }: { looks: Looks }) {
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
            <span>
              {WORDS[one.kind]}: <b>{one.looks}</b>, from {one.desks}{" "}
              {one.desks === 1 ? "desk" : "desks"}.
            </span>
          </li>
        ))}
      </ul>
      <p class="sm mut">
        The admin can open the log; you can’t, and neither can the desk. Each shopper reads who
        looked at them, when and what for.
      </p>
    </section>
  );
}
