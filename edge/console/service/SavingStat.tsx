import type { Words } from "../figures/wordsOf.ts";
import type { Figures } from "./ServiceFigures.ts";

/** What fewer repeats come to: told only where the change is clear, and in money only where the shop says what a contact costs. */
export function SavingStat(props: {
  figures: Figures;
  words: Words;
  /** Whether who reads it may set what is missing. */
  maySet: boolean;
}) {
  const { figures, words, maySet } = props;
  const { saving, days } = figures;
  const isClear = saving !== null && saving.contacts.low > 0;
  return (
    <div class="stat">
      <p class="sm mut">Contacts that did not come again, {days} days</p>
      <p class="v m">
        {isClear ? words.number(Math.round(saving.contacts.estimate)) : "Not yet clear"}
      </p>
      {isClear && (
        <p class="sm mut">
          between {words.number(Math.round(saving.contacts.low))} and{" "}
          {words.number(Math.round(saving.contacts.high))}, from {words.number(figures.matters)}{" "}
          matters.
        </p>
      )}
      {isClear && saving.money ? (
        <p class="sm">
          {words.wholeMoney(saving.money.estimate)} saved, between{" "}
          {words.wholeMoney(saving.money.low)} and {words.wholeMoney(saving.money.high)}
        </p>
      ) : (
        <p class="sm mut">
          {saving === null
            ? "Before and after need 20 matters each, and the day since which agents work with the screen."
            : "Cost isn’t guessed here: what a contact costs isn’t set."}{" "}
          {maySet ? (
            <a href={`/console/setup#${saving === null ? "screen_since" : "contact_cost"}`}>
              Site settings
            </a>
          ) : (
            "An admin sets it under Site settings."
          )}
        </p>
      )}
    </div>
  );
}
