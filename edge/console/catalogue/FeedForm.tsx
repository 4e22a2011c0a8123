import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { OneButton } from "../parts/OneButton.tsx";
import { refused } from "../parts/refused.ts";
import type { Staff } from "../session/Staff.ts";
import type { FeedTyped } from "./FeedTyped.ts";

/** Where the catalogue is fetched from; for admins alone, as the address may carry a key. */
export function FeedForm(props: { staff: Staff; typed: FeedTyped; isSet: boolean }) {
  const { staff, typed, isSet } = props;
  const { errors } = typed;
  return (
    <section class="card" aria-labelledby="scheduled">
      <h2 id="scheduled">Fetch by schedule</h2>
      <Form staff={staff} action="/console/catalogue/feed" class="stack">
        <Field
          id="url"
          label="Address of the feed"
          error={errors.get("url")}
          hint="https, on a host of the open network, without redirects. What looks like a mistake is held, as from a file."
        >
          <input
            type="text"
            name="url"
            inputmode="url"
            autocomplete="off"
            {...refused("url", errors.get("url"))}
            value={typed.url}
            required
          />
        </Field>
        <Field
          id="every_minutes"
          label="Every so many minutes"
          error={errors.get("every_minutes")}
          hint="5 to 10,080, which is a week."
        >
          <input
            class="w6"
            type="number"
            name="every_minutes"
            min={5}
            max={10_080}
            {...refused("every_minutes", errors.get("every_minutes"))}
            value={typed.everyMinutes}
          />
        </Field>
        <fieldset class="stack">
          <legend class="lab">Items that the feed does not name</legend>
          <label class="opt">
            <input type="radio" name="mode" value="full" checked={typed.mode !== "delta"} />
            are removed: the feed is the whole catalogue
          </label>
          <label class="opt">
            <input type="radio" name="mode" value="delta" checked={typed.mode === "delta"} />
            stay as they are
          </label>
        </fieldset>
        <div class="row">
          <button class="btn" type="submit">
            {isSet ? "Save the address" : "Fetch from there"}
          </button>
        </div>
      </Form>
      {isSet && (
        <div class="asks">
          <OneButton
            staff={staff}
            action="/console/catalogue/feed/stop"
            words="Fetch it no longer"
            isSmall
          />
        </div>
      )}
    </section>
  );
}
