import { Form } from "../parts/Form.tsx";
import { Icon } from "../parts/Icon.tsx";
import type { Card } from "./Card.ts";
import { experienceWords } from "./experienceWords.ts";
import { hasOpenComplaint } from "./hasOpenComplaint.ts";
import { Seen } from "./Seen.tsx";
import { clock, dayAndTime } from "./times.ts";

/** How it ends, how they like to be reached, and what they will read of this look. */
export function EndPart({ card }: { card: Card }) {
  const { screen, site, staff, purpose, now, saved, used } = card;
  const { contact_preferences: likes, browsing, consent, customer, experience, intent } = screen;
  return (
    <div class="o1">
      {customer !== null && (
        <Form staff={staff} action="/console/agent/ending" class="card act" label="How it ends">
          <h2>How it ends</h2>
          {saved && (
            <p class="sm t-good" role="status">
              <Icon name="check" /> {saved}
            </p>
          )}
          <input type="hidden" name="customer" value={customer} />
          <input type="hidden" name="topic" value={intent.topic ?? ""} />
          <input type="hidden" name="purpose" value={purpose} />
          <div class="f">
            <label for="note">
              Note <span class="hint">they can read it</span>
            </label>
            <textarea
              id="note"
              name="note"
              maxlength={900}
              placeholder="What was agreed, in plain words"
            />
          </div>
          <fieldset class="stack">
            <legend class="vh">Outcome</legend>
            <label class="opt">
              <input type="radio" name="outcome" value="resolved" checked />
              <span>Resolved now</span>
            </label>
            <label class="opt">
              <input type="radio" name="outcome" value="promised" />
              <span>Promised, until the day below</span>
            </label>
            <input type="date" name="until" aria-label="Promised until" />
            <label class="opt">
              <input type="radio" name="outcome" value="handed_over" />
              <span>Hand over, with all of this</span>
            </label>
          </fieldset>
          <button class="btn pri" type="submit" data-save>
            Save <kbd>S</kbd>
          </button>
        </Form>
      )}
      <section class="card" aria-label="Also good to know">
        <dl class="dl2">
          <dt>Gets in touch</dt>
          <dd>
            {likes ? `Mostly by ${likes.channel}, in the ${likes.time}` : "Too seldom to tell"}
          </dd>
          {browsing && (
            <div data-assisted>
              <dt>In the shop lately</dt>
              <dd>
                {browsing.recent.length === 0
                  ? "Nothing that was kept"
                  : browsing.recent
                      .slice(0, 4)
                      .map((one) => one.title ?? one.item_id)
                      .join(", ")}
                {browsing.last_at !== null && `, last ${dayAndTime(browsing.last_at, site)}`}
              </dd>
            </div>
          )}
          {experience && (
            <div data-assisted>
              <dt>How our pages did for them</dt>
              <dd>{experienceWords(experience)}</dd>
            </div>
          )}
          {hasOpenComplaint(card) && (
            <>
              <dt>While this is open</dt>
              <dd>They get no promotions and no reminders</dd>
            </>
          )}
          <dt>What they did in the shop</dt>
          <dd data-assistance>
            {consent.assistance === "granted"
              ? `Shown: they granted it${consent.chosen_at ? ` on ${dayAndTime(consent.chosen_at, site)}` : ""}`
              : "Not shown: they have not granted it"}
          </dd>
        </dl>
      </section>
      <Seen>
        <b>They see this look-up</b> under “Your data and choices”, “Who looked”:{" "}
        <q>
          Customer service. {purpose} Today {clock(now, site)}
        </q>
        . If they withdraw “Help that knows what happened”, what they did in the shop goes from this
        page within 5 seconds.
      </Seen>
      <p class="xs mut">
        {used.looks} of {used.perHour} look-ups of this hour.
      </p>
    </div>
  );
}
