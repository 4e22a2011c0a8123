import type { Words } from "../figures/wordsOf.ts";
import { Form } from "../parts/Form.tsx";
import { OneButton } from "../parts/OneButton.tsx";
import type { Staff } from "../session/Staff.ts";
import type { Requests } from "./publishAnswers.ts";

/** The note and the button; or, where somebody asked already, a second person's yes or no. */
export function SayWhy(props: {
  staff: Staff;
  words: Words;
  count: number;
  waiting: Requests[number] | null;
  note: string;
  mayChange: boolean;
}) {
  const { staff, words, count, waiting, note, mayChange } = props;
  if (!mayChange) {
    return (
      <section class="card c4" aria-labelledby="why">
        <h2 id="why">Who may publish</h2>
        <p>Marketers and buyers. You can look at everything here.</p>
      </section>
    );
  }
  if (waiting) {
    return (
      <section class="card c4 stack" aria-labelledby="why">
        <h2 id="why">A second person’s yes</h2>
        <p>
          <b>{waiting.asked_by}</b> asked on {words.time(waiting.asked_at)}
          {waiting.note && <>: “{waiting.note}”</>}.
        </p>
        <p class="sm mut">
          Nobody can agree to what they asked for themselves. If the draft has changed since, it has
          to be asked for anew.
        </p>
        <div class="row">
          <OneButton
            staff={staff}
            action={`/console/publish/requests/${waiting.id}/approve`}
            words="Agree and publish"
          />
          <OneButton
            staff={staff}
            action={`/console/publish/requests/${waiting.id}/decline`}
            words="Decline"
          />
        </div>
      </section>
    );
  }
  return (
    <section class="card c4" aria-labelledby="why">
      <h2 id="why">Say why</h2>
      <Form staff={staff} action="/console/publish" class="stack" once>
        <div class="f">
          <label for="note">Note for the history</label>
          <textarea name="note" id="note" maxlength={500} rows={3}>
            {note}
          </textarea>
        </div>
        <button class="btn pri" type="submit" disabled={count === 0}>
          {count === 0
            ? "Nothing to publish"
            : `Publish ${count} ${count === 1 ? "change" : "changes"}`}
        </button>
        <p class="sm mut">Every shop page shows all of it, or still all of the version before.</p>
      </Form>
    </section>
  );
}
